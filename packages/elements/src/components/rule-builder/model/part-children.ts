import type { RuleCondition, RuleNode, RuleValue } from '@tagma/expression';

/** A filter inside the values of a row: `orders[status = "paid"]`. */
export interface InnerFilter {
  /** What is filtered. */
  readonly path: readonly string[];
  readonly where: RuleCondition;
}

/** The filters of a row, in the order of the text: its own and those of the values in it. */
export function filtersOf(node: RuleNode): readonly InnerFilter[] {
  const found: InnerFilter[] = [];
  if (node.kind === 'group' || node.kind === 'not' || node.kind === 'score') return found;
  if (node.kind === 'decide' || node.kind === 'let') return found;
  if (node.kind === 'children')
    return node.where === undefined ? found : [{ path: node.path, where: node.where }];
  collect(node, found);
  return found;
}

/** Values nest in many ways; their parts are told by having a kind. */
function collect(holder: object, into: InnerFilter[]): void {
  const node = holder as RuleValue;
  if ((node.kind === 'aggregate' || node.kind === 'child') && node.where !== undefined) {
    into.push({ path: node.path, where: node.where });
    return;
  }
  for (const member of Object.values(holder) as unknown[]) {
    if (Array.isArray(member)) for (const item of member as unknown[]) descend(item, into);
    else descend(member, into);
  }
}

function descend(value: unknown, into: InnerFilter[]): void {
  if (typeof value === 'object' && value !== null && ('kind' in value || 'form' in value))
    collect(value, into);
}
