import { headOf, partsOf } from '../shape/template.js';
import type { SyntaxNode } from '../../syntax/syntax.types.js';
import { BETWEEN } from './between.js';
import { CHILDREN } from './children.js';
import { COMPARE, COMPARE_OR } from './compare.js';
import { EXISTS, EXISTS_AND, EXISTS_OR } from './exists.js';
import { IN, IN_AND, IN_OR } from './in.js';
import { SCORE } from './score.js';
import type { ConditionKind, Spelling } from './spelling.js';
import { TAGS } from './tags.js';
import { TEXT, TEXT_OR, TEXT_RARE } from './text.js';
import { WINDOW, WINDOW_AND } from './window.js';

/** Spellings of one row, the more telling kinds first: the first that fits is what the row is. */
const ROWS: readonly Spelling[] = [
  ...TAGS,
  ...CHILDREN,
  ...EXISTS,
  ...IN,
  ...TEXT,
  ...TEXT_RARE,
  ...WINDOW,
  ...SCORE,
  ...COMPARE,
];

/** Spellings of one row that take two conditions joined by `and` or `or`. */
const JOINED: Readonly<Record<'and' | 'or', readonly Spelling[]>> = {
  and: [...EXISTS_AND, ...IN_AND, ...WINDOW_AND, ...BETWEEN],
  or: [...EXISTS_OR, ...IN_OR, ...TEXT_OR, ...COMPARE_OR],
};

/** Every accepted spelling by kind; the first that says a model is the usual one. */
export const SPELLINGS: ReadonlyMap<ConditionKind, readonly Spelling[]> = grouped(
  [...ROWS.filter((spelling) => !TEXT_RARE.includes(spelling)), ...JOINED.and, ...JOINED.or, ...TEXT_RARE],
  (spelling) => [spelling.kind],
);

/** Spellings by what a node and its parts begin with; filled as nodes are seen. */
const CANDIDATES: Readonly<Record<'row' | 'and' | 'or', Map<string, readonly Spelling[]>>> = {
  row: new Map(),
  and: new Map(),
  or: new Map(),
};
let byHead: ReadonlyMap<string, readonly Spelling[]> | undefined;

/** The spellings that a node may have, judged by what it and its parts begin with. */
export function rowSpellings(node: SyntaxNode): readonly Spelling[] {
  byHead ??= grouped(ROWS, (spelling) => spelling.heads());
  const head = headOf(node);
  const spellings = byHead.get(head);
  return spellings === undefined ? [] : candidates('row', head, partsOf(node), spellings);
}

/** The spellings of two conditions that stand side by side in a group, judged by what they begin with. */
export function joinedSpellings(
  operator: 'and' | 'or',
  first: SyntaxNode,
  second: SyntaxNode,
): readonly Spelling[] {
  return candidates(operator, operator, [first, second], JOINED[operator]);
}

function candidates(
  place: 'row' | 'and' | 'or',
  head: string,
  parts: readonly SyntaxNode[],
  among: readonly Spelling[],
): readonly Spelling[] {
  const heads = parts.map(headOf);
  const key = `${head} ${heads.join(' ')}`;
  const known = CANDIDATES[place].get(key);
  if (known !== undefined) return known;
  const found = among.filter((spelling) => fits(spelling.parts(), heads));
  // Names of functions are without number; what is rare is worked out again.
  if (CANDIDATES[place].size < 500) CANDIDATES[place].set(key, found);
  return found;
}

function fits(parts: readonly string[], heads: readonly string[]): boolean {
  return parts.every((part, index) => part === '*' || part === heads[index]);
}

function grouped<K>(
  spellings: readonly Spelling[],
  keysOf: (spelling: Spelling) => readonly K[],
): ReadonlyMap<K, readonly Spelling[]> {
  const groups = new Map<K, Spelling[]>();
  for (const spelling of spellings) {
    for (const key of keysOf(spelling)) groups.set(key, [...(groups.get(key) ?? []), spelling]);
  }
  return groups;
}
