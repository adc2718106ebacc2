import type { Actor, Json, JsonObject, RecordRef } from '@tagma/core';
import { givesAnyOf, ruleBindings, ruleInput } from '@tagma/core';
import { compile } from '@tagma/expression';
import { ApiError } from '../http/api-error.js';
import type { ApiDeps } from '../http/deps.js';
import { activeTags, errorOf, evaluateRecord } from './evaluate-records.js';
import { failureOf } from './test-rule.js';
import type { RuleRead, RuleWhy } from './rules.types.js';
import { whyRows } from './why-rows.js';

/** Of longer lists only this many values are shown. */
const SHOWN_VALUES = 20;

/**
 * What a rule says about one record as it is now, with the values its expression reads, tags that the actor does
 * not see left out.
 *
 * @throws ApiError `not-found` for an unknown rule or record.
 */
export async function explainRule(
  deps: ApiDeps,
  ruleId: string,
  ref: RecordRef,
  actor: Actor,
): Promise<RuleWhy> {
  const workspace = await deps.store.workspace();
  const rule = workspace?.rules.find((candidate) => candidate.id === ruleId);
  const { hidden } = await deps.sight(actor);
  if (rule === undefined || givesAnyOf(rule, hidden))
    throw new ApiError('not-found', `There is no rule ${ruleId}.`, { path: '/params/id' });
  const record = await deps.store.record(ref);
  if (record === null) {
    throw new ApiError('not-found', `There is no ${ref.type} with the id ${ref.id}.`, {
      path: '/params/recordId',
    });
  }
  const asOf = deps.now();
  const bindings = ruleBindings(rule);
  const about = {
    ruleId,
    ruleVersion: rule.version,
    expression: rule.expression,
    ...(rule.parameters === undefined ? {} : { bindings }),
    asOf,
  };
  const compiled = compile(rule.expression);
  if (!compiled.ok) {
    return { ...about, outcome: 'error', reads: [], rows: [], error: errorOf(compiled.error) };
  }
  const { expression } = compiled;
  const tags = await activeTags({ store: deps.store, recordType: ref.type, asOf }, [record]);
  const tagIds = tags.get(record.id) ?? [];
  const concepts = workspace?.concepts ?? [];
  const verdict = await evaluateRecord({ expression, asOf, bindings }, { record, tagIds, concepts });
  const shownTags = tagIds.filter((id) => !hidden.has(id));
  const input = ruleInput(record, shownTags, concepts);
  // The empty path stands for the whole record, which says nothing.
  const reads = expression.reads.filter((path) => path.length > 0).map((path) => readOf(input, path));
  // What a row says of tags would tell of those that the actor does not see.
  const isWhole = shownTags.length === tagIds.length;
  const why = {
    ...about,
    reads,
    ...(isWhole ? whyRows(rule.expression, input, { asOf, bindings }) : { rows: [] }),
  };
  if (verdict.outcome !== 'error') return { ...why, outcome: verdict.outcome };
  const { recordId: _, ...error } = failureOf(verdict);
  return { ...why, outcome: 'error', error };
}

function readOf(input: JsonObject, path: readonly string[]): RuleRead {
  const shown = path.map(pathStep).join('.');
  const values = valuesAt(input, path);
  const [value] = values.found;
  if (value === undefined) return { path: shown };
  if (!values.many) return { path: shown, ...cut(value) };
  return { path: shown, ...cut(values.found) };
}

function cut(value: Json): Pick<RuleRead, 'value' | 'length'> {
  if (!isList(value) || value.length <= SHOWN_VALUES) return { value };
  return { value: value.slice(0, SHOWN_VALUES), length: value.length };
}

/** Follows a path as JSONata does: through lists, keeping every value found. */
function valuesAt(input: JsonObject, path: readonly string[]): { found: readonly Json[]; many: boolean } {
  let found: readonly Json[] = [input];
  let many = false;
  for (const name of path) {
    if (found.some(isList)) many = true;
    found = found
      .flatMap((value) => (isList(value) ? value : [value]))
      .flatMap((value) => member(value, name));
  }
  return { found, many };
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function member(value: Json, name: string): Json[] {
  if (typeof value !== 'object' || value === null || isList(value) || !Object.hasOwn(value, name)) return [];
  const found = value[name];
  return found === undefined ? [] : [found];
}

/** A name as it must be written in an expression. */
function pathStep(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `\`${name}\``;
}
