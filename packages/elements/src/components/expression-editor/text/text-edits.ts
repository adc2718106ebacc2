import type { TextEdit } from '@tagma/expression';

/** Applies edits that are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, insert } of edits) {
    result += text.slice(at, start) + insert;
    at = end;
  }
  return result + text.slice(at);
}

/** The edits that turn the new text back into the old one. */
export function invertEdits(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  let shift = 0;
  return edits.map(({ start, end, insert }) => {
    const from = start + shift;
    shift += insert.length - (end - start);
    return { start: from, end: from + insert.length, insert: text.slice(start, end) };
  });
}

/** The one stretch in which two texts differ; nothing when they do not. */
export function editsBetween(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (
    same < most - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  return [{ start, end: before.length - same, insert: after.slice(start, after.length - same) }];
}

/** Where an offset of the old text is in the new one; at an insertion, behind it. */
export function mapOffset(offset: number, edits: readonly TextEdit[]): number {
  let shift = 0;
  for (const { start, end, insert } of edits) {
    if (start > offset) break;
    if (offset < end) return start + shift + Math.min(offset - start, insert.length);
    shift += insert.length - (end - start);
  }
  return offset + shift;
}
