import type { NewNode, RuleNode } from '../rule-tree.types.js';
import { toRuleTree } from '../to-rule-tree.js';
import { isCondition, writeCondition, writeValue } from '../write.js';

/** What says nothing of the meaning: ids, places, spelling, parentheses. */
const OUTSIDE: ReadonlySet<string> = new Set(['id', 'span', 'form', 'parens', 'annotation']);

/** What a model means, as one text to compare. */
export function meaningOf(model: NewNode | undefined): string {
  return model === undefined ? '' : JSON.stringify(bared(model));
}

function bared(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(bared);
  if (isLoneGroup(value)) return bared(value.items[0]);
  const entries = Object.entries(value)
    .filter(
      ([key, member]) =>
        !OUTSIDE.has(key) && member !== undefined && member !== '' && !(key === 'muted' && member === false),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => [key, bared(member)] as const);
  return Object.fromEntries(entries);
}

/** A group of one row says what the row says. Only a marked one stays a group to look at. */
function isLoneGroup(value: object): value is { items: readonly [unknown] } {
  return (
    'kind' in value &&
    value.kind === 'group' &&
    'items' in value &&
    Array.isArray(value.items) &&
    value.items.length === 1 &&
    !('form' in value && value.form === 'marked')
  );
}

/**
 * Whether a tree is what was meant. Rows that came to stand side by side may read as one row ("between"), so
 * what was meant is also written out and read again.
 */
export function isIntended(actual: RuleNode | undefined, intended: NewNode | undefined): boolean {
  const wanted = meaningOf(intended);
  if (meaningOf(actual) === wanted) return true;
  if (intended === undefined || actual === undefined) return false;
  const text = isCondition(intended) ? writeCondition(intended) : writeValue(intended);
  return meaningOf(toRuleTree(text).root) === meaningOf(actual);
}

/** Whether a condition holds for every record, whatever is in it. */
export function isAlwaysTrue(model: NewNode | undefined): boolean {
  return model !== undefined && isCondition(model) && constantOf(model) === true;
}

function constantOf(model: NewNode): boolean | undefined {
  if (model.muted === true) return undefined;
  if (model.kind === 'constant') return model.value;
  if (model.kind === 'not') {
    const inner = constantOf(model.item);
    return inner === undefined ? undefined : !inner;
  }
  if (model.kind !== 'group') return undefined;
  const decisive = model.operator === 'or';
  const items = model.items.filter((item) => item.muted !== true).map(constantOf);
  if (items.includes(decisive)) return decisive;
  return items.length > 0 && items.every((item) => item === !decisive) ? !decisive : undefined;
}
