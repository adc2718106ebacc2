import type { AstNode } from '../engine/ast.types.js';
import type { Code, Compiler } from './code.types.js';
import type { Env } from './env.js';
import { raiseAt } from './place-error.js';
import type { Scope } from './scope.js';

interface Term {
  readonly code: Code;
  readonly descending: boolean;
}

/** Reads the key of a term for an item. */
type KeyReader<Item> = (term: Term, item: Item) => unknown;

/** Orders the items of a path. */
export interface Order {
  /** Items as they stand in the path. */
  items(list: unknown[], env: Env): unknown[];
  /** Anything else, given how the key of a term is read. */
  by<Item>(list: Item[], read: KeyReader<Item>, env: Env): Item[];
}

/** `list^(term, >term)`: stable, missing keys last. */
export function compileOrder(node: AstNode, compiler: Compiler, scope: Scope): Order {
  const terms = (node.terms ?? []).map((term): Term => ({
    code: compiler.value(term.expression, scope),
    descending: term.descending,
  }));
  function by<Item>(list: Item[], read: KeyReader<Item>, env: Env): Item[] {
    if (list.length <= 1) return list;
    env.run.context.charge(list.length * Math.ceil(Math.log2(list.length)));
    const entries = list.map((item): Entry<Item> => ({ item, keys: [] }));
    return mergeSort(entries, (a, b) => isAfter(node, terms, read, a, b)).map(({ item }) => item);
  }
  return { items: (list, env) => by(list, (term, item) => term.code.run(item, env), env), by };
}

/** An item with the keys that were read so far. */
interface Entry<Item> {
  readonly item: Item;
  readonly keys: unknown[];
}

function isAfter<Item>(
  node: AstNode,
  terms: readonly Term[],
  read: KeyReader<Item>,
  a: Entry<Item>,
  b: Entry<Item>,
): boolean {
  for (const [index, term] of terms.entries()) {
    const order = compareKeys(
      node,
      keyAt(a, index, term, read),
      keyAt(b, index, term, read),
      term.descending,
    );
    if (order !== 0) return order > 0;
  }
  return false;
}

function keyAt<Item>(entry: Entry<Item>, index: number, term: Term, read: KeyReader<Item>): unknown {
  if (index >= entry.keys.length) entry.keys.push(read(term, entry.item));
  return entry.keys[index];
}

function compareKeys(node: AstNode, first: unknown, second: unknown, descending: boolean): number {
  if (first === undefined) return second === undefined ? 0 : 1;
  if (second === undefined) return -1;
  if (!isSortable(first) || !isSortable(second))
    return raiseAt(node, 'T2008', { value: isSortable(first) ? second : first });
  if (typeof first !== typeof second) raiseAt(node, 'T2007', { value: first, value2: second });
  if (first === second) return 0;
  return first < second === descending ? 1 : -1;
}

function isSortable(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

/** Sorts by halves, as jsonata does: which keys are compared decides which error comes out. */
export function mergeSort<Item>(
  list: readonly Item[],
  isAfterThat: (a: Item, b: Item) => boolean,
): readonly Item[] {
  if (list.length <= 1) return list;
  const middle = Math.floor(list.length / 2);
  const left = mergeSort(list.slice(0, middle), isAfterThat);
  const right = mergeSort(list.slice(middle), isAfterThat);
  const merged: Item[] = [];
  let [l, r] = [0, 0];
  while (l < left.length && r < right.length) {
    const swap = isAfterThat(left[l] as Item, right[r] as Item);
    merged.push((swap ? right[r++] : left[l++]) as Item);
  }
  return [...merged, ...left.slice(l), ...right.slice(r)];
}
