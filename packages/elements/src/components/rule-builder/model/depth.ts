import type { RuleTree } from '@tagma/expression';
import type { RuleRow } from './rows.js';

/** In how many groups a row stands, itself counted when it is one. */
export function groupsAround(row: RuleRow | null): number {
  let groups = 0;
  for (let each = row; each !== null; each = each.parent) if (each.node.kind === 'group') groups += 1;
  return groups;
}

/** How many groups of a part stand in each other. */
function groupsWithin(part: unknown): number {
  if (typeof part !== 'object' || part === null) return 0;
  const deepest = Object.values(part).reduce((most: number, each) => Math.max(most, groupsWithin(each)), 0);
  return deepest + (isGroup(part) ? 1 : 0);
}

/** How many groups would stand in each other with these rows in this holder; 0 when they bring no group along. */
export function depthWith(holder: RuleRow | null, rows: readonly RuleRow[]): number {
  const within = Math.max(0, ...rows.map(({ part }) => groupsWithin(part)));
  return within === 0 ? 0 : groupsAround(holder) + within;
}

/**
 * How many groups stand deeper than a host allows. A rule may come with such groups and stays as it is; what counts
 * is that a change makes no more of them.
 */
export function groupsTooDeep({ root }: RuleTree, most: number): number {
  return tooDeep(root, most);
}

function tooDeep(part: unknown, left: number): number {
  if (typeof part !== 'object' || part === null) return 0;
  const own = isGroup(part) ? 1 : 0;
  const below = Object.values(part).reduce((sum: number, each) => sum + tooDeep(each, left - own), 0);
  return below + (own === 1 && left < 1 ? 1 : 0);
}

function isGroup(part: object): boolean {
  return 'kind' in part && part.kind === 'group';
}
