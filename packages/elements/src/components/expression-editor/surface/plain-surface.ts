import type { TextEdit } from '@tagma/expression';
import type { TextSpan } from '../expression-editor.types.js';
import { applyTextEdits } from '@tagma/expression/edits';
import { editsBetween, mapOffset } from '../text/text-edits.js';
import { editorKey, historyInput } from './keys.js';
import type { Surface, SurfaceHost } from './surface.types.js';

/** The text in a plain text area: until the code editor is there, and for good when it cannot be fetched. */
export class PlainSurface implements Surface {
  readonly control: HTMLTextAreaElement;
  readonly #host: SurfaceHost;
  readonly #listening = new AbortController();
  #doc: string;
  #composing = false;

  constructor(control: HTMLTextAreaElement, host: SurfaceHost, doc: string) {
    this.control = control;
    this.#host = host;
    this.#doc = doc;
    if (control.value !== doc) control.value = doc;
    this.#listen();
  }

  get doc(): string {
    return this.#doc;
  }

  get selection(): TextSpan {
    return { start: this.control.selectionStart, end: this.control.selectionEnd };
  }

  get scrollTop(): number {
    return this.control.scrollTop;
  }

  get isComposing(): boolean {
    return this.#composing;
  }

  apply(edits: readonly TextEdit[]): void {
    if (edits.length === 0) return;
    const { start, end } = this.selection;
    this.#doc = applyTextEdits(this.#doc, edits);
    this.control.value = this.#doc;
    this.control.setSelectionRange(mapOffset(start, edits), mapOffset(end, edits));
  }

  select({ start, end }: TextSpan): void {
    this.control.setSelectionRange(start, end);
  }

  reveal(span: TextSpan): void {
    this.select(span);
    // A text area brings its selection into view only when it takes the focus.
    this.control.blur();
    this.control.focus();
  }

  scrollTo(top: number): void {
    this.control.scrollTop = top;
  }

  destroy(): void {
    this.#listening.abort();
  }

  #listen(): void {
    const { control } = this;
    const { signal } = this.#listening;
    control.addEventListener('input', () => this.#onInput(), { signal });
    control.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    control.addEventListener('beforeinput', (event) => this.#beforeInput(event), { signal });
    control.addEventListener('compositionstart', () => (this.#composing = true), { signal });
    control.addEventListener('compositionend', () => this.#composed(), { signal });
    for (const type of ['select', 'keyup', 'pointerup', 'focus'])
      control.addEventListener(type, () => this.#host.moved(), { signal });
  }

  #composed(): void {
    this.#composing = false;
    this.#host.composed();
  }

  #onInput(): void {
    const doc = this.control.value;
    const edits = editsBetween(this.#doc, doc);
    this.#doc = doc;
    if (edits.length > 0) this.#host.typed(edits);
    this.#host.moved();
  }

  #onKey(event: KeyboardEvent): void {
    const asked = editorKey(event);
    if (asked === null) return;
    event.preventDefault();
    this.#host[asked]();
  }

  #beforeInput(event: InputEvent): void {
    const asked = historyInput(event);
    if (asked === null) return;
    event.preventDefault();
    this.#host[asked]();
  }
}
