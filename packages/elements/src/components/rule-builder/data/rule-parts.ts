import type { CSSResult } from 'lit';
import { LazyPart } from '../../../internal/lazy-part.js';
import type { ArrangeHost, ArrangePart } from '../arrange/arrange.types.js';
import type { InsightHost, InsightPart } from '../insight/insight.types.js';
import type { RowParts } from './row-parts.js';
import type { TextPane } from './text-part.types.js';

/** What parts are made with besides what all share. */
export interface PartMakers {
  readonly arrangeHost: () => ArrangeHost;
  readonly makeText: () => Promise<TextPane>;
}

/** The parts of the builder that are fetched when they are needed. */
export class RuleParts {
  readonly rows: LazyPart<RowParts, InsightHost>;
  readonly arrange: LazyPart<ArrangePart, InsightHost>;
  readonly insight: LazyPart<InsightPart, InsightHost>;
  readonly text: LazyPart<TextPane, InsightHost>;
  #styles: readonly CSSResult[] = [];

  constructor(context: InsightHost, makers: PartMakers, adopt: (styles: readonly CSSResult[]) => void) {
    const take = (styles: readonly CSSResult[]): void => {
      this.#styles = [...new Set([...this.#styles, ...styles])];
      adopt(this.#styles);
    };
    this.rows = new LazyPart(context, () => import('../rows/index.js'), take);
    this.arrange = new LazyPart(
      context,
      async () => (await import('../arrange/index.js')).createArrange(makers.arrangeHost()),
      take,
    );
    this.insight = new LazyPart(
      context,
      async (given) => (await import('../insight/index.js')).createInsight(given),
      take,
    );
    this.text = new LazyPart(context, () => makers.makeText(), take);
  }
}
