import { errorAt } from '../errors/make-error.js';
import type { ErrorDetails, ExpressionError } from '../errors/errors.types.js';
import { walk } from '../engine/ast.js';
import type { AstNode } from '../engine/ast.types.js';
import { REFUSED } from '../functions/refused.js';
import { compileLinear } from '../regex/linear-regex.js';
import { locate } from '../source/locate.js';
import type { Token } from '../source/tokens.types.js';
import { boundNames } from './bound-names.js';

/** Optional and repeated parameters of one signature: jsonata checks arguments by a backtracking pattern. */
const MAX_VARIABLE_PARAMETERS = 8;

/** Refuses what jsonata can read but must not run. Returns the first such place. */
export function checkTree(text: string, tokens: readonly Token[], root: AstNode): ExpressionError | null {
  const bound = boundNames(root);
  let found: ExpressionError | null = null;
  let transforms = false;
  walk(root, (node) => {
    transforms ||= node.type === 'transform';
    const problem = problemOf(node, bound.all);
    if (problem === null || found !== null) return;
    found = errorAt(
      locate(text, tokens, { code: problem.code, position: node.position }),
      problem.code,
      problem.details,
    );
  });
  if (found === null && transforms && bound.all.has('clone'))
    return errorAt(locate(text, tokens, { code: 'G0008', position: undefined }), 'G0008', { token: 'clone' });
  return found;
}

interface Problem {
  readonly code: string;
  readonly details: ErrorDetails;
}

function problemOf(node: AstNode, bound: ReadonlySet<string>): Problem | null {
  if (node.type === 'regex') return regexProblem(node.value);
  if (node.type === 'lambda' && node.signature !== undefined)
    return signatureProblem(node.signature.definition);
  const name = node.type === 'variable' ? String(node.value) : '';
  return REFUSED.includes(name) && !bound.has(name) ? { code: 'G0006', details: { token: name } } : null;
}

function regexProblem(value: unknown): Problem | null {
  // jsonata loses regular expressions on the left of `?:` and `??`.
  if (!(value instanceof RegExp)) return { code: 'G0005', details: { message: '?: ??' } };
  try {
    compileLinear(value);
    return null;
  } catch (error) {
    return { code: 'G0005', details: { message: error instanceof Error ? error.message : String(error) } };
  }
}

function signatureProblem(definition: string): Problem | null {
  const count = definition.match(/[-?+]/g)?.length ?? 0;
  if (count <= MAX_VARIABLE_PARAMETERS) return null;
  return { code: 'G0007', details: { value: String(count), limit: String(MAX_VARIABLE_PARAMETERS) } };
}
