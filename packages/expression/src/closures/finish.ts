import type { AstNode } from '../engine/ast.types.js';
import type { Code, Test } from './code.types.js';
import { BOOLEAN, isOnly, LIST, MISSING } from './kinds.js';
import { isSequence, keepSingleton, reduced } from './sequence.js';
import { isTrue } from './values.js';

/** Makes of lists of results what they stand for. */
export function finished(node: AstNode, code: Code): Code {
  const { run, kinds } = code;
  if (node.keepArray === true) return { run: (focus, env) => kept(run(focus, env)), kinds: kinds | LIST };
  if (code.raw !== true) return code;
  return { run: (focus, env) => reduced(run(focus, env)), kinds };
}

function kept(value: unknown): unknown {
  return reduced(isSequence(value) ? keepSingleton(value) : value);
}

/** The truth of a value. */
export function truthOf({ run, kinds }: Code): Test {
  if (isOnly(kinds, BOOLEAN)) return run as Test;
  if (isOnly(kinds, BOOLEAN | MISSING)) return (focus, env) => run(focus, env) === true;
  return (focus, env) => isTrue(run(focus, env));
}
