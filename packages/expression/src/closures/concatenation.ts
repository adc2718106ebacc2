import { leftOf } from '../engine/ast.js';
import type { AstNode } from '../engine/ast.types.js';
import type { EvaluationContext } from '../engine/context.js';
import type { Callable } from '../library/callable.js';
import type { Code, Compiler, Evaluate } from './code.types.js';
import { STRING } from './kinds.js';
import { placeAtOperator } from './place-error.js';
import type { Scope } from './scope.js';
import { present } from './present.js';

/** `left & right`: the texts of both; a missing side is empty. */
export function compileConcatenation(node: AstNode, compiler: Compiler, scope: Scope): Code {
  const left = compiler.value(present(leftOf(node)), scope).run;
  const right = compiler.value(present(node.rhs), scope).run;
  const string = compiler.lookUp('string');
  const run: Evaluate = (focus, env) => {
    const first = left(focus, env);
    const second = right(focus, env);
    const { context } = env.run;
    try {
      const text = textOf(context, first, string) + textOf(context, second, string);
      context.checkString(text.length);
      return text;
    } catch (raised) {
      throw placeAtOperator(raised, node);
    }
  };
  return { run, kinds: STRING };
}

function textOf(context: EvaluationContext, value: unknown, string: Callable | undefined): string {
  if (typeof value === 'string') return value;
  if (value === undefined) return '';
  if ((typeof value === 'number' && Number.isSafeInteger(value)) || typeof value === 'boolean')
    return String(value);
  const text: unknown = string?.invoke(context, [value], null);
  return typeof text === 'string' ? text : '';
}
