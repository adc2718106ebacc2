import type { Span } from '../../syntax/syntax.types.js';
import type { TextEdit } from '../rule-tree.types.js';
import type { Carried } from './context.js';

/** A stretch of the new text that stood in the old one. */
export interface Kept {
  readonly start: number;
  readonly end: number;
  /** Where it began in the old text. */
  readonly from: number;
}

/** What of the new text stood in the old one: all between the edits, and what was carried elsewhere. */
export function keptStretches(
  length: number,
  edits: readonly TextEdit[],
  carried: readonly Carried[],
): readonly Kept[] {
  const kept: Kept[] = [];
  let [old, now] = [0, 0];
  for (const edit of edits) {
    if (edit.start > old) kept.push({ start: now, end: now + edit.start - old, from: old });
    now += edit.start - old;
    for (const { from, edit: own, offset } of carried) {
      if (own !== edit) continue;
      kept.push({ start: now + offset, end: now + offset + from.end - from.start, from: from.start });
    }
    now += edit.insert.length;
    old = edit.end;
  }
  if (length > old) kept.push({ start: now, end: now + length - old, from: old });
  return kept;
}

/** Where a stretch of the new text began and ended in the old one; undefined when a border is new. */
export function oldSpan(kept: readonly Kept[], { start, end }: Span): Span | undefined {
  const first = kept.find((each) => each.start <= start && start < each.end);
  const last = kept.find((each) => each.start < end && end <= each.end);
  return first && last && { start: first.from + start - first.start, end: last.from + end - last.start };
}
