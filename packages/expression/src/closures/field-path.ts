import type { AstNode } from '../engine/ast.types.js';
import type { Code, Compiler, Evaluate } from './code.types.js';
import { fieldReader, type FieldReader } from './field-readers.js';
import { ANY } from './kinds.js';
import { isInherited, isPlainRecord } from './plain-record.js';
import type { Scope } from './scope.js';

/** The field names of a path of nothing else, such as `address.city`; null for any other node. */
export function fieldNames(node: AstNode): readonly string[] | null {
  const isBare =
    node.type === 'path' &&
    node.predicate === undefined &&
    node.group === undefined &&
    node.tuple !== true &&
    node.keepArray !== true &&
    node.keepSingletonArray !== true;
  const steps = node.steps ?? [];
  return isBare && steps.every(isBareName) ? steps.map((step) => String(step.value)) : null;
}

function isBareName(step: AstNode): boolean {
  return step.type === 'name' && step.stages === undefined && step.tuple !== true && step.keepArray !== true;
}

/** Reads a path of field names of a plain record. Values in between that are no plain records go the general way. */
export function compileFields(
  node: AstNode,
  names: readonly string[],
  compiler: Compiler,
  scope: Scope,
): Code {
  const [first = '', ...rest] = names;
  const read = fieldReader(first) as Evaluate;
  if (rest.length === 0)
    return isInherited(first) ? { run: read, kinds: ANY } : { run: read, kinds: ANY, field: first };
  const general = compiler.value(node, scope).run;
  return { run: further(read, rest.map(fieldReader), general), kinds: ANY };
}

function further(first: Evaluate, rest: readonly FieldReader[], general: Evaluate): Evaluate {
  return (focus, env) => {
    let value = first(focus, env);
    for (const read of rest) {
      if (!isPlainRecord(value)) return value === undefined ? undefined : general(focus, env);
      value = read(value);
    }
    return value;
  };
}

/** The same for any focus: a plain record is read the quick way. */
export function guardedFields(plain: Code, general: Code): Code {
  const [quick, slow] = [plain.run, general.run];
  return { run: (focus, env) => (isPlainRecord(focus) ? quick(focus, env) : slow(focus, env)), kinds: ANY };
}
