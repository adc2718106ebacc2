import { readSyntax } from '../syntax/read-syntax.js';
import { walkSyntax } from '../syntax/walk.js';

const CLOCKS: ReadonlySet<string> = new Set(['millis', 'now']);

/** How often a text reads the time. */
export function clockReads(text: string): number {
  const { root } = readSyntax(text);
  let count = 0;
  if (root === undefined) return count;
  walkSyntax(root, (node) => {
    if (node.type === 'variable' && CLOCKS.has(node.name)) count++;
  });
  return count;
}
