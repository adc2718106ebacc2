import { checkNesting, checkText } from '../analysis/text-checks.js';
import { DEFAULT_LIMITS } from '../engine/limits.js';
import { tokenize } from '../source/tokens.js';
import { readSyntax } from '../syntax/read-syntax.js';
import type { SyntaxNode } from '../syntax/syntax.types.js';
import { syntaxRefusal } from './refusal.js';
import type { SqlRefusal } from './sql.types.js';

/** Reads the text of a rule. A text that `compile()` refuses to read has no SQL either. */
export function readRule(text: string): { readonly ok: true; readonly root: SyntaxNode } | SqlRefusal {
  const refused = checkText(text, DEFAULT_LIMITS.textLength) ?? checkNesting(text, tokenize(text));
  if (refused !== null) return syntaxRefusal({ errors: [refused] });
  const reading = readSyntax(text);
  const { root, errors } = reading;
  return root === undefined || errors.length > 0 ? syntaxRefusal(reading) : { ok: true, root };
}
