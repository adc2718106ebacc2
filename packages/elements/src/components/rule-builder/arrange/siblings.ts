import type { RulePart, TextEdit } from '@tagma/expression';
import { toRuleTree } from '@tagma/expression/rule-tree';
import type { RowRole, RuleRow } from '../model/rows.js';
import type { RowTarget } from './places.js';

/** Rows that change places among their own kind only: points of a score card, cases of a decision, names. */
const ORDERED: ReadonlySet<RowRole> = new Set<RowRole>(['score-row', 'case', 'name']);

/** Whether a row has an order among its own kind, and stands in no group. */
export function isOrdered(row: RuleRow): row is RuleRow & { readonly parent: RuleRow } {
  return ORDERED.has(row.role) && row.parent !== null;
}

/** The rows of the same kind beside it, itself included, in order. */
export function siblingsOf(row: RuleRow, all: readonly RuleRow[]): readonly RuleRow[] {
  return all.filter(({ role, parent }) => role === row.role && parent?.id === row.parent?.id);
}

/** Where a step takes a row among its own kind; `null` at the ends. */
export function siblingStep(row: RuleRow, step: 'up' | 'down', all: readonly RuleRow[]): RowTarget | null {
  if (!isOrdered(row)) return null;
  const siblings = siblingsOf(row, all);
  const at = siblings.findIndex(({ id }) => id === row.id) + (step === 'up' ? -1 : 1);
  return at < 0 || at >= siblings.length ? null : { group: row.parent.node.id, at };
}

/** Where a drop before or after a row of the same kind would be, among the rows that stay. */
export function siblingDrop(
  row: RuleRow,
  zone: 'before' | 'after',
  dragged: readonly RuleRow[],
  all: readonly RuleRow[],
): RowTarget | null {
  const isOfKind = dragged.every((each) => each.role === row.role && each.parent?.id === row.parent?.id);
  if (!isOrdered(row) || !isOfKind) return null;
  const ids = new Set(dragged.map(({ id }) => id));
  const staying = siblingsOf(row, all).filter(({ id }) => !ids.has(id));
  const at = staying.findIndex(({ id }) => id === row.id);
  return { group: row.parent.node.id, at: at + (zone === 'after' ? 1 : 0) };
}

/** The order in which siblings stand after some of them moved; `at` counts those that stay. */
export function orderAfter(
  siblings: readonly RuleRow[],
  moved: readonly RuleRow[],
  at: number,
): readonly RuleRow[] {
  const ids = new Set(moved.map(({ id }) => id));
  const staying = siblings.filter(({ id }) => !ids.has(id));
  return [...staying.slice(0, at), ...siblings.filter(({ id }) => ids.has(id)), ...staying.slice(at)];
}

/**
 * The edits of the text that put parts into another order. What stands between them stays where it is; `null` where
 * the text would then not read as the same parts, e.g. because a name would be used before it is there.
 */
export function reorderEdits(
  text: string,
  siblings: readonly RuleRow[],
  order: readonly RuleRow[],
): readonly TextEdit[] | null {
  const written = (row: RuleRow | undefined): string =>
    row === undefined ? '' : text.slice(row.part.span.start, row.part.span.end);
  const edits = siblings.flatMap(({ part: { span } }, place) => {
    const insert = written(order[place]);
    return insert === text.slice(span.start, span.end) ? [] : [{ ...span, insert }];
  });
  return isSound(siblings, order) && readsAlike(text, edits) ? edits : null;
}

/** A name is told before it is used. */
function isSound(siblings: readonly RuleRow[], order: readonly RuleRow[]): boolean {
  if (siblings[0]?.role !== 'name') return true;
  const place = new Map(order.map(({ id }, at) => [id, at]));
  return siblings.every((row, at) =>
    siblings
      .slice(0, at)
      .every(
        (before) => !uses(row.part, before.part) || (place.get(before.id) ?? 0) < (place.get(row.id) ?? 0),
      ),
  );
}

function uses(part: RulePart, name: RulePart): boolean {
  return 'variable' in part && 'variable' in name && 'value' in part && mentions(part.value, name.variable);
}

function mentions(value: unknown, variable: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if ('kind' in value && value.kind === 'variable' && 'variable' in value && value.variable === variable)
    return true;
  // What has no form of its own may use any name.
  if ('kind' in value && value.kind === 'block') return true;
  return Object.values(value).some((each) => mentions(each, variable));
}

function readsAlike(text: string, edits: readonly TextEdit[]): boolean {
  const after = edits.reduceRight(
    (changed, { start, end, insert }) => changed.slice(0, start) + insert + changed.slice(end),
    text,
  );
  const { root, errors } = toRuleTree(after);
  return errors.length === 0 && root !== undefined && after.length === text.length;
}
