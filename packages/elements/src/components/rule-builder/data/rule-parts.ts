import type { CSSResult } from 'lit';
import { FetchedModule } from '../../../internal/fetched-module.js';
import { LazyPart } from '../../../internal/lazy-part.js';
import { memoize } from '../../../internal/memoize.js';
import type { LateTerms } from '../../../locales/late-terms.js';
import { ruleFrameTerms, ruleRowsTerms } from '../../../locales/rule-rows.terms.js';
import { ruleSpecialTerms } from '../../../locales/rule-special.terms.js';
import type { ArrangeHost, ArrangePart } from '../arrange/arrange.types.js';
import type { ImportPart } from '../importing/import.types.js';
import type { InsightHost, InsightPart } from '../insight/insight.types.js';
import type { RuleRow } from '../model/rows.js';
import type { RowFrame } from './row-frame.js';
import type { RowWork } from '../rows/row-work.types.js';
import type { RowParts } from './row-parts.js';
import { isMarked, isSpecial } from './known-special.js';
import type { SpecialRows } from './special-rows.types.js';
import { looksSpecial, specialModule } from './special-part.js';
import type { TextPane } from './text-part.types.js';

const frameModule = new FetchedModule(() => import('../tree/row-element.js'));
const rowsModule = new FetchedModule(() => import('../rows/index.js'));
const workModule = new FetchedModule(() => import('../rows/handling/index.js'));
const arrangeModule = new FetchedModule(() => import('../arrange/index.js'));
const importModule = new FetchedModule(() => import('../importing/index.js'));
const insightModule = new FetchedModule(() => import('../insight/index.js'));

/** A module together with the words that it draws, in the language of the builder. */
function withWords<M>(
  module: FetchedModule<M>,
  words: LateTerms<object>,
  { localize: { code } }: InsightHost,
): M | Promise<M> {
  if (words.knows(code)) return module.make((known) => known);
  return Promise.all([module.load(), words.load(code)]).then(([known]) => known);
}

/** What parts are made with besides what all share. */
export interface PartMakers {
  readonly arrangeHost: () => ArrangeHost;
  readonly makeText: () => Promise<TextPane>;
}

/** The parts of the builder that are fetched when they are needed. */
export class RuleParts {
  /** Apart from the rows: when those fail, it shows each condition as its text. */
  readonly frame: LazyPart<RowFrame, InsightHost>;
  readonly rows: LazyPart<RowParts, InsightHost>;
  readonly special: LazyPart<SpecialRows, InsightHost>;
  /** What controls of rows do. */
  readonly work: LazyPart<RowWork, InsightHost>;
  readonly arrange: LazyPart<ArrangePart, InsightHost>;
  readonly importing: LazyPart<ImportPart, InsightHost>;
  readonly insight: LazyPart<InsightPart, InsightHost>;
  readonly text: LazyPart<TextPane, InsightHost>;
  #styles: readonly CSSResult[] = [];
  readonly #needsSpecial = memoize((rows: readonly RuleRow[]) =>
    rows.some((row) => isSpecial(row.node) || isMarked(row)),
  );

  constructor(context: InsightHost, makers: PartMakers, adopt: (styles: readonly CSSResult[]) => void) {
    const keep = (styles: readonly CSSResult[]): void => {
      const all = new Set(styles);
      if (all.size === this.#styles.length) return;
      this.#styles = [...all];
      adopt(this.#styles);
    };
    const take = (styles: readonly CSSResult[]): void => keep([...this.#styles, ...styles]);
    // Others build on how rows look, whichever comes first.
    const takeFirst = (styles: readonly CSSResult[]): void => keep([...styles, ...this.#styles]);
    this.frame = new LazyPart(
      context,
      (given) => withWords<RowFrame>(frameModule, ruleFrameTerms, given),
      takeFirst,
    );
    this.rows = new LazyPart(context, (given) => withWords<RowParts>(rowsModule, ruleRowsTerms, given), take);
    this.special = new LazyPart(
      context,
      (given) => withWords<SpecialRows>(specialModule, ruleSpecialTerms, given),
      take,
    );
    // What is changed or added may become a row that needs it.
    const withSpecial = <T>(part: T | Promise<T>): T | Promise<T> =>
      this.#hasSpecial ? part : Promise.all([part, this.special.load()]).then(([made]) => made);
    this.work = new LazyPart(
      context,
      (given) => withSpecial(withWords<RowWork>(workModule, ruleSpecialTerms, given)),
      take,
    );
    this.arrange = new LazyPart(
      context,
      () => withSpecial(arrangeModule.make(({ createArrange }) => createArrange(makers.arrangeHost()))),
      take,
    );
    this.importing = new LazyPart(
      context,
      (given) => importModule.make(({ createImport }) => createImport(given)),
      take,
    );
    this.insight = new LazyPart(
      context,
      (given) => insightModule.make(({ createInsight }) => createInsight(given)),
      take,
    );
    this.text = new LazyPart(context, () => makers.makeText(), take);
  }

  /**
   * All that was fetched for another builder of the page is there when this returns; of the rest, the rows begin.
   * Resolves to whether rows can be drawn at all.
   */
  begin(text: string): Promise<boolean> {
    const frame = this.frame.load();
    void this.rows.load();
    if (specialModule.known !== null || looksSpecial(text)) void this.special.load();
    if (workModule.known !== null) void this.work.load();
    if (arrangeModule.known !== null) void this.arrange.load();
    return frame.then((part) => part !== null);
  }

  /** Whether these rows can be drawn as they are to look; with their conditions as texts when that can never be. */
  canDraw(rows: readonly RuleRow[]): boolean {
    if (this.frame.part === null || (this.rows.part === null && !this.rows.failed)) return false;
    return this.#hasSpecial || !this.#needsSpecial(rows);
  }

  /** Fetches what draws these rows, where some of them are special. */
  prepare(rows: readonly RuleRow[]): void {
    if (!this.#hasSpecial && this.#needsSpecial(rows)) void this.special.load();
  }

  get #hasSpecial(): boolean {
    return this.special.part !== null || this.special.failed;
  }
}
