import type { DomainEvent, Rule, RuleRun, Store } from '@tagma/core';
import type { RuleToRun } from '../engines/engines.types.js';
import { latestRuns } from './latest-runs.js';

const PAGE = 5000;
/** From so many events on, evaluating all records is the shorter way. */
const MOST_EVENTS = 200_000;

/** Rules, and the records that they must be evaluated on; `null`: all of them. */
export interface ChangedGroup {
  readonly rules: readonly RuleToRun[];
  readonly recordIds: readonly string[] | null;
}

/** What happened since rules ran last; reports and events are read once for all rules of a run. */
export class ChangeLog {
  readonly #store: Store;
  #runs: readonly RuleRun[] | null = null;
  readonly #events: DomainEvent[] = [];
  /** Events above this number are in the list; `null` before the first were read. */
  #from: number | null = null;
  readonly #writtenSince = new Map<string, readonly string[] | null>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** Rules by what they must be evaluated on. Records that changed for one of them are evaluated by all of a group. */
  async groups(rules: readonly RuleToRun[]): Promise<readonly ChangedGroup[]> {
    this.#runs ??= await latestRuns(this.#store);
    const runs = this.#runs;
    const since = new Map(rules.map(({ rule }) => [rule.id, lastSeq(rule, runs)]));
    await this.#readFrom(Math.min(...[...since.values()].filter((seq) => seq !== null)));
    const all: RuleToRun[] = [];
    const some: RuleToRun[] = [];
    const changed = new Set<string>();
    for (const one of rules) {
      const found = await this.#changedFor(one.rule, since.get(one.rule.id) ?? null);
      if (found === null) all.push(one);
      else {
        some.push(one);
        for (const id of found) changed.add(id);
      }
    }
    return [
      { rules: all, recordIds: null },
      { rules: some, recordIds: [...changed].sort() },
    ];
  }

  /** Reads what came since, and before, what is known already. */
  async #readFrom(seq: number): Promise<void> {
    if (!Number.isFinite(seq)) return;
    if (this.#from !== null && seq < this.#from) {
      this.#events.length = 0;
      this.#from = null;
    }
    this.#from ??= seq;
    let after = this.#events.at(-1)?.seq ?? this.#from;
    while (this.#events.length <= MOST_EVENTS) {
      const events = await this.#store.events(after, PAGE);
      this.#events.push(...events);
      const last = events.at(-1);
      if (last === undefined || events.length < PAGE) return;
      after = last.seq;
    }
  }

  /**
   * Records that may get another verdict than at the last run; `null` for all of them: when the rule never ran as it
   * is, when it asks for the time, when missing values are matches, or when more changed than single records.
   */
  async #changedFor(rule: Rule, seq: number | null): Promise<ReadonlySet<string> | null> {
    if (/\$(now|millis)\b/.test(rule.expression) || rule.missingPolicy === 'match') return null;
    if (seq === null || this.#events.length > MOST_EVENTS) return null;
    const written = await this.#written(rule.recordType, seq);
    if (written === null) return null;
    const changed = new Set(written);
    for (const { seq: at, type, record } of this.#events) {
      if (at <= seq) continue;
      if (type === 'records.imported' && this.#store.rules === undefined) return null;
      // Tags may hang below others now.
      if (type === 'concept.changed' && rule.expression.includes('tag')) return null;
      if (record?.type === rule.recordType) changed.add(record.id);
    }
    return changed;
  }

  /** Records whose data were written since; an event tells of imports only as a whole. */
  async #written(recordType: string, seq: number): Promise<readonly string[] | null> {
    const key = `${seq} ${recordType}`;
    let known = this.#writtenSince.get(key);
    if (known === undefined) {
      known = (await this.#store.rules?.changedSince(recordType, seq, MOST_EVENTS)) ?? null;
      if (this.#store.rules === undefined) known = [];
      this.#writtenSince.set(key, known);
    }
    return known;
  }
}

/** Number of the newest event that the last run of the rule, as it is now, knew. */
function lastSeq({ id, version }: Rule, runs: readonly RuleRun[]): number | null {
  for (const run of runs) {
    const part = run.rules.find(({ ruleId }) => ruleId === id);
    if (part?.state !== 'done') continue;
    return part.ruleVersion === version ? part.seq : null;
  }
  return null;
}
