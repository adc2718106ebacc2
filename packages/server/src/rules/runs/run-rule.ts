import type { Actor, Instant, Refusal, Rule, RuleRunPart, RuleVerdict } from '@tagma/core';
import { execute } from '@tagma/core';
import type { Expression } from '@tagma/expression';
import type { ApiDeps } from '../../http/deps.js';
import { evaluateRecords } from '../evaluate-records.js';
import type { RecordFailure } from '../rules.types.js';
import { failureOf, LISTED_FAILURES } from '../test-rule.js';

/** What running a rule needs of the service. */
export type RunRuleDeps = Pick<ApiDeps, 'store' | 'now' | 'newId'>;

/** One rule to run. */
export interface RuleWork {
  readonly rule: Rule;
  readonly expression: Expression;
  readonly actor: Actor;
  readonly asOf: Instant;
  readonly signal: AbortSignal;
  /** Only these records. Default: all. */
  readonly recordIds?: readonly string[];
  /** Called after each record. */
  readonly onProgress: (processed: number, errors: readonly RecordFailure[]) => void;
}

/** How it went. */
export interface RuleResult {
  readonly part: RuleRunPart;
  readonly errors: readonly RecordFailure[];
  readonly refusal?: Refusal;
}

/**
 * Evaluates a rule on records and writes what follows as one command: a rule that was edited meanwhile is refused
 * there, and nothing is changed.
 */
export async function runRule(deps: RunRuleDeps, work: RuleWork): Promise<RuleResult> {
  const { rule } = work;
  // Read before the records: what happens from here on is news to the next run.
  const seq = (await deps.store.workspace())?.seq ?? 0;
  const about = { ruleId: rule.id, ruleVersion: rule.version, seq, counts: null, transactionId: null };
  const found = await evaluate(deps, work);
  const { errors } = found;
  if (!found.finished) return { part: { ...about, state: 'cancelled' }, errors };
  const refusal = refuseWidening(rule, found);
  if (refusal !== null) return failed(about, refusal, errors);
  const outcome = await execute(
    deps.store,
    {
      type: 'applyRuleRun',
      ruleId: rule.id,
      ruleVersion: rule.version,
      asOf: work.asOf,
      verdicts: found.verdicts,
    },
    { actor: work.actor, now: deps.now(), newId: deps.newId },
  );
  if (!outcome.ok) return failed(about, outcome.refusal, errors);
  const isPaused = outcome.changes.some(({ kind }) => kind === 'rule');
  const { counts = null, transactionId } = outcome;
  return { part: { ...about, state: isPaused ? 'paused' : 'done', counts, transactionId }, errors };
}

type About = Omit<RuleRunPart, 'state'>;

function failed(about: About, refusal: Refusal, errors: readonly RecordFailure[]): RuleResult {
  return { part: { ...about, state: 'failed', code: refusal.code }, errors, refusal };
}

interface Found {
  readonly finished: boolean;
  readonly verdicts: readonly RuleVerdict[];
  readonly errors: readonly RecordFailure[];
  /** Records on which the text had no value. */
  readonly missing: number;
}

async function evaluate(deps: RunRuleDeps, work: RuleWork): Promise<Found> {
  const { rule, expression, asOf, signal, recordIds } = work;
  const verdicts: RuleVerdict[] = [];
  const errors: RecordFailure[] = [];
  let missing = 0;
  const finished = await evaluateRecords({
    store: deps.store,
    recordType: rule.recordType,
    expression,
    asOf,
    signal,
    ...(rule.missingPolicy === undefined ? {} : { missingPolicy: rule.missingPolicy }),
    ...(recordIds === undefined ? {} : { recordIds }),
    onMissing: () => (missing += 1),
    onVerdict: (verdict) => {
      verdicts.push(verdict);
      if (verdict.outcome === 'error' && errors.length < LISTED_FAILURES) errors.push(failureOf(verdict));
      work.onProgress(verdicts.length, errors);
    },
  });
  return { finished, verdicts, errors, missing };
}

/** A misspelt field is missing everywhere: such a rule must not tag everybody. */
function refuseWidening(rule: Rule, { verdicts, missing }: Found): Refusal | null {
  if (rule.missingPolicy !== 'match' || missing === 0) return null;
  const plain = verdicts.filter(({ outcome }) => outcome !== 'error').length - missing;
  if (plain > 0) return null;
  const message = `The rule ${rule.id} has a value on no record; with missing values as matches it would tag them all.`;
  return { code: 'rule-widens', message, details: { id: rule.id, count: missing } };
}
