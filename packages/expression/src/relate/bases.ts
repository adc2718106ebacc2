import { childrenOf, type PlanNode } from '../plan/children-of.js';
import type { PlanCollection, PlanScope } from '../plan/plan.types.js';
import { listUse } from './list-use.js';

/**
 * The paths that a plan reads from a record (`home` is `record`) or from an item: fields, and the lists that
 * collections start from. Fields of the items of those lists are not among them.
 */
export function basesOf(plan: PlanNode, home: PlanScope): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  collect(plan, home, found);
  return found;
}

function collect(node: PlanNode, home: PlanScope | undefined, found: (readonly string[])[]): void {
  if (!('kind' in node)) {
    for (let over: PlanCollection | undefined = node; over !== undefined; over = over.from) {
      if (over.where !== undefined) collect(over.where, inside(home), found);
    }
    return;
  }
  if (node.kind === 'field' && node.scope === home) found.push(node.path);
  if (node.kind === 'aggregate' || node.kind === 'items') {
    const { root } = listUse(node);
    if (root.scope === home) found.push(root.path);
    collect(node.over, home, found);
    if (node.of !== undefined) collect(node.of, inside(home), found);
    return;
  }
  for (const child of childrenOf(node)) collect(child, home, found);
}

/** Inside of a filter `item` is another item; the record stays the record. */
function inside(home: PlanScope | undefined): PlanScope | undefined {
  return home === 'record' ? 'record' : undefined;
}
