import { asCondition, placesOf, type Place } from './edit/places.js';
import { isSameMeaning } from './edit/plain.js';
import type { RuleCondition, RuleNode, RuleTree } from './rule-tree.types.js';

/** A row that is not the same in two versions of a rule. Ids are those of the tree it is in. */
export type RowDifference =
  | { readonly type: 'added'; readonly row: RuleCondition }
  | { readonly type: 'removed'; readonly row: RuleCondition }
  | { readonly type: 'changed'; readonly before: RuleCondition; readonly after: RuleCondition }
  | { readonly type: 'moved'; readonly before: RuleCondition; readonly after: RuleCondition }
  | { readonly type: 'muted' | 'unmuted'; readonly before: RuleCondition; readonly after: RuleCondition };

/** A row and where it stands: the kinds and operators of the groups around it. */
interface Row {
  readonly row: RuleCondition;
  readonly path: string;
}

/**
 * What two versions of a rule differ in by meaning: spelling, spaces, comments and parentheses do not count.
 * Rows are the leaves; a group shows in where its rows stand. Removed rows come first, in the order of the
 * old version, then the others in the order of the new one.
 */
export function diffTrees(before: RuleTree, after: RuleTree): readonly RowDifference[] {
  const old = rowsOf(before.root);
  const fresh = rowsOf(after.root);
  const left = new Set(old);
  const partners = new Map<Row, Row>();
  // The nearer the better: the same row in the same place, then elsewhere, then another row about the same.
  pair(fresh, left, partners, (a, b) => a.path === b.path && isSame(a, b));
  pair(fresh, left, partners, isSame);
  pair(fresh, left, partners, (a, b) => isSameMeaning(counted(a.row), counted(b.row)));
  pair(fresh, left, partners, (a, b) => a.path === b.path && subjectOf(a.row) === subjectOf(b.row));
  pair(fresh, left, partners, (a, b) => subjectOf(a.row) === subjectOf(b.row));
  const removed = old.filter((row) => left.has(row)).map(({ row }) => ({ type: 'removed', row }) as const);
  return [...removed, ...fresh.flatMap((row) => differenceOf(partners.get(row), row))];
}

function pair(
  fresh: readonly Row[],
  left: Set<Row>,
  partners: Map<Row, Row>,
  fits: (a: Row, b: Row) => boolean,
): void {
  for (const row of fresh) {
    if (partners.has(row)) continue;
    const found = [...left].find((each) => fits(each, row));
    if (found === undefined) continue;
    partners.set(row, found);
    left.delete(found);
  }
}

function isSame(a: Row, b: Row): boolean {
  return isSameMeaning(a.row, b.row);
}

function differenceOf(before: Row | undefined, after: Row): readonly RowDifference[] {
  if (before === undefined) return [{ type: 'added', row: after.row }];
  const both = { before: before.row, after: after.row };
  const moved = before.path === after.path ? [] : [{ type: 'moved', ...both } as const];
  if (isSame(before, after)) return moved;
  if (isSameMeaning(counted(before.row), counted(after.row))) {
    return [{ type: after.row.muted === true ? 'muted' : 'unmuted', ...both }, ...moved];
  }
  return [{ type: 'changed', ...both }, ...moved];
}

/** The row as if it counted. */
function counted(row: RuleCondition): RuleCondition {
  const { muted: _muted, ...rest } = row;
  return rest;
}

/** The rows of a rule: conditions that are no groups, `$not` included in the place of its row. */
function rowsOf(root: RuleNode | undefined): readonly Row[] {
  return placesOf(root).flatMap((place) => {
    const row = asCondition(place.part);
    const isLeaf = row !== undefined && row.kind !== 'group' && row.kind !== 'not' && isTop(place);
    return isLeaf ? [{ row, path: pathOf(place) }] : [];
  });
}

/** Whether only groups and `$not` stand around a row. Rows inside rows belong to those. */
function isTop({ parent }: Place): boolean {
  if (parent === undefined) return true;
  const holder = asCondition(parent.part);
  return (holder?.kind === 'group' || holder?.kind === 'not') && isTop(parent);
}

function pathOf({ parent }: Place): string {
  if (parent === undefined) return '';
  const holder = asCondition(parent.part);
  return `${pathOf(parent)}/${holder?.kind === 'group' ? holder.operator : 'not'}`;
}

/** What a row is about: its kind of thing and its field. Rows about the same are one row that changed. */
function subjectOf(row: RuleCondition): string {
  const fields = placesOf(row).flatMap(({ part }) => {
    const path = 'path' in part && Array.isArray(part.path) ? part.path : undefined;
    return path === undefined ? [] : [path.join('.')];
  });
  return fields[0] ?? row.kind;
}
