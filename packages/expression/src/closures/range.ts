import { leftOf } from '../engine/ast.js';
import type { AstNode } from '../engine/ast.types.js';
import type { Code, Compiler, Evaluate } from './code.types.js';
import { LIST, MISSING, NUMBER } from './kinds.js';
import { raiseAt } from './place-error.js';
import type { Scope } from './scope.js';
import { asSequence } from './sequence.js';
import { present } from './present.js';

/** Most numbers that a range may have whatever the limits; a limit of jsonata itself. */
const LONGEST = 10_000_000;

/** `first..last`: the whole numbers from one to the other. */
export function compileRange(node: AstNode, compiler: Compiler, scope: Scope): Code {
  const left = compiler.value(present(leftOf(node)), scope).run;
  const right = compiler.value(present(node.rhs), scope).run;
  const token = '..';
  const run: Evaluate = (focus, env) => {
    const first = boundOf(node, 'T2003', left(focus, env));
    const last = boundOf(node, 'T2004', right(focus, env));
    if (first === undefined || last === undefined || first > last) return undefined;
    const size = last - first + 1;
    if (size > LONGEST) raiseAt(node, 'D2014', { value: size, token });
    const { context } = env.run;
    if (size > context.limits.listLength) raiseAt(node, 'D2015', { value: size, token });
    context.checkList(size);
    return asSequence(Array.from({ length: size }, (_, index) => first + index));
  };
  return { run, kinds: LIST | NUMBER | MISSING, raw: true };
}

function boundOf(node: AstNode, code: string, value: unknown): number | undefined {
  if (value === undefined || (typeof value === 'number' && Number.isInteger(value))) return value;
  return raiseAt(node, code, { value, token: '..' });
}
