import type { TextEdit } from '@tagma/expression';
import type { LocalizeController } from '../../controllers/localize.js';
import type { ExpressionEditorField } from './expression-editor-field.js';
import type { EditorFacts, SurfaceHost } from './surface/surface.types.js';

/** What surfaces reach of an editor that its hosts do not. */
interface EditorInside {
  readonly root: () => ShadowRoot;
  readonly localize: LocalizeController;
  readonly attributes: () => Readonly<Record<string, string | null>>;
  readonly isDisabled: () => boolean;
  readonly typed: (edits: readonly TextEdit[]) => void;
  readonly moved: () => void;
  readonly composed: () => void;
  readonly announce: (message: string) => void;
}

/** What can be asked of the editor itself. */
type Editor = ExpressionEditorField & { undo(): boolean; redo(): boolean; format(): Promise<boolean> };

/** An expression editor, as its surfaces see it. */
export class EditorSurfaceHost implements SurfaceHost {
  readonly #editor: Editor;
  readonly #inside: EditorInside;
  #told = '';

  constructor(editor: Editor, inside: EditorInside) {
    this.#editor = editor;
    this.#inside = inside;
  }

  get root(): ShadowRoot {
    return this.#inside.root();
  }

  get localize(): LocalizeController {
    return this.#inside.localize;
  }

  get facts(): EditorFacts {
    const { schema, samples, parameters, concepts } = this.#editor;
    return { schema, samples, parameters, concepts };
  }

  get readonly(): boolean {
    return this.#editor.readonly;
  }

  get disabled(): boolean {
    return this.#inside.isDisabled();
  }

  get lineNumbers(): boolean {
    return this.#editor.lineNumbers;
  }

  get placeholder(): string {
    return this.#editor.placeholder;
  }

  get attributes(): Readonly<Record<string, string | null>> {
    return this.#inside.attributes();
  }

  /** Whether a surface that was told before must be told again. */
  hasChanged(): boolean {
    const { readonly, disabled, lineNumbers, placeholder, attributes } = this;
    const now = JSON.stringify([
      readonly,
      disabled,
      lineNumbers,
      placeholder,
      attributes,
      this.localize.code,
    ]);
    const changed = now !== this.#told;
    this.#told = now;
    return changed;
  }

  typed(edits: readonly TextEdit[]): void {
    this.#inside.typed(edits);
  }

  moved(): void {
    this.#inside.moved();
  }

  composed(): void {
    this.#inside.composed();
  }

  undo(): void {
    this.#editor.undo();
  }

  redo(): void {
    this.#editor.redo();
  }

  format(): void {
    void this.#editor.format();
  }

  announce(message: string): void {
    this.#inside.announce(message);
  }
}
