import type { AstNode } from '../engine/ast.types.js';
import type { Code, Compiler } from './code.types.js';
import { MISSING } from './kinds.js';
import type { Scope } from './scope.js';
import { present } from './present.js';

/** `condition ? then : else`; without `else`, nothing. */
export function compileCondition(node: AstNode, compiler: Compiler, scope: Scope): Code {
  const test = compiler.test(present(node.condition), scope);
  const yes = compiler.value(present(node.then), scope);
  if (node.else === undefined) {
    const run = yes.run;
    return {
      run: (focus, env) => (test(focus, env) ? run(focus, env) : undefined),
      kinds: yes.kinds | MISSING,
    };
  }
  const no = compiler.value(node.else, scope);
  const [first, second] = [yes.run, no.run];
  return {
    run: (focus, env) => (test(focus, env) ? first(focus, env) : second(focus, env)),
    kinds: yes.kinds | no.kinds,
  };
}
