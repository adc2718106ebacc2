import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { BuilderContext } from '../row-context.types.js';
import { memoryOf } from '../rows/row-memory.js';
import type { RowNote } from '../rows/row-view.types.js';

/** What was typed, read: a value, or why it is none. */
export type Typed<T> = { readonly value: T } | { readonly error: string };

/** An input whose text stands for a value. */
export interface TypedInput<T> {
  readonly context: BuilderContext;
  readonly control: string;
  readonly name: string;
  /** The value as the input shows it. */
  readonly shown: string;
  readonly type?: 'text' | 'date' | 'datetime-local';
  readonly inputMode?: 'text' | 'decimal' | 'numeric';
  readonly placeholder?: string;
  readonly className?: string;
  /** Said of the value as it stands, when nothing is wrong with what was typed. */
  readonly hint?: string;
  readonly read: (typed: string) => Typed<T>;
  /** Writes it; false when that is refused. `merge` makes one undo step of what is typed in a row. */
  readonly write: (value: T, merge: string) => boolean;
  readonly show: (value: T) => string;
  /** Where to say what is wrong. */
  readonly notes: RowNote[];
}

/** An input that writes what fits at once, and keeps what does not until it does. Safe with input methods. */
export function typedInput<T>(input: TypedInput<T>): TemplateResult {
  const { context, control } = input;
  const { drafts } = memoryOf(context);
  const draft = drafts.get(control);
  const own = draft?.base === input.shown ? draft : undefined;
  const note = own?.error ?? '';
  const hint = note === '' ? (input.hint ?? '') : '';
  const noteId = `${control}/note`;
  const text = note || hint;
  if (text !== '') input.notes.push({ id: noteId, text, tone: note === '' ? 'hint' : 'error' });
  return html`<input
    class="control input ${input.className ?? ''}"
    type=${input.type ?? 'text'}
    inputmode=${input.inputMode ?? nothing}
    tabindex="-1"
    autocomplete="off"
    autocapitalize="off"
    spellcheck="false"
    data-control=${control}
    aria-label=${input.name}
    aria-invalid=${note === '' ? nothing : 'true'}
    aria-describedby=${text === '' ? nothing : noteId}
    placeholder=${input.placeholder ?? nothing}
    .value=${live(own?.typed ?? input.shown)}
    @input=${(event: InputEvent) => take(input, event.currentTarget as HTMLInputElement, event.isComposing)}
    @compositionend=${(event: Event) => take(input, event.currentTarget as HTMLInputElement, false)}
    @blur=${() => settle(input)}
  />`;
}

/** While an input method composes, what it shows is kept and nothing is written. */
function take<T>(input: TypedInput<T>, element: HTMLInputElement, isComposing: boolean): void {
  const { context, control } = input;
  const { drafts } = memoryOf(context);
  const typed = element.value;
  const keep = (base: string, error: string): void => void drafts.set(control, { typed, base, error });
  if (isComposing) {
    keep(input.shown, '');
    return;
  }
  const read = input.read(typed);
  if ('error' in read) {
    // A date that is only half there has no value to show again.
    keep(input.shown, read.error);
  } else {
    keep(input.show(read.value), '');
    if (!input.write(read.value, `typing:${control}`)) keep(input.shown, '');
  }
  context.host.requestUpdate();
}

/** What is written is shown as it is written; what is not stays, with its reason. */
function settle<T>({ context, control }: TypedInput<T>): void {
  const { drafts } = memoryOf(context);
  if (drafts.get(control)?.error !== '') return;
  drafts.delete(control);
  context.host.requestUpdate();
}
