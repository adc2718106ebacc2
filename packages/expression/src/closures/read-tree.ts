import { checkShape } from '../analysis/text-checks.js';
import type { AstNode } from '../engine/ast.types.js';
import type { ExpressionError } from '../errors/errors.types.js';
import { errorForText } from '../errors/make-error.js';
import { astOf } from '../syntax/ast/ast-of.js';
import { readSyntax } from '../syntax/read-syntax.js';

/** The tree of a text, or what is wrong with the text. */
export type TreeReading =
  { readonly ok: true; readonly tree: AstNode } | { readonly ok: false; readonly error: ExpressionError };

/**
 * Reads a text into the tree that jsonata's reader makes of it, without jsonata: for pages that want closures
 * and texts in the smallest bundle. The tree is for `compileTree`. Never throws.
 */
export function readTree(text: string): TreeReading {
  const { root, errors } = readSyntax(text);
  const error = errors[0] ?? checkShape(text) ?? undefined;
  if (error !== undefined || root === undefined) return { ok: false, error: error ?? errorForText('S0207') };
  return { ok: true, tree: astOf(text, root, { raise: () => undefined, doubles: true }) };
}
