import type { RuleNode, RulePart } from '@tagma/expression';

/** The members to go through from the root of a tree to a part. */
export type PartPath = readonly (string | number)[];

/** The part of that id as it is now; `undefined` when it is gone. */
export function findPart(root: RuleNode | undefined, id: string): RulePart | undefined {
  const path = pathTo(root, id);
  return path && partAt(root, path);
}

/**
 * The way to the part of that id. It outlives what stands there: a value that becomes part of a calculation
 * takes its id along, its place does not move.
 */
export function pathTo(root: RuleNode | undefined, id: string): PartPath | undefined {
  const rest: [value: unknown, path: PartPath][] = [[root, []]];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const [value, path] = next;
    if (typeof value !== 'object' || value === null) continue;
    if ('id' in value && value.id === id) return path;
    for (const [key, member] of Object.entries(value)) {
      if (typeof member === 'object') rest.push([member, [...path, key]]);
    }
  }
  return undefined;
}

/** What stands at a place now. */
export function partAt(root: RuleNode | undefined, path: PartPath): RulePart | undefined {
  let at: unknown = root;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[key];
  }
  return typeof at === 'object' && at !== null && 'id' in at ? (at as RulePart) : undefined;
}
