import { readMuteComment, writeMute } from '../annotation.js';
import { mutedParts } from '../read/flatten.js';
import type { Span } from '../../syntax/syntax.types.js';
import type { RulePart, TextEdit } from '../rule-tree.types.js';
import { groupOf, rowsOfGroup, rowsOfLone, type EditContext, type Planned } from './context.js';
import { asCondition, replacePart, type Place } from './places.js';
import { activeRows, gapBetween, type Row, type Rows } from './rows.js';
import { isMute, readGap, spaceAfter, spaceBefore } from './scan.js';
import { isSlot } from './wrap.js';

/**
 * Turns a row into a comment. The last row that counts in a group inside the rule takes the group with it,
 * and what stands alone in a `$not` or a filter takes that: nothing is left that would mean something else.
 */
export function planMute(context: EditContext, place: Place): Planned {
  const target = muteTarget(place);
  const row = asCondition(target?.part);
  const { root } = context.tree;
  if (target === undefined || row === undefined || root === undefined || row.muted === true)
    return 'not-applicable';
  const group = groupOf(target);
  // In a branch of a decision the comment would be read as a row beside the decision.
  if (group !== undefined && target.parent !== undefined && !isSlot(target.parent)) return 'not-applicable';
  const rows = group === undefined ? rowsOfLone(context, row, 'and') : rowsOfGroup(context, group);
  const found = rows.rows[group === undefined ? 0 : target.index];
  if (found === undefined) return 'unknown-node';
  return { edits: muteRow(rows, found), intended: replacePart(root, row.id, (part) => setMuted(part, true)) };
}

function muteTarget(place: Place): Place | undefined {
  const { parent } = place;
  if (parent === undefined) return place;
  const group = groupOf(place);
  if (group === undefined) return muteTarget(parent);
  const others = group.items.some((item, index) => index !== place.index && item.muted !== true);
  return others || parent.parent === undefined ? place : muteTarget(parent);
}

function setMuted(part: RulePart, muted: boolean): RulePart {
  const { muted: _before, ...rest } = part;
  return muted ? { ...rest, muted } : rest;
}

function muteRow(rows: Rows, row: Row): readonly TextEdit[] {
  const active = activeRows(rows);
  const at = active.indexOf(row);
  const [before, after] = [active[at - 1], active[at + 1]];
  if (before !== undefined) return muteAfter(rows, before, row);
  return after === undefined
    ? [wrapped(rows, row.extent.start, row.extent.end)]
    : muteBefore(rows, row, after);
}

function wrapped({ text }: Rows, start: number, end: number): TextEdit {
  return { start, end, insert: writeMute(text.slice(start, end)) };
}

/** With the connector before it, which may stand apart from it. */
function muteAfter(rows: Rows, before: Row, row: Row): readonly TextEdit[] {
  const { connector } = gapBetween(rows, before, row);
  const { start, end } = row.extent;
  if (connector === undefined) return [];
  if (!holdsMute(rows.text, connector.end, start)) return [wrapped(rows, connector.start, end)];
  return [
    { start: spaceBefore(rows.text, connector.start, before.extent.end), end: connector.end, insert: '' },
    { start, end, insert: writeMute(`${connector.word} ${rows.text.slice(start, end)}`) },
  ];
}

/** Whether another muted row stands between; it must not be swallowed. */
function holdsMute(text: string, from: number, to: number): boolean {
  return readGap(text, from, to).comments.some((comment) => isMute(text, comment));
}

function muteBefore(rows: Rows, row: Row, after: Row): readonly TextEdit[] {
  const { connector } = gapBetween(rows, row, after);
  const { start, end } = row.extent;
  if (connector === undefined) return [];
  if (!holdsMute(rows.text, end, connector.start)) return [wrapped(rows, start, connector.end)];
  return [
    { start, end, insert: writeMute(`${rows.text.slice(start, end)} ${connector.word}`) },
    { start: connector.start, end: spaceAfter(rows.text, connector.end), insert: '' },
  ];
}

/** Turns the comment back into a row, with the connector on the side where one is missing. */
export function planUnmute(context: EditContext, place: Place): Planned {
  const row = asCondition(place.part);
  const { root } = context.tree;
  if (row?.muted !== true || root === undefined || asCondition(place.parent?.part)?.muted === true)
    return 'not-applicable';
  const group = groupOf(place);
  const rows = group === undefined ? undefined : rowsOfGroup(context, group);
  const text = mutedText(context.text, row.span);
  const insert = rows === undefined ? mutedParts(text).text : unmuted(rows, place.index, text);
  const edits = [{ ...row.span, insert }, ...(rows === undefined ? [] : connected(rows, place.index))];
  return { edits, intended: replacePart(root, row.id, (part) => setMuted(part, false)) };
}

function mutedText(text: string, { start, end }: Span): string {
  return readMuteComment(text.slice(start, end)) ?? '';
}

/**
 * Where no other row counts, nothing but the comments says that the rows are joined by `or`. Those beside the row
 * that counts again say so from now on: its own comment, which may have said it, goes.
 */
function connected({ text, rows, operator }: Rows, index: number): readonly TextEdit[] {
  if (operator === 'and' || rows.some((row) => !row.muted)) return [];
  const edits: TextEdit[] = [];
  const [before, after] = [rows[index - 1], rows[index + 1]];
  if (before !== undefined) {
    const said = mutedText(text, before.extent);
    const { leading, trailing } = mutedParts(said);
    if (trailing === undefined && leading === undefined)
      edits.push({ ...before.extent, insert: writeMute(`${said} ${operator}`) });
  }
  if (after !== undefined) {
    const said = mutedText(text, after.extent);
    if (mutedParts(said).leading === undefined)
      edits.push({ ...after.extent, insert: writeMute(`${operator} ${said}`) });
  }
  return edits;
}

function unmuted(rows: Rows, index: number, muted: string): string {
  const { text, leading, trailing } = mutedParts(muted);
  const before = rows.rows.slice(0, index).findLast((row) => !row.muted);
  const after = rows.rows.slice(index + 1).find((row) => !row.muted);
  const at = rows.rows[index]?.extent.start ?? 0;
  const connector = before && after && gapBetween(rows, before, after).connector;
  const needsLeading = before !== undefined && (connector === undefined || connector.start > at);
  if (needsLeading)
    return leading === rows.operator && trailing === undefined ? muted : `${rows.operator} ${text}`;
  if (after === undefined) return text;
  return trailing === rows.operator && leading === undefined ? muted : `${text} ${rows.operator}`;
}
