import { memoize } from '../../../internal/memoize.js';
import { ruleInsightTerms, type RuleInsightTerms } from '../../../locales/rule-insight.terms.js';
import { ruleProofTerms, type RuleProofTerms } from '../../../locales/rule-proof.terms.js';
import { Analyst } from './data/analyst.js';
import { Figures } from './data/figures.js';
import { Present } from './data/present.js';
import { Proofs } from './data/proofs.js';
import { RecordJudge } from './data/record-judge.js';
import { RecordNames } from './data/record-names.js';
import { RuleWords } from './data/rule-words.js';
import { Distributions } from './data/distributions.js';
import type { InsightHost } from './insight.types.js';

/** The record that is looked at: one of the page's, or one that was pasted. */
export interface PickedRecord {
  readonly record: unknown;
  /** Its place in the list; `null` for a pasted one. */
  readonly place: number | null;
}

/** All words of the panels. */
export type InsightTerms = RuleInsightTerms & RuleProofTerms;

/** What all panels read: figures, proofs, words, and the record that is looked at. */
export class InsightModel {
  readonly host: InsightHost;
  readonly present: Present;
  readonly figures: Figures;
  readonly proofs: Proofs;
  readonly distributions: Distributions;
  readonly words: RuleWords;
  readonly analyst: Analyst;
  readonly judge: RecordJudge;
  picked: PickedRecord | null = null;
  #announced: string | null = null;
  readonly #joined = memoize((figures: RuleInsightTerms, proofs: RuleProofTerms) => ({
    ...figures,
    ...proofs,
  }));

  constructor(host: InsightHost) {
    const changed = (): void => this.changed();
    this.host = host;
    this.present = new Present(host);
    this.words = new RuleWords(host);
    this.analyst = new Analyst(() => host.createWorker?.() ?? null);
    this.judge = new RecordJudge(() => host.createWorker?.() ?? null);
    this.figures = new Figures(host, this.present, this.judge, changed);
    this.proofs = new Proofs(host, this.present, this.analyst, changed);
    this.distributions = new Distributions(host, changed);
  }

  get terms(): InsightTerms {
    const { localize } = this.host;
    return this.#joined(localize.terms(ruleInsightTerms), localize.terms(ruleProofTerms));
  }

  get names(): RecordNames {
    return new RecordNames(this.host.recordName);
  }

  /** A figure as the reader writes it. */
  number(value: number): string {
    return this.host.localize.number(value);
  }

  /** How many records panels look at, as a figure, where the page itself counts more; else `null`. */
  get atHand(): string | null {
    const { records, count } = this.host;
    if (records === null || count === null) return null;
    const total = this.figures.counted.known.value?.count.total ?? Infinity;
    return records.length < total ? this.number(records.length) : null;
  }

  /** What a record of the page is called. */
  nameOf(place: number): string {
    return this.names.of(this.host.records?.[place], place);
  }

  /** Looks at a record, and shows why it matches or not. */
  pick(picked: PickedRecord | null): void {
    this.picked = picked;
    if (picked !== null) this.host.showPanel('why');
    this.changed();
  }

  /** Draws again; an exact figure that is new is announced. */
  changed(): void {
    this.#announce();
    this.host.host.requestUpdate();
  }

  disconnect(): void {
    this.figures.disconnect();
    this.proofs.disconnect();
    this.distributions.disconnect();
    this.analyst.disconnect();
    this.judge.disconnect();
  }

  #announce(): void {
    const live = this.figures.counted.known;
    if (live.phase !== 'done' || live.value === null) return;
    const { matches, total, errors } = live.value.count;
    const parts = [this.terms.count(this.number(matches), this.number(total))];
    if (errors > 0) parts.push(this.terms.cannotJudge(this.number(errors)));
    const said = parts.join('; ');
    // The first figure is read with the page; only what an edit changed is said.
    if (this.#announced !== null && this.#announced !== said) this.host.announce(said);
    this.#announced = said;
  }
}
