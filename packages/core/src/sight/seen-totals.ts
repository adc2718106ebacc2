import type { JobState } from '../jobs/job.types.js';
import type { RuleRun, RuleRunPart, Withheld } from '../rules/runs/rule-run.types.js';
import type { Rule } from '../rules/rules.types.js';
import type { RecordSight } from './seen-records.js';

/** What decides which totals somebody is told: whose records they see, and what rules are about. */
export interface TotalsSight extends Pick<RecordSight, 'ownedBy'> {
  readonly rules: readonly Pick<Rule, 'id' | 'recordType'>[];
}

/** What stands in the place of totals that count records out of reach. */
export const WITHHELD: Withheld = 'out-of-scope';

/** Whether totals over all records of the type count some that are not seen. */
export function countsUnseen(
  { ownedBy }: Pick<RecordSight, 'ownedBy'>,
  recordType: string | undefined,
): boolean {
  // Of a rule that is gone nobody knows the type any more.
  return (
    ownedBy !== undefined && (recordType === undefined || Object.hasOwn(ownedBy.ownerFields, recordType))
  );
}

/** Whether the totals of runs of the rule count records that are not seen. */
export function ruleCountsUnseen({ rules, ...sight }: TotalsSight, ruleId: string): boolean {
  if (sight.ownedBy === undefined) return false;
  return countsUnseen(sight, rules.find(({ id }) => id === ruleId)?.recordType);
}

/** How a rule did in a run, without totals that count records which are not seen. */
export function partOfSeen(part: RuleRunPart, sight: TotalsSight): RuleRunPart {
  if (part.counts === null || !ruleCountsUnseen(sight, part.ruleId)) return part;
  return { ...part, counts: null, withheld: WITHHELD };
}

/** A report without totals that count records which are not seen. */
export function runOfSeen(run: RuleRun, sight: TotalsSight): RuleRun {
  return { ...run, rules: run.rules.map((part) => partOfSeen(part, sight)) };
}

/** What is told of a job, without what it did to records that are not seen: its figures are about all of them. */
export function jobOfSeen<Told extends Pick<JobState, 'figures' | 'withheld'>>(
  job: Told,
  { ownedBy }: Pick<RecordSight, 'ownedBy'>,
): Told {
  if (ownedBy === undefined || Object.keys(job.figures).length === 0) return job;
  return { ...job, figures: {}, withheld: WITHHELD };
}

/** How far a run is; in hundredths where the number of records is not for whoever asks. */
export function progressOfSeen<Told extends { readonly processed: number; readonly total: number }>(
  run: Told,
  isWithheld: boolean,
): Told {
  if (!isWithheld) return run;
  const { processed, total } = run;
  return { ...run, processed: total === 0 ? 0 : Math.floor((100 * processed) / total), total: 100 };
}
