import { describeError, formatText, lint, parse } from '@tagma/expression/text';
import { tokenize } from '@tagma/expression/tokens';
import type { RecordSchema, TextEdit } from '@tagma/expression';
import type { ExpressionDiagnostic } from '../expression-editor.types.js';

// Fetched after the first look: showing a text needs none of it.

/** Everything that is wrong or looks wrong, in the order of the text; an error comes first at its place. */
export function check(
  text: string,
  schema: RecordSchema | undefined,
  locale: string,
): ExpressionDiagnostic[] {
  if (text.trim() === '') return [];
  const found = [...errorsOf(text, locale), ...findingsOf(text, schema, locale)];
  return found.sort((a, b) => a.start - b.start);
}

function errorsOf(text: string, locale: string): ExpressionDiagnostic[] {
  const result = parse(text);
  if (result.ok) return [];
  return result.errors.map((error) => ({
    code: error.code,
    severity: 'error',
    start: error.position,
    end: error.position + error.length,
    line: error.line,
    column: error.column,
    message: describeError(error, locale),
    fixes: [],
  }));
}

function findingsOf(text: string, schema: RecordSchema | undefined, locale: string): ExpressionDiagnostic[] {
  return lint(text, schema, { locale }).map(({ code, severity, span, message, fixes }) => ({
    code,
    severity,
    start: span.position,
    end: span.position + span.length,
    line: span.line,
    column: span.column,
    message,
    fixes: fixes.map(({ title, edits }) => ({ title, edits })),
  }));
}

/**
 * The edits that lay a text out for reading: nothing but space between its tokens changes, so that a cursor
 * stays where it is. Null for a text that cannot be read.
 */
export function formatEdits(text: string): readonly TextEdit[] | null {
  if (!parse(text).ok) return null;
  const end = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  const formatted = formatText(text);
  const before = tokenize(text);
  const after = tokenize(formatted);
  const edits: TextEdit[] = [];
  for (let i = 0; i <= before.length; i++) {
    const start = before[i - 1]?.end ?? 0;
    const stop = before[i]?.start ?? text.length;
    const gap = formatted.slice(after[i - 1]?.end ?? 0, after[i]?.start ?? formatted.length);
    const insert = end === '\n' ? gap : gap.replace(/\r\n?|\n/g, end);
    if (insert !== text.slice(start, stop)) edits.push({ start, end: stop, insert });
  }
  return edits;
}
