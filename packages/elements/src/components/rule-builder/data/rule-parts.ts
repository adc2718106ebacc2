import type { CSSResult } from 'lit';
import { LazyPart } from '../../../internal/lazy-part.js';
import type { InsightHost, InsightPart } from '../insight/insight.types.js';
import type { RowParts } from './row-parts.js';

/** The parts of the builder that are fetched when they are needed. */
export class RuleParts {
  readonly rows: LazyPart<RowParts, InsightHost>;
  #styles: readonly CSSResult[] = [];

  constructor(context: InsightHost, adopt: (styles: readonly CSSResult[]) => void) {
    const take = (styles: readonly CSSResult[]): void => {
      this.#styles = [...new Set([...this.#styles, ...styles])];
      adopt(this.#styles);
    };
    this.rows = new LazyPart(context, () => Promise.reject(new Error('none yet')), take);
  }

  /** What a rule does; `null` until it is there. */
  get insight(): InsightPart | null {
    return null;
  }
}
