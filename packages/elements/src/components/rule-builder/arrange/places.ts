import type { RuleCondition, RuleNode } from '@tagma/expression';
import { readerToFilter } from '../model/part-children.js';
import type { RuleRow } from '../model/rows.js';

/** Where a row can be put: `at` counts the rows of the group, muted ones included. */
export interface RowTarget {
  readonly group: string;
  readonly at: number;
}

/** Right below a row, in its group; `null` where rows are not free to come and go. */
export function targetBelow(row: RuleRow | null): RowTarget | null {
  if (row === null) return { group: '', at: 0 };
  const { parent } = row;
  if (row.role === 'item' && parent?.node.kind === 'group')
    return { group: parent.node.id, at: row.position };
  if (row.role !== 'root' && row.role !== 'where') return parent === null ? null : targetBelow(parent);
  return isLone(row) ? { group: row.id, at: 1 } : targetInside(row);
}

/** At the end of a group; beside the only condition of a filter. */
export function targetInside(row: RuleRow): RowTarget | null {
  const { node } = row;
  if (node.kind === 'group') return { group: node.id, at: node.items.length };
  const where = filterOf(node);
  if (where === undefined) return null;
  if (where.kind === 'group') return { group: where.id, at: where.items.length };
  return { group: where.id, at: 1 };
}

/** A row that stands alone becomes a group with what is put beside it. */
function isLone({ node, negated, part }: RuleRow): boolean {
  return node.kind !== 'group' || negated || part.muted === true;
}

/** The condition on entries beside which another one is put. */
function filterOf(node: RuleNode): RuleCondition | undefined {
  return readerToFilter(node)?.reader.where;
}

/** The group that holds a row, and where in it; `null` for what is in none. */
export function placeOf(row: RuleRow): RowTarget | null {
  const { parent } = row;
  return row.role === 'item' && parent?.node.kind === 'group'
    ? { group: parent.node.id, at: row.position - 1 }
    : null;
}

/** Whether a row is another one or stands in it. */
export function isInside(row: RuleRow | null, id: string): boolean {
  for (let each = row; each !== null; each = each.parent) if (each.id === id) return true;
  return false;
}

/** Rows without those that stand in another one of them, in the order in which they are read. */
export function outermost(ids: readonly string[], all: readonly RuleRow[]): readonly RuleRow[] {
  const wanted = new Set(ids);
  return all.filter((row) => {
    if (!wanted.has(row.id)) return false;
    for (let each = row.parent; each !== null; each = each.parent) if (wanted.has(each.id)) return false;
    return true;
  });
}
