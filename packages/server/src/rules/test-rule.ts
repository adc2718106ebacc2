import type { FullRecord, RecordTypeDefinition, RuleVerdict } from '@tagma/core';
import { ApiError } from '../http/api-error.js';
import type { ApiDeps } from '../http/deps.js';
import { compileRule } from './compile-rule.js';
import { evaluateRecords } from './evaluate-records.js';
import type { RecordFailure, RuleTestRequest, RuleTestResult } from './rules.types.js';

/** Matches that a dry run names. */
const NAMED_MATCHES = 50;
/** Failures that are listed; all are counted. */
export const LISTED_FAILURES = 100;

/**
 * Tries an expression on every record and changes nothing.
 *
 * @throws ApiError `not-found` for an unknown record type, `rule-does-not-compile`, or `stopping` when the
 * signal ended it.
 */
export async function testRule(
  deps: ApiDeps,
  request: RuleTestRequest,
  signal: AbortSignal,
): Promise<RuleTestResult> {
  const type = await recordTypeOf(deps, request.recordType);
  const expression = compileRule(request.expression);
  const asOf = deps.now();
  const counts = { records: 0, matches: 0, noMatches: 0, errors: 0 };
  const matches: { id: string; name: string }[] = [];
  const errors: RecordFailure[] = [];
  const onVerdict = (verdict: RuleVerdict, record: FullRecord): void => {
    counts.records += 1;
    if (verdict.outcome === 'error') {
      counts.errors += 1;
      if (errors.length < LISTED_FAILURES) errors.push(failureOf(verdict));
    } else if (verdict.outcome === 'match') {
      counts.matches += 1;
      if (matches.length < NAMED_MATCHES) matches.push({ id: record.id, name: nameOf(record, type) });
    } else {
      counts.noMatches += 1;
    }
  };
  const finished = await evaluateRecords({
    store: deps.store,
    recordType: type.id,
    expression,
    ...(request.bindings === undefined ? {} : { bindings: request.bindings }),
    asOf,
    signal,
    onVerdict,
  });
  if (!finished) throw new ApiError('stopping', 'The dry run was ended before it was through.');
  return { counts, matches, errors, asOf };
}

/** The failing verdict as it is listed. */
export function failureOf(verdict: Extract<RuleVerdict, { outcome: 'error' }>): RecordFailure {
  const { outcome: _, ...failure } = verdict;
  return failure;
}

/** A record type of the workspace. */
export async function recordTypeOf(deps: Pick<ApiDeps, 'store'>, id: string): Promise<RecordTypeDefinition> {
  const workspace = await deps.store.workspace();
  const type = workspace?.settings.recordTypes.find((candidate) => candidate.id === id);
  if (type === undefined)
    throw new ApiError('not-found', `There is no record type ${id}.`, { path: '/recordType' });
  return type;
}

/** What a record is called. */
export function nameOf(record: FullRecord, type: RecordTypeDefinition): string {
  const name = type.nameField === undefined ? undefined : record.data[type.nameField];
  return typeof name === 'string' && name !== '' ? name : record.id;
}
