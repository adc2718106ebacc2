import type { TextEdit } from '@tagma/expression';
import type { TextSpan } from '../expression-editor.types.js';
import { LineEnds } from './line-ends.js';
import { TextHistory } from './text-history.js';
import { applyTextEdits, invertEdits } from '@tagma/expression/edits';
import { Typing } from '../../../internal/typing.js';

/** A text with every byte as it was given, its history, and the form in which text controls show it. */
export class EditorText {
  #ends = new LineEnds('');
  readonly #history = new TextHistory();
  readonly #typing = new Typing();

  get text(): string {
    return this.#ends.text;
  }

  /** The text with `\n` for every line end. */
  get doc(): string {
    return this.#ends.doc;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** Opens another text; its history begins here. */
  open(text: string): void {
    this.#ends = new LineEnds(text);
    this.#history.clear();
    this.#typing.end();
  }

  /** Takes what was typed into `doc`. */
  take(docEdits: readonly TextEdit[]): void {
    const edits = this.#ends.editsOfText(docEdits);
    this.#history.add(edits, invertEdits(this.text, edits), this.#typing.continues(edits));
    this.#ends = new LineEnds(applyTextEdits(this.text, edits));
  }

  /** Changes the text as one step; the result is the same change of `doc`. */
  change(edits: readonly TextEdit[]): readonly TextEdit[] {
    this.#typing.end();
    this.#history.add(edits, invertEdits(this.text, edits), false);
    return this.#move(edits);
  }

  /** Takes the last step back; the changes of `doc`, one after another. */
  undo(): readonly (readonly TextEdit[])[] {
    return this.#replay(this.#history.undo());
  }

  /** Makes it again. */
  redo(): readonly (readonly TextEdit[])[] {
    return this.#replay(this.#history.redo());
  }

  /** The next change is a step of its own. */
  endTyping(): void {
    this.#typing.end();
  }

  /** A stretch of the text, given one of `doc`. */
  spanOfText({ start, end }: TextSpan): TextSpan {
    return { start: this.#ends.toText(start), end: this.#ends.toText(end) };
  }

  /** A stretch of `doc`, given one of the text; kept inside of it. */
  spanOfDoc({ start, end }: TextSpan): TextSpan {
    const inside = (offset: number): number =>
      this.#ends.toDoc(Math.max(0, Math.min(Math.trunc(offset) || 0, this.text.length)));
    const from = inside(start);
    return { start: from, end: Math.max(from, inside(end)) };
  }

  #replay(steps: readonly (readonly TextEdit[])[]): readonly (readonly TextEdit[])[] {
    this.#typing.end();
    return steps.map((edits) => this.#move(edits));
  }

  #move(edits: readonly TextEdit[]): readonly TextEdit[] {
    const moved = this.#ends.editsOfDoc(edits);
    this.#ends = new LineEnds(applyTextEdits(this.text, edits));
    return moved;
  }
}
