import { carryOut } from '../../commands/carry-out.js';
import type { Command } from '../../commands/commands.types.js';
import type { Decision, Facts } from '../../commands/facts.types.js';
import { rulePlan } from '../rule-plan.js';
import type { Rule, RuleRunCounts, RuleVerdict } from '../rules.types.js';
import { countsWithUnlisted, unlistedRecords } from './unlisted-verdicts.js';

type ApplyRuleRun = Extract<Command, { type: 'applyRuleRun' }>;

/** Whether the rule failed on a larger share of the records than its limit allows. */
export function failsTooOften(
  { errorLimit }: Rule,
  { verdicts, unlisted }: Pick<ApplyRuleRun, 'verdicts' | 'unlisted'>,
): boolean {
  const records = verdicts.length + unlistedRecords(unlisted);
  if (errorLimit === undefined || records === 0) return false;
  return (countOf(verdicts, 'error') + (unlisted?.errors ?? 0)) / records > errorLimit;
}

/** Pauses the rule instead of writing what it found. Needs no more than the permission to run it: it only stops. */
export function pausedByErrors(before: Rule, { verdicts, unlisted }: ApplyRuleRun, facts: Facts): Decision {
  const after: Rule = {
    ...before,
    state: 'paused',
    version: before.version + 1,
    updatedAt: facts.now,
    updatedBy: facts.actor.id,
  };
  const listed: RuleRunCounts = {
    records: verdicts.length,
    matches: countOf(verdicts, 'match'),
    added: 0,
    removed: 0,
    kept: 0,
    held: 0,
    errors: countOf(verdicts, 'error'),
  };
  const counts = { ...countsWithUnlisted(listed, unlisted), kept: 0 };
  const reason = `${counts.errors} / ${counts.records}`;
  return carryOut(facts, 'applyRuleRun', { ...rulePlan({ before, after }, 'rule.paused', reason), counts });
}

function countOf(verdicts: readonly RuleVerdict[], outcome: RuleVerdict['outcome']): number {
  return verdicts.reduce((count, verdict) => count + Number(verdict.outcome === outcome), 0);
}
