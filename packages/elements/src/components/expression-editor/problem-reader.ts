import type { LocalizeController } from '../../controllers/localize.js';
import type { ExpressionEditorTerms } from '../../locales/expression-editor.terms.js';
import type { ExpressionDiagnostic } from './expression-editor.types.js';
import { problemCounts } from './problem-list.js';

/** A check is read out when typing has rested for so long. */
const REST_MS = 1_000;

/** Where the reader takes problems from, and whom it tells. */
interface ReaderHost {
  readonly diagnostics: () => readonly ExpressionDiagnostic[];
  readonly words: () => { readonly terms: ExpressionEditorTerms; readonly localize: LocalizeController };
  readonly announce: (message: string) => void;
}

/** Tells screen readers how many problems there are, and the first of them, when that has changed. */
export class ProblemReader {
  readonly #host: ReaderHost;
  #said = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReaderHost) {
    this.#host = host;
  }

  /** A check has ended; more typing may follow. */
  schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#read(), REST_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #read(): void {
    const message = this.#message();
    const isNews =
      message !== this.#said && (message !== this.#host.words().terms.noProblems || this.#said !== '');
    this.#said = message;
    if (isNews) this.#host.announce(message);
  }

  #message(): string {
    const { terms, localize } = this.#host.words();
    const diagnostics = this.#host.diagnostics();
    const [first] = diagnostics;
    if (first === undefined) return terms.noProblems;
    const place = terms.invalid(localize.number(first.line), localize.number(first.column), first.message);
    return `${problemCounts(diagnostics, { terms, localize })}. ${place}`;
  }
}
