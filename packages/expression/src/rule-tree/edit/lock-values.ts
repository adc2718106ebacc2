import type { RuleCondition, RuleLock } from '../rule-tree.types.js';

/** What says nothing about what a row says: ids, places, spelling, names. */
const BESIDE: ReadonlySet<string> = new Set(['id', 'span', 'form', 'annotation', 'parens', 'name', 'note']);
/** Where the kinds of rows have their field. */
const FIELDS: ReadonlySet<string> = new Set(['left', 'item', 'date', 'value', 'path']);
const OPERATORS: ReadonlySet<string> = new Set([
  'operator',
  'mode',
  'negated',
  'missing',
  'lowIncluded',
  'highIncluded',
  'ignoreCase',
  'flags',
]);
/** What choosing another field or operator changes inside a field, such as `$count(orders)`. */
const CHOSEN: ReadonlySet<string> = new Set([...OPERATORS, 'path', 'scope']);

/** What a lock on one part of a row holds fast, as plain data to compare. */
export function valueOfLock(row: RuleCondition, lock: Exclude<RuleLock, 'all'>): unknown {
  // Rows in a group or a negation are looked at each by itself.
  const members = Object.entries(row).filter(
    ([name]) => name !== 'items' && !(row.kind === 'not' && name === 'item'),
  );
  const held = members.flatMap(([name, value]): readonly unknown[] => {
    if (BESIDE.has(name) || name === 'lock') return [];
    const sort = FIELDS.has(name) ? 'field' : OPERATORS.has(name) || name === 'kind' ? 'operator' : 'value';
    if (sort === lock) return [[name, plain(value, NOTHING)]];
    return lock === 'value' && sort === 'field' && !CHOSEN.has(name) ? [[name, plain(value, CHOSEN)]] : [];
  });
  return held;
}

const NOTHING: ReadonlySet<string> = new Set();

function plain(value: unknown, without: ReadonlySet<string>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => plain(item, without));
  // A stretch of time is no node: there `form` says which one it is.
  const isNode = 'id' in value;
  const members = Object.entries(value).filter(
    ([name]) => !without.has(name) && !(isNode && BESIDE.has(name)),
  );
  return members.map(([name, member]) => [name, plain(member, without)]);
}
