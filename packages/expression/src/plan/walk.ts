import { childrenOf, type PlanNode } from './children-of.js';
import type { PlanOpaque, PlanScope } from './plan.types.js';

/** Visits a plan and everything in it, outer nodes first, in the order in which they are evaluated. */
export function walkPlan(plan: PlanNode, visit: (node: PlanNode) => void): void {
  visit(plan);
  for (const child of childrenOf(plan)) walkPlan(child, visit);
}

/** The first part that has no place in the plan, in order of evaluation. */
export function firstOpaque(plan: PlanNode): PlanOpaque | undefined {
  if ('kind' in plan && plan.kind === 'opaque') return plan;
  for (const child of childrenOf(plan)) {
    const found = firstOpaque(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** True when the plan says everything that the text says. */
export function isExact(plan: PlanNode): boolean {
  return firstOpaque(plan) === undefined;
}

/** The number of nodes, counted no further than `limit`. Shared nodes count every time. */
export function sizeOf(plan: PlanNode, limit: number): number {
  let size = 1;
  for (const child of childrenOf(plan)) {
    if (size >= limit) return size;
    size += sizeOf(child, limit - size);
  }
  return size;
}

/**
 * Paths that a plan reads, from the record, each once, in order of evaluation: fields, collections, and the
 * fields of their items (`['orders', 'amount']`). What opaque parts read is not among them.
 */
export function fieldsOf(plan: PlanNode): readonly (readonly string[])[] {
  const found = new Map<string, readonly string[]>();
  const add = (path: readonly string[]): unknown => found.set(JSON.stringify(path), path);
  readPaths(plan, [], add);
  return [...found.values()];
}

/** `prefix` is the path of the items that the scope `item` stands for. */
function readPaths(
  node: PlanNode,
  prefix: readonly string[],
  add: (path: readonly string[]) => unknown,
): void {
  const from = (scope: PlanScope): readonly string[] => (scope === 'record' ? [] : prefix);
  if (!('kind' in node)) {
    const path = collectionPath(node, prefix);
    if (node.from !== undefined) readPaths(node.from, prefix, add);
    add(path);
    if (node.where !== undefined) readPaths(node.where, path, add);
    return;
  }
  if (node.kind === 'field') add([...from(node.scope), ...node.path]);
  if (node.kind === 'aggregate' || node.kind === 'items') {
    readPaths(node.over, prefix, add);
    if (node.of !== undefined) readPaths(node.of, collectionPath(node.over, prefix), add);
    return;
  }
  for (const child of childrenOf(node)) readPaths(child, prefix, add);
}

function collectionPath(
  over: Exclude<PlanNode, { kind: string }>,
  prefix: readonly string[],
): readonly string[] {
  if (over.from !== undefined) return [...collectionPath(over.from, prefix), ...over.path];
  return [...(over.scope === 'record' ? [] : prefix), ...over.path];
}
