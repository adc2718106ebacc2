import type { NewNode, RuleNode } from '../rule-tree.types.js';
import { toRuleTree } from '../to-rule-tree.js';
import { isCondition, writeCondition, writeValue } from '../write.js';

/** What says nothing of the meaning: ids, places, spelling, parentheses. */
const OUTSIDE: ReadonlySet<string> = new Set(['id', 'span', 'form', 'parens', 'annotation']);

/** Whether two models mean the same. Parts of the first that are `known` to say what a part of the second says are not looked at. */
export function isSameMeaning(
  a: NewNode | undefined,
  b: NewNode | undefined,
  known: ReadonlyMap<object, NewNode> = new Map(),
): boolean {
  return sameValue(a, b, known);
}

type Known = ReadonlyMap<object, NewNode>;

function sameValue(first: unknown, second: unknown, known: Known): boolean {
  if (first === second) return true;
  if (typeof first === 'object' && first !== null && known.get(first) === second) return second !== undefined;
  const [a, b] = [withoutLoneGroup(first), withoutLoneGroup(second)];
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return Object.is(a, b);
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, index) => sameValue(item, b[index], known));
  }
  return sameMembers(a as Members, b as Members, known) && hasNoMore(b as Members, a as Members);
}

type Members = Readonly<Record<string, unknown>>;

function sameMembers(a: Members, b: Members, known: Known): boolean {
  for (const key in a) {
    if (!OUTSIDE.has(key) && !isNothing(a[key]) && !sameValue(a[key], b[key], known)) return false;
  }
  return true;
}

/** Whether `a` says nothing of which `b` says nothing. */
function hasNoMore(a: Members, b: Members): boolean {
  for (const key in a) {
    if (!OUTSIDE.has(key) && !isNothing(a[key]) && isNothing(b[key])) return false;
  }
  return true;
}

/** No name and an empty one, not muted and nothing said of it are the same. */
function isNothing(value: unknown): boolean {
  return value === undefined;
}

function withoutLoneGroup(value: unknown): unknown {
  let inner = value;
  while (typeof inner === 'object' && inner !== null && isLoneGroup(inner)) [inner] = inner.items;
  return inner;
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
export function isIntended(
  actual: RuleNode | undefined,
  intended: NewNode | undefined,
  known?: ReadonlyMap<object, NewNode>,
): boolean {
  if (isSameMeaning(actual, intended, known)) return true;
  if (intended === undefined || actual === undefined || countMuted(actual) !== countMuted(intended))
    return false;
  const text = isCondition(intended) ? writeCondition(intended) : writeValue(intended);
  return isSameMeaning(toRuleTree(text).root, actual);
}

function countMuted(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = 'muted' in value && value.muted === true ? 1 : 0;
  return Object.values(value).reduce<number>((sum, member) => sum + countMuted(member), own);
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
