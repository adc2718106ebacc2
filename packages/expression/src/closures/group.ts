import type { AstNode, AstPair } from '../engine/ast.types.js';
import { raise } from '../engine/context.js';
import type { Code, Compiler } from './code.types.js';
import type { Env } from './env.js';
import type { Scope } from './scope.js';
import { asSequence, newSequence } from './sequence.js';
import { present } from './present.js';

/** Names that jsonata keeps for itself: no key of an object constructor. */
const REFUSED_KEYS: ReadonlySet<string> = new Set(['_jsonata_lambda', '_jsonata_function']);

/** Key and value of an object constructor, compiled. */
export interface Pair {
  readonly key: Code;
  readonly value: Code;
}

/** Compiles the pairs of an object constructor or a grouping. */
export function compilePairs(pairs: readonly AstPair[], compiler: Compiler, scope: Scope): readonly Pair[] {
  return pairs.map(([key, value]) => ({
    key: compiler.value(key, scope),
    value: compiler.value(value, scope),
  }));
}

/** The members of a group, and which pair made it. */
export interface Group<Item> {
  items: Item;
  readonly pair: Pair;
}

/** Groups the items of a value by the keys of the pairs, then computes the value of each group. */
export function group(
  node: Pick<AstNode, 'position'>,
  pairs: readonly Pair[],
  value: unknown,
  env: Env,
): unknown {
  const groups = new Map<string, Group<unknown>>();
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  env.run.context.charge(items.length);
  // An empty list counts as one missing item, so that an object of literals is made all the same.
  for (const item of items.length === 0 ? [undefined] : items) {
    for (const pair of pairs) {
      const key = keyOf(node, pair.key.run(item, env));
      if (key === undefined) continue;
      const known = groups.get(key);
      if (known === undefined) groups.set(key, { items: item, pair });
      else {
        checkPair(node, known, pair, key);
        known.items = appended(known.items, item);
      }
    }
  }
  return objectOf(groups, ({ items: context, pair }) => pair.value.run(context, env));
}

/** Raises `T1003` for a key that is no text. */
export function keyOf(node: Pick<AstNode, 'position'>, key: unknown): string | undefined {
  if (key === undefined) return undefined;
  if (typeof key !== 'string') return raise('T1003', { value: key, position: node.position });
  if (REFUSED_KEYS.has(key)) raise('D1013', { value: key, position: node.position });
  return key;
}

/** Raises `D1009` when two pairs made the same key. */
export function checkPair<Item>(
  node: Pick<AstNode, 'position'>,
  known: Group<Item>,
  pair: Pair,
  key: string,
): void {
  if (known.pair !== pair) raise('D1009', { value: key, position: node.position });
}

/** The object of all groups that have a value. */
export function objectOf<Item>(
  groups: ReadonlyMap<string, Group<Item>>,
  valueOf: (group: Group<Item>) => unknown,
): Record<string, unknown> {
  // No prototype: a key `__proto__` is then a key like any other.
  const made = Object.create(null) as Record<string, unknown>;
  for (const key of orderedKeys(groups)) {
    const value = valueOf(present(groups.get(key)));
    if (value !== undefined) made[key] = value;
  }
  return made;
}

/** Keys in the order of an object: whole numbers first. Which of two errors comes out depends on it. */
function orderedKeys(groups: ReadonlyMap<string, unknown>): readonly string[] {
  const order = Object.create(null) as Record<string, true>;
  for (const key of groups.keys()) order[key] = true;
  return Object.keys(order);
}

/** Two values as one list. A list that was made here before grows in place. */
export function appended(first: unknown, second: unknown): unknown {
  if (first === undefined) return second;
  if (second === undefined) return first;
  const list = grown.has(first as object) ? (first as unknown[]) : newList(first);
  if (Array.isArray(second)) for (const item of second as readonly unknown[]) list.push(item);
  else list.push(second);
  return list;
}

/** Lists made by `appended`, so that a group of many items takes linear time. */
const grown = new WeakSet<object>();

function newList(first: unknown): unknown[] {
  const list: unknown[] = Array.isArray(first) ? [...(first as readonly unknown[])] : [first];
  grown.add(list);
  return list;
}

/** A value as the list of results that a path makes of it. */
export function asResults(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined ? newSequence() : asSequence([value]);
}
