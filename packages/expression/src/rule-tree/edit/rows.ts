import type { Span } from '../../syntax/syntax.types.js';
import type { RuleCondition } from '../rule-tree.types.js';
import { outerStart } from './places.js';
import { hasLineEnd, isMute, readGap, spaceAfter, spaceBefore, type Gap } from './scan.js';

export type Connector = 'and' | 'or';

/** A row of a group in the text. */
export interface Row {
  readonly item: RuleCondition;
  readonly muted: boolean;
  /** With its annotation and the comments that are its own. */
  readonly extent: Span;
}

/** The rows of a group, or of a place that holds one row. */
export interface Rows {
  readonly text: string;
  readonly rows: readonly Row[];
  readonly operator: Connector;
  /** Whether a row to join with others needs parentheses is judged by this operator. */
  readonly alone: boolean;
}

/** Finds the rows in the text. `from` and `to` are where the place that holds them begins and ends. */
export function rowsOf(
  text: string,
  items: readonly RuleCondition[],
  operator: Connector,
  from: number,
  to: number,
): Rows {
  const rows = items.map((item, index) => {
    const before = items[index - 1]?.span.end ?? from;
    const after = items[index + 1];
    const next = after === undefined ? to : outerStart(after);
    let extent: Span | undefined;
    return {
      item,
      muted: item.muted === true,
      // Of a long list an edit looks at a few only.
      get extent() {
        return (extent ??= extentOf(text, item, before, next));
      },
    };
  });
  return { text, rows, operator, alone: items.length === 1 };
}

function extentOf(text: string, item: RuleCondition, before: number, after: number): Span {
  if (item.muted === true) return item.span;
  const start = outerStart(item);
  return { start: leadingStart(text, before, start), end: trailingEnd(text, item.span.end, after) };
}

/** A comment on the same line right before a row belongs to it. */
function leadingStart(text: string, from: number, start: number): number {
  const gap = readGap(text, from, start);
  const after = gap.connector?.end ?? from;
  let own = start;
  for (const comment of gap.comments.toReversed()) {
    const apart = hasLineEnd(text.slice(comment.end, own));
    if (comment.start < after || apart || isMute(text, comment)) break;
    own = comment.start;
  }
  return own;
}

/** A comment on the same line after a row, before the connector, belongs to it. */
function trailingEnd(text: string, end: number, to: number): number {
  const gap = readGap(text, end, to);
  let own = end;
  for (const comment of gap.comments) {
    const apart = hasLineEnd(text.slice(own, comment.start));
    const beyond = gap.connector !== undefined && comment.start > gap.connector.start;
    if (apart || beyond || isMute(text, comment) || text.startsWith('/*#', comment.start)) break;
    own = comment.end;
  }
  return own;
}

/** The rows that count. */
export function activeRows(rows: Rows): readonly Row[] {
  return rows.rows.filter((row) => !row.muted);
}

/** What stands between two rows that count, next to each other. */
export function gapBetween(rows: Rows, before: Row, after: Row): Gap {
  return readGap(rows.text, before.item.span.end, outerStart(after.item));
}

/** The spaces around the connectors of a group: its layout. One space each when there is no connector yet. */
export function layoutOf(rows: Rows): { readonly before: string; readonly after: string } {
  const [first, second] = activeRows(rows);
  const gap = first && second && gapBetween(rows, first, second);
  if (gap?.connector === undefined) return { before: ' ', after: ' ' };
  const { start, end } = gap.connector;
  const before = rows.text.slice(spaceBefore(rows.text, start), start);
  const after = rows.text.slice(end, spaceAfter(rows.text, end));
  return { before: before === '' ? ' ' : before, after: after === '' ? ' ' : after };
}
