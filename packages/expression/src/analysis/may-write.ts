import { walk } from '../engine/ast.js';
import type { AstNode } from '../engine/ast.types.js';

/**
 * Whether running this tree on jsonata could write into the record: it marks lists for `[]`, fills empty
 * lists before grouping them, and changes what a transform finds. (It also marks whatever is called before
 * it notices that it is no function; `rewrite` prevents that.)
 */
export function mayWrite(root: AstNode): boolean {
  let writes = false;
  walk(root, (node) => {
    writes ||= node.keepArray === true || node.keepSingletonArray === true;
    writes ||= node.group !== undefined || node.type === 'transform';
  });
  return writes;
}
