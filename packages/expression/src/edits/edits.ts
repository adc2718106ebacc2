import type { TextEdit } from '../rule-tree/rule-tree.types.js';

/** Applies edits that are in order and do not overlap. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
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
