import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { BuilderContext } from '../row-context.types.js';
import { memoryOf } from '../rows/row-memory.js';
import type { RowNote } from '../rows/row-view.types.js';
import type { RowWork } from '../rows/row-work.types.js';
import { shownValue } from './shown-value.js';

/** What was typed, read: a value, or why it is none. */
export type Typed<T> = { readonly value: T } | { readonly error: string };

/** An input whose text stands for a value. */
export interface TypedInput<T> {
  readonly context: BuilderContext;
  readonly control: string;
  readonly name: string;
  /** The value as the input shows it. */
  readonly shown: string;
  readonly inputMode?: 'text' | 'decimal' | 'numeric';
  readonly placeholder?: string;
  readonly className?: string;
  /** Said of the value as it stands, when nothing is wrong with what was typed. */
  readonly hint?: string;
  readonly read: (typed: string, work: RowWork) => Typed<T>;
  /** Writes it; false when that is refused. `merge` makes one undo step of what is typed in a row. */
  readonly write: (value: T, merge: string, work: RowWork) => boolean;
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
  const content = own?.typed ?? input.shown;
  if (text !== '') input.notes.push({ id: noteId, text, tone: note === '' ? 'hint' : 'error' });
  return html`<input
    class="control input ${input.className ?? ''}"
    type="text"
    inputmode=${input.inputMode ?? nothing}
    tabindex="-1"
    autocomplete="off"
    autocapitalize="off"
    spellcheck="false"
    data-control=${control}
    aria-label=${input.name}
    aria-invalid=${note === '' ? nothing : 'true'}
    aria-describedby=${text === '' ? nothing : noteId}
    placeholder=${content === '' ? (input.placeholder ?? nothing) : nothing}
    ${shownValue(content)}
    @input=${(event: InputEvent) => take(input, event.currentTarget as HTMLInputElement, event.isComposing)}
    @compositionend=${(event: Event) => take(input, event.currentTarget as HTMLInputElement, false)}
    @blur=${() => context.work(({ settleTyped }) => settleTyped(input))}
  />`;
}

/** Kept at once: whatever is drawn before it is written must not take it back. While an input method composes, nothing is written. */
function take<T>(input: TypedInput<T>, element: HTMLInputElement, isComposing: boolean): void {
  const { context, control, shown } = input;
  const typed = element.value;
  memoryOf(context).drafts.set(control, { typed, base: shown, error: '' });
  if (!isComposing) context.work((work) => work.takeTyped(input, typed, work));
}
