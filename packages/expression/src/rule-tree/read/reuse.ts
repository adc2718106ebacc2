import type { Span, SyntaxNode } from '../../syntax/syntax.types.js';
import { oldSpan, type Kept } from '../edit/kept.js';
import type { RuleCondition, RuleTree } from '../rule-tree.types.js';

/**
 * What an earlier reading of nearly the same text already knows. A row whose characters all stood in the earlier
 * text reads as it did then: an operand begins and ends in the same way wherever it stands.
 */
export interface Reuse {
  /** The operand that stood in these characters, as it stands now. */
  operand: (node: SyntaxNode) => RuleCondition | undefined;
  /** Whether two neighbours were neighbours before and were two rows: then they are not one row together. */
  areApart: (operator: 'and' | 'or', first: SyntaxNode, second: SyntaxNode) => boolean;
  /** Rows that were taken over, each with what it was. */
  readonly taken: ReadonlyMap<object, RuleCondition>;
}

interface Known {
  readonly row: RuleCondition;
  readonly group: RuleCondition & { readonly kind: 'group' };
  readonly index: number;
}

/** Looks rows up in an earlier tree without errors; `kept` tells what of the new text stood where in its text. */
export function reuseOf(before: RuleTree, kept: readonly Kept[]): Reuse {
  const known = new Map<number, Known[]>();
  if (before.root?.kind === 'group') collect(before.root, known);
  const taken = new Map<object, RuleCondition>();
  const find = (node: Span): Known | undefined => {
    // A border on each side of an edit is not enough: all of it must have stood there.
    const span = isOneStretch(kept, node.start, node.end) ? oldSpan(kept, node) : undefined;
    return span && known.get(span.start)?.find(({ row }) => row.span.end === span.end);
  };
  return {
    taken,
    operand: (node) => {
      const found = find(node);
      if (found === undefined) return undefined;
      const row = shifted(found.row, node.start - found.row.span.start);
      taken.set(row, found.row);
      return row;
    },
    areApart: (operator, first, second) => {
      // Rows joined by `or` with rows of `and` among them were never looked at as pairs.
      if (operator === 'or' || !isOneStretch(kept, first.start, second.end)) return false;
      const [a, b] = [find(first), find(second)];
      return a !== undefined && a.group === b?.group && a.group.operator === 'and' && b.index === a.index + 1;
    },
  };
}

/** The rows of a group and of the groups in it. What wears an annotation is read again, with it. */
function collect(group: RuleCondition & { readonly kind: 'group' }, known: Map<number, Known[]>): void {
  group.items.forEach((row, index) => {
    const readAsOperand = row.kind !== 'group' || (row.parens ?? 0) > 0;
    if (row.muted !== true && row.annotation === undefined && readAsOperand) {
      const same = known.get(row.span.start);
      if (same === undefined) known.set(row.span.start, [{ row, group, index }]);
      else same.push({ row, group, index });
    }
    if (row.kind === 'group') collect(row, known);
  });
}

function isOneStretch(kept: readonly Kept[], start: number, end: number): boolean {
  return kept.some((each) => each.start <= start && end <= each.end);
}

/** The same model further on in the text, with its ids. */
function shifted<T extends object>(model: T, by: number): T {
  if (by === 0) return model;
  if (Array.isArray(model)) return model.map((item: unknown) => shiftedMember(item, by)) as unknown as T;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(model))
    copy[key] =
      key === 'span' || key === 'annotation' ? movedSpan(value as Span, by) : shiftedMember(value, by);
  return copy as T;
}

function shiftedMember(value: unknown, by: number): unknown {
  return typeof value === 'object' && value !== null ? shifted(value, by) : value;
}

function movedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
