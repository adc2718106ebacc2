import type { RuleBindings } from '@tagma/core';
import { bindSql, fieldsOf, parse, planRule, rulesToSql, toSql } from '@tagma/expression';
import type { SqlOptions, SqlParameter, SqlParameterType } from '@tagma/expression';
import type { SqlParam } from '../drivers/driver.types.js';
import { pageSets, type PageRange } from './page-sets.js';
import { ruleMapping } from './rule-mapping.js';

/** A statement with its values. */
export interface RuleStatement {
  readonly sql: string;
  readonly params: readonly SqlParam[];
}

const DIALECT = 'postgresql';
const NO_BINDINGS: RuleBindings = {};

/** Records of which a statement is not sure are evaluated by themselves. */
function optionsFor(bindings: RuleBindings): SqlOptions {
  const types = Object.entries(bindings).map(([name, value]) => [name, typeOf(value)] as const);
  return { undecided: 'rows', parameters: Object.fromEntries(types) };
}

function typeOf(value: RuleBindings[string]): SqlParameterType {
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' ? 'number' : 'boolean';
}

/** What records have besides their data; a collection of such a name would stand for it, or be hidden by it. */
const OWN_NAMES: ReadonlySet<string> = new Set(['id', 'tags', 'tagTree']);

/** Why a rule cannot be evaluated by a statement, or `null`. */
export function refusalOf(
  text: string,
  collections: readonly string[],
  bindings: RuleBindings = NO_BINDINGS,
): string | null {
  // What is above the tags of a record is in no table that a statement could read.
  if (readsOf([text]).has('tagTree')) return 'tag-tree';
  if (collections.some((key) => OWN_NAMES.has(key))) return 'field-name';
  const compiled = toSql(text, ruleMapping(collections), DIALECT, optionsFor(bindings));
  return compiled.ok ? null : compiled.unsupported;
}

/**
 * One statement that evaluates rules on a page of records. Its rows: `id` with one character per rule for records on
 * which some rule says more than "no match", by id; before them one row with an empty `id` that counts the records in
 * `outcomes` and names the last of them in `last`.
 *
 * @throws RangeError when a rule is refused, see {@link refusalOf}.
 */
export function ruleStatement(
  texts: readonly string[],
  collections: readonly string[],
  range: PageRange & { readonly bindings?: RuleBindings },
): RuleStatement {
  const { bindings = NO_BINDINGS } = range;
  const { outcomes, rules } = rulesToSql(texts, ruleMapping(collections), DIALECT, optionsFor(bindings));
  if (rules.some((rule) => typeof rule !== 'number'))
    throw new RangeError('A rule that has no SQL cannot be part of a statement.');
  const params = valuesOf(outcomes.params, range.asOf, bindings);
  const bind = (value: SqlParam): string => `$${params.push(value)}`;
  const reads = readsOf(texts);
  const needed = collections.flatMap((key, index) => (reads.has(key) ? [{ index, key }] : []));
  const sets = pageSets(range, { collections: needed, tags: reads.has('tags') }, bind);
  const sql = `WITH ${sets},
verdict AS (
${outcomes.sql}
),
told AS (SELECT key, ${rules.map((rule) => letter(Number(rule))).join(' || ')} AS outcomes FROM verdict OFFSET 0)
SELECT key AS id, outcomes, NULL AS last FROM told WHERE outcomes ~ '[^.]'
UNION ALL
SELECT '', count(*)::text, max(id) FROM run_records
ORDER BY id`;
  return { sql, params };
}

function letter(rule: number): string {
  return `CASE o${rule} WHEN 'no-match' THEN '.' WHEN 'match' THEN 'm' WHEN 'undecided' THEN 'u' ELSE 'e' END`;
}

/** First names of the paths that rules read. */
function readsOf(texts: readonly string[]): ReadonlySet<string> {
  const paths = texts.flatMap((text) => {
    const parsed = parse(text);
    return parsed.ok ? fieldsOf(planRule(parsed.tree.root)) : [];
  });
  return new Set(paths.flatMap(([first]) => (first === undefined ? [] : [first])));
}

function valuesOf(params: readonly SqlParameter[], asOf: string, variables: RuleBindings): SqlParam[] {
  return bindSql(params, { asOf, variables }).map((value) => {
    if (typeof value === 'object' && value !== null)
      throw new TypeError('A statement about all records takes no list of keys.');
    return value;
  });
}
