import type { TextEdit } from '@tagma/expression/edits';

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
