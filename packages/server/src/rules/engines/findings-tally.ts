import type { RuleEngine, RuleVerdict } from '@tagma/core';
import type { RecordFailure } from '../rules.types.js';
import { failureOf, LISTED_FAILURES } from '../test-rule.js';
import type { RuleFindings } from './engines.types.js';

/** Collects what one rule says, record by record or in bulk. */
export class FindingsTally {
  records = 0;
  missing = 0;
  readonly matches: string[] = [];
  readonly errorIds: string[] = [];
  readonly failures: RecordFailure[] = [];
  #unsorted = false;

  constructor(readonly engine: RuleEngine) {}

  /** Whether the reason of one more error is wanted. */
  get listsMore(): boolean {
    return this.failures.length < LISTED_FAILURES;
  }

  note(verdict: RuleVerdict): void {
    this.records += 1;
    if (verdict.outcome === 'match') this.matches.push(verdict.recordId);
    if (verdict.outcome !== 'error') return;
    this.errorIds.push(verdict.recordId);
    if (this.listsMore) this.failures.push(failureOf(verdict));
  }

  /** Takes a verdict on a record whose page was counted, and passed, before. */
  noteLate(verdict: RuleVerdict): void {
    this.records -= 1;
    this.#unsorted = true;
    this.note(verdict);
  }

  /** Takes the reason of an error that is counted already. */
  explain(verdict: RuleVerdict): void {
    if (verdict.outcome === 'error' && this.listsMore) this.failures.push(failureOf(verdict));
  }

  findings(): RuleFindings {
    const { engine, records, matches, errorIds, failures, missing } = this;
    if (this.#unsorted) for (const ids of [matches, errorIds]) ids.sort();
    const first = failures.toSorted((a, b) => (a.recordId < b.recordId ? -1 : 1));
    return { engine, records, matches, errorIds, failures: first, missing };
  }
}
