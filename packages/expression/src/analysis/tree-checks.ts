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
  const bound = boundNames(root).all;
  const problems: Problem[] = [];
  walk(root, (node) => {
    const problem = problemOf(node, bound);
    if (problem !== null) problems.push({ ...problem, position: node.position });
  });
  const [first] = problems;
  if (first === undefined) return null;
  const { code, details, position } = first;
  return errorAt(locate(text, tokens, { code, position }), code, details);
}

interface Problem {
  readonly code: string;
  readonly details: ErrorDetails;
  readonly position?: number | undefined;
}

function problemOf(node: AstNode, bound: ReadonlySet<string>): Problem | null {
  if (node.type === 'regex') return regexProblem(node.value);
  if (node.type === 'lambda' && node.signature !== undefined)
    return signatureProblem(node.signature.definition);
  if (node.type === 'transform' && bound.has('clone')) return { code: 'G0008', details: { token: 'clone' } };
  const name = node.type === 'variable' ? String(node.value) : '';
  return REFUSED.includes(name) && !bound.has(name) ? { code: 'G0006', details: { token: name } } : null;
}

function regexProblem(value: unknown): Problem | null {
  // jsonata loses regular expressions on the left of `?:` and `??`.
  if (!(value instanceof RegExp)) return { code: 'G0009', details: {} };
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
