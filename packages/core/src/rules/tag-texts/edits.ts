/** A stretch of text replaced by another. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The tag it is about. */
  readonly tagId: string;
}

/** The text with edits that do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    parts.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return parts.join('') + text.slice(at);
}
