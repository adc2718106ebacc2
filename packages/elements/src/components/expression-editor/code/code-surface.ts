import { Annotation, Compartment, EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { ViewUpdate } from '@codemirror/view';
import type { TextEdit } from '@tagma/expression';
import type { TextSpan } from '../expression-editor.types.js';
import type { PlacedProblem, Surface, SurfaceHost } from '../surface/surface.types.js';
import { fixedExtensions, hostExtensions } from './extensions.js';
import { setMarked, setProblems } from './marks.js';

/** Changes that come from the host, which knows them already. */
const fromHost = Annotation.define<true>();

/** The text in CodeMirror. History belongs to the host, so that nothing is lost when surfaces change. */
export class CodeSurface implements Surface {
  readonly view: EditorView;
  readonly #host: SurfaceHost;
  readonly #changing = new Compartment();

  constructor(parent: HTMLElement, host: SurfaceHost, doc: string) {
    this.#host = host;
    this.view = new EditorView({
      parent,
      root: host.root,
      state: EditorState.create({
        doc,
        extensions: [
          fixedExtensions(host),
          this.#changing.of(hostExtensions(host)),
          EditorView.updateListener.of((update) => this.#onUpdate(update)),
          EditorView.domEventHandlers({ compositionend: () => this.#host.composed() }),
        ],
      }),
    });
  }

  get control(): HTMLElement {
    return this.view.contentDOM;
  }

  get doc(): string {
    return this.view.state.doc.toString();
  }

  get selection(): TextSpan {
    const { from, to } = this.view.state.selection.main;
    return { start: from, end: to };
  }

  get scrollTop(): number {
    return this.view.scrollDOM.scrollTop;
  }

  get isComposing(): boolean {
    return this.view.composing;
  }

  apply(edits: readonly TextEdit[]): void {
    if (edits.length === 0) return;
    this.view.dispatch({
      changes: edits.map(({ start, end, insert }) => ({ from: start, to: end, insert })),
      annotations: fromHost.of(true),
    });
  }

  select({ start, end }: TextSpan): void {
    this.view.dispatch({ selection: { anchor: start, head: end } });
  }

  reveal(span: TextSpan): void {
    this.view.dispatch({
      selection: { anchor: span.start, head: span.end },
      effects: EditorView.scrollIntoView(span.start, { y: 'nearest', yMargin: 24 }),
    });
    this.view.focus();
  }

  scrollTo(top: number): void {
    this.view.scrollDOM.scrollTop = top;
  }

  showProblems(problems: readonly PlacedProblem[]): void {
    this.view.dispatch({ effects: setProblems.of(problems) });
  }

  mark(span: TextSpan | null): void {
    const effects = [setMarked.of(span)];
    this.view.dispatch(
      span === null || this.view.hasFocus
        ? { effects }
        : { effects: [...effects, EditorView.scrollIntoView(span.start, { y: 'nearest', yMargin: 24 })] },
    );
  }

  update(): void {
    this.view.dispatch({ effects: this.#changing.reconfigure(hostExtensions(this.#host)) });
  }

  destroy(): void {
    this.view.destroy();
  }

  #onUpdate({ docChanged, selectionSet, transactions, changes }: ViewUpdate): void {
    const outside = transactions.some((transaction) => transaction.annotation(fromHost) === true);
    if (docChanged && !outside) {
      const edits: TextEdit[] = [];
      changes.iterChanges((start, end, _from, _to, inserted) => {
        edits.push({ start, end, insert: inserted.toString() });
      });
      this.#host.typed(edits);
    }
    if (selectionSet || docChanged) this.#host.moved();
  }
}
