import { sequenceOf } from '../render/keys.js';
import { freeNumbers } from '../sequence/take-numbers.js';
import type { IssueFacts, IssueMode, IssuePlan } from './issue.types.js';
import { planIssue } from './plan-issue.js';

/** A plan with what it leaves in the counters it moves. */
export interface CodePreview extends IssuePlan {
  readonly capacity: readonly { readonly scopeKey: string; readonly taken: number; readonly free: number }[];
  /** Records that get no code because the numbers of their class are used up. */
  readonly overflow: number;
}

/** What re-coding the records would do: changes, records without a code and why, and what the counters have left. */
export function planRecode(facts: IssueFacts): CodePreview {
  return previewCodes(facts, 'recode');
}

/** What issuing or re-coding would do; `recodeRecords` and `issueCodes` do just that. */
export function previewCodes(facts: IssueFacts, mode: IssueMode): CodePreview {
  const plan = planIssue(facts, mode);
  const segment = sequenceOf(facts.working.newest.definition);
  const taken = new Map<string, number>();
  for (const { scopeKey, action } of plan.steps)
    if (scopeKey !== null && action !== 'reclaimed') taken.set(scopeKey, (taken.get(scopeKey) ?? 0) + 1);
  const capacity =
    segment === undefined
      ? []
      : [...plan.counters].map(([scopeKey, counter]) => ({
          scopeKey,
          taken: taken.get(scopeKey) ?? 0,
          free: freeNumbers(counter, segment),
        }));
  const full = plan.problems.filter(({ problems }) => problems.some(({ code }) => code === 'scope-full'));
  return { ...plan, capacity, overflow: full.length };
}
