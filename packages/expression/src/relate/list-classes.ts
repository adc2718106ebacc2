import type { Asked } from './leaf.types.js';
import { subsets } from './text-classes.js';

/** More members than this have too many combinations. */
const MOST_MEMBERS = 6;

/** Lists with every set of the members that are looked up, false and true by themselves, and those compared with. */
export function listClasses(asked: Asked): { readonly values: readonly unknown[]; readonly whole: boolean } {
  const members = [...new Set(asked.members)];
  const known = asked.equals.filter((value) => Array.isArray(value));
  const chosen = subsets(members.slice(0, MOST_MEMBERS));
  // Neither is ever found by a look-up: objects are equal to nothing but themselves.
  const grown = chosen.flatMap((list) => [list, [...list, {}, {}], [...list, { a: 1 }, {}]]);
  return { values: [...grown, ...known], whole: members.length <= MOST_MEMBERS };
}
