import { readsOf } from '../analysis/reads.js';
import type { SyntaxNode, SyntaxReading } from './syntax.types.js';
import type { SyntaxTree } from './tree.types.js';
import { nodeAt, walkSyntax } from './walk.js';

/** The public form of what was read. */
export function treeOf({ text, root, trivia }: SyntaxReading): SyntaxTree {
  const whole: SyntaxNode = root ?? { type: 'broken', start: 0, end: 0 };
  let reads: SyntaxTree['reads'] | undefined;
  return {
    root: whole,
    text,
    trivia,
    get reads() {
      return (reads ??= readsOf(whole));
    },
    print: () => text,
    nodeAt: (offset) => nodeAt(whole, offset),
    walk: (visit) => {
      walkSyntax(whole, visit);
    },
  };
}
