import { DEFAULT_LIMITS } from '../engine/limits.js';
import { checkText } from '../analysis/text-checks.js';
import { spanAt } from '../source/span.js';
import { readSyntax } from '../syntax/read-syntax.js';
import type { SyntaxNode } from '../syntax/syntax.types.js';
import { walkSyntax } from '../syntax/walk.js';
import { describeFinding, describeFix } from './describe.js';
import { contextOf } from './lint-context.js';
import type { LintFinding, LintOptions } from './lint.types.js';
import { NODE_RULES, TEXT_RULES } from './rules.js';
import { applyEdits } from './repair.js';
import type { Found } from './rule.types.js';
import type { RecordSchema } from './schema.types.js';

/**
 * Finds what people get wrong in JSONata: comparisons that say nothing about missing values, lists compared
 * with a single value, numbers written as text, times without a zone and so on. Never throws. For a text that
 * cannot be read it only looks for habits from elsewhere (`==`, `&&`, full-width signs); the errors themselves
 * come from `parse`.
 *
 * @param schema What the records look like; without it only what the text itself shows is found.
 * @returns Findings in the order of the text.
 *
 * @example
 * lint('tags = "vip"', { properties: { tags: { type: 'array', items: { type: 'string' } } } });
 * // list-compared at 0, with the fix `"vip" in tags`
 */
export function lint(text: string, schema?: RecordSchema, options: LintOptions = {}): readonly LintFinding[] {
  if (checkText(text, DEFAULT_LIMITS.textLength) !== null) return [];
  const { root, errors } = readSyntax(text);
  const found = errors.length > 0 || root === undefined ? inText(text) : inTree(text, root, schema);
  return found
    .filter(({ code }) => options.without?.includes(code) !== true)
    .sort((a, b) => a.found.span.start - b.found.span.start || a.found.span.end - b.found.span.end)
    .map(({ code, found: one }) => finding(text, code, one, options.locale ?? 'en'));
}

interface Coded {
  readonly code: string;
  readonly found: Found;
}

function inText(text: string): Coded[] {
  return TEXT_RULES.flatMap((rule) =>
    rule.check(text).map((found) => ({ code: found.code ?? rule.code, found })),
  );
}

function inTree(text: string, root: SyntaxNode, schema: RecordSchema | undefined): Coded[] {
  const context = contextOf(text, root, schema);
  const all: Coded[] = [];
  walkSyntax(root, (node) => {
    for (const rule of NODE_RULES)
      for (const found of rule.check(node, context)) all.push({ code: found.code ?? rule.code, found });
  });
  return all;
}

function finding(text: string, code: string, found: Found, locale: string): LintFinding {
  const { severity, span, details = {}, fixes = [] } = found;
  const place = spanAt(text, span.start, span.end);
  return {
    code,
    severity,
    span: place,
    details,
    message: describeFinding({ code, details }, locale),
    fixes: fixes
      .filter(({ edits }) => isReadable(applyEdits(text, edits)))
      .map(({ code: kind, details: mentioned = {}, edits }) => ({
        code: kind,
        details: mentioned,
        edits,
        title: describeFix({ code: kind, details: mentioned }, locale),
      })),
  };
}

/** What surrounds a place may forbid a change there; such a fix is not offered. */
function isReadable(text: string): boolean {
  return readSyntax(text).errors.length === 0;
}
