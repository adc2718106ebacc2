import type { ExpressionError } from '../errors/errors.types.js';
import { READING_EN } from '../errors/catalog-reading-en.js';
import { locatedError, raisedError, type RaisedError } from '../errors/located-error.js';
import { spanAt } from '../source/span.js';

/** More errors than this help nobody, and each costs a look at the whole text. */
const MAX_PROBLEMS = 50;

/** Collects what is wrong with a text while it is read. The first one is what jsonata would stop at. */
export class Problems {
  readonly #text: string;
  readonly #places = new Set<string>();
  readonly errors: ExpressionError[] = [];
  /** Set when reading gave up: whatever follows would only be a consequence. */
  closed = false;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * Notes an error in jsonata's terms: `position` is the end of the offending token, except for some codes.
   * Only the first error of a place counts: the others follow from it.
   */
  raise(raised: RaisedError & { readonly code: string; readonly position: number | undefined }): void {
    if (this.#isNew(raised.position)) this.errors.push(raisedError(this.#text, raised, READING_EN));
  }

  /** Notes an error of our own at a range of the text. */
  raiseAt(start: number, end: number, code: string, details: Readonly<Record<string, string>> = {}): void {
    if (this.#isNew(end))
      this.errors.push(locatedError(spanAt(this.#text, start, end), code, details, READING_EN));
  }

  #isNew(position: number | undefined): boolean {
    const place = String(position);
    if (this.closed || this.errors.length >= MAX_PROBLEMS || this.#places.has(place)) return false;
    this.#places.add(place);
    return true;
  }
}
