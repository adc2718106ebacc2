import type { RuleNode, RulePart, RuleTree } from '@tagma/expression';

/** A part of a rule and how deep it stands. */
export interface PlacedPart {
  readonly part: RuleNode;
  readonly depth: number;
}

const known = new WeakMap<RuleTree, ReadonlyMap<string, PlacedPart>>();

/** All nodes of a rule by id, the conditions inside of values and children included. */
export function rowsById(tree: RuleTree): ReadonlyMap<string, PlacedPart> {
  const old = known.get(tree);
  if (old !== undefined) return old;
  const found = new Map<string, PlacedPart>();
  if (tree.root !== undefined) collect(tree.root, 0, found);
  known.set(tree, found);
  return found;
}

/** Nodes nest in many ways; all of them have an id and a kind. */
function collect(holder: object, depth: number, into: Map<string, PlacedPart>): void {
  const node = holder as Partial<RulePart> & object;
  const isNode = 'id' in node && 'kind' in node;
  if (isNode) into.set(node.id ?? '', { part: node as RuleNode, depth });
  const deeper = isNode && node.kind === 'group' ? depth + 1 : depth;
  for (const member of Object.values(holder) as readonly unknown[]) {
    const members: readonly unknown[] = Array.isArray(member) ? (member as readonly unknown[]) : [member];
    for (const each of members) if (typeof each === 'object' && each !== null) collect(each, deeper, into);
  }
}

/** The smallest condition around a stretch of text. */
export function rowAt(
  tree: RuleTree,
  { start, end }: { readonly start: number; readonly end: number },
): RuleNode | undefined {
  let best: RuleNode | undefined;
  for (const { part } of rowsById(tree).values()) {
    if (part.span.start > start || part.span.end < end || VALUES.has(part.kind)) continue;
    if (best === undefined || part.span.end - part.span.start < best.span.end - best.span.start) best = part;
  }
  return best;
}

/** Parts that are no rows. */
const VALUES: ReadonlySet<string> = new Set([
  'literal',
  'field',
  'variable',
  'now',
  'date-of',
  'aggregate',
  'child',
  'call',
  'arithmetic',
  'list',
  'range',
]);
