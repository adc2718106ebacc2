import type { Actor, Instant, Refusal, Rule, RuleEngine, RuleRunPart } from '@tagma/core';
import type { Expression } from '@tagma/expression';
import type { ApiDeps } from '../../http/deps.js';
import type { RuleFindings, SetEvaluation } from '../engines/engines.types.js';
import { evaluateSet } from '../engines/evaluate-set.js';
import { writeFindings } from '../engines/write-findings.js';
import type { RecordFailure } from '../rules.types.js';

/** What running a rule needs of the service. */
export type RunRuleDeps = Pick<ApiDeps, 'store' | 'now' | 'newId'> &
  Partial<Pick<ApiDeps, 'onInternalError'>>;

/** Rules of one record type to run on the same records. */
export interface RunWork {
  readonly actor: Actor;
  readonly asOf: Instant;
  readonly signal: AbortSignal;
  /** Only these records. Default: all. */
  readonly recordIds?: readonly string[];
  /** Engines that may be used, see `SetEvaluation`. */
  readonly engines?: readonly RuleEngine[];
  /** Called as the evaluation goes on. */
  readonly onProgress: (processed: number, errors: readonly RecordFailure[]) => void;
}

/** One rule to run. */
export interface RuleWork extends RunWork {
  readonly rule: Rule;
  readonly expression: Expression;
}

/** How it went. */
export interface RuleResult {
  readonly part: RuleRunPart;
  readonly errors: readonly RecordFailure[];
  readonly refusal?: Refusal;
}

/** Evaluates one rule on records and writes what follows. */
export async function runRule(
  deps: RunRuleDeps,
  { rule, expression, ...work }: RuleWork,
): Promise<RuleResult> {
  const [result] = await runTogether(deps, [{ rule, expression }], work);
  if (result === undefined) throw new Error(`The run of the rule ${rule.id} has no result.`);
  return result;
}

/**
 * Evaluates rules on records together and writes what follows, a command each: a rule that was edited meanwhile is
 * refused there, and nothing of it is changed. None of the rules may read what another one of them gives.
 */
export async function runTogether(
  deps: RunRuleDeps,
  rules: SetEvaluation['rules'],
  work: RunWork,
  onResult: (result: RuleResult) => void = () => undefined,
): Promise<readonly RuleResult[]> {
  const [first] = rules;
  if (first === undefined) return [];
  // Read before the records: what happens from here on is news to the next run.
  const seq = (await deps.store.workspace())?.seq ?? 0;
  const found = await evaluateSet({
    ...work,
    store: deps.store,
    recordType: first.rule.recordType,
    rules,
    onStatementError: (error) => deps.onInternalError?.(error),
  });
  const results: RuleResult[] = [];
  for (const { rule } of rules) {
    const findings = work.signal.aborted ? undefined : found?.get(rule.id);
    const about = { ruleId: rule.id, ruleVersion: rule.version, seq, counts: null, transactionId: null };
    const result: RuleResult =
      findings === undefined
        ? { part: { ...about, state: 'cancelled' }, errors: [] }
        : await writeOne(deps, { rule, findings, work, about: { ...about, engine: findings.engine } });
    results.push(result);
    onResult(result);
  }
  return results;
}

type About = Omit<RuleRunPart, 'state'>;

async function writeOne(
  deps: RunRuleDeps,
  {
    rule,
    findings,
    work,
    about,
  }: {
    readonly rule: Rule;
    readonly findings: RuleFindings;
    readonly work: RunWork;
    readonly about: About;
  },
): Promise<RuleResult> {
  const errors = findings.failures;
  const refusal = refuseWidening(rule, findings);
  if (refusal !== null) return failed(about, refusal, errors);
  const { actor, asOf, recordIds } = work;
  const only = recordIds === undefined ? {} : { recordIds };
  const outcome = await writeFindings(deps, { rule, findings, actor, asOf, ...only });
  if (!outcome.ok) return failed(about, outcome.refusal, errors);
  const isPaused = outcome.changes.some(({ kind }) => kind === 'rule');
  const { counts = null, transactionId } = outcome;
  return { part: { ...about, state: isPaused ? 'paused' : 'done', counts, transactionId }, errors };
}

function failed(about: About, refusal: Refusal, errors: readonly RecordFailure[]): RuleResult {
  return { part: { ...about, state: 'failed', code: refusal.code }, errors, refusal };
}

/** A misspelt field is missing everywhere: such a rule must not tag everybody. */
function refuseWidening(rule: Rule, { records, errorIds, missing }: RuleFindings): Refusal | null {
  if (rule.missingPolicy !== 'match' || missing === 0) return null;
  if (records - errorIds.length - missing > 0) return null;
  const message = `The rule ${rule.id} has a value on no record; with missing values as matches it would tag them all.`;
  return { code: 'rule-widens', message, details: { id: rule.id, count: missing } };
}
