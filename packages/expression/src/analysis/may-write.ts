import { walk } from '../engine/ast.js';
import type { AstNode } from '../engine/ast.types.js';
import { boundNames } from './bound-names.js';

/**
 * Whether running this tree on jsonata could write into the record: it marks lists for `[]`, fills empty
 * lists before grouping them, changes what a transform finds, and marks whatever stands in the place of a
 * function before it notices that it is none.
 */
export function mayWrite(root: AstNode): boolean {
  const bound = boundNames(root);
  let writes = false;
  walk(root, (node) => {
    writes ||= node.keepArray === true || node.keepSingletonArray === true;
    writes ||= node.group !== undefined || node.type === 'transform';
    writes ||= node.type === 'function' && !callsFunction(node, bound.all, bound.functions);
  });
  return writes;
}

/** True when what is called is surely a function, or surely nothing. */
function callsFunction(call: AstNode, bound: ReadonlySet<string>, functions: ReadonlySet<string>): boolean {
  if (call.procedure?.type === 'lambda') return true;
  if (call.procedure?.type !== 'variable') return false;
  const name = String(call.procedure.value);
  return name !== '' && name !== '$' && (!bound.has(name) || functions.has(name));
}
