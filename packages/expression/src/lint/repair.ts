import { applyTextEdits } from '../edits/edits.js';
import type { TextEdit } from '../rule-tree/rule-tree.types.js';
import { readSyntax } from '../syntax/read-syntax.js';
import type { Change, Found } from './rule.types.js';

/** A text after edits in any order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return applyTextEdits(
    text,
    [...edits].sort((a, b) => a.start - b.start),
  );
}

/**
 * A finding about something that keeps a text from being read: only when undoing it helps, and with the
 * change as a fix only when the text can then be read whole.
 *
 * @param own The edits that undo it.
 * @param more Edits for other habits in the same text, which may be needed too.
 */
export function repairOf(
  text: string,
  own: readonly TextEdit[],
  more: readonly TextEdit[],
  fix: { readonly code: string; readonly details: Readonly<Record<string, string>> },
): readonly Found[] {
  const [first] = own;
  if (first === undefined) return [];
  const all = [...own, ...more].sort((a, b) => a.start - b.start);
  const working = [own, all].find((edits) => firstError(applyEdits(text, edits)) === Infinity);
  if (working === undefined && firstError(applyEdits(text, own)) <= firstError(text)) return [];
  const fixes: Change[] = working === undefined ? [] : [{ ...fix, edits: working }];
  return [{ severity: 'error', span: { start: first.start, end: first.end }, details: fix.details, fixes }];
}

/** Where a text cannot be read any more; Infinity when it can be read whole. */
function firstError(text: string): number {
  return readSyntax(text).errors[0]?.position ?? Infinity;
}
