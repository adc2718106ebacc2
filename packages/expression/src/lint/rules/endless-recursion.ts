import type { SyntaxNode } from '../../syntax/syntax.types.js';
import { childrenOf } from '../../syntax/walk.js';
import type { NodeRule } from '../rule.types.js';

/** A function that calls itself whatever happens never ends; a limit stops it with an error. */
export const endlessRecursion: NodeRule = {
  code: 'endless-recursion',
  check(node) {
    if (node.type !== 'assign' || node.value.type !== 'lambda') return [];
    const call = surelyRun(node.value.body).find(
      (part) => part.type === 'call' && part.callee.type === 'variable' && part.callee.name === node.name,
    );
    return call === undefined ? [] : [{ severity: 'error', span: call, details: { token: node.name } }];
  },
};

/** The parts that run whenever the whole runs. */
function surelyRun(root: SyntaxNode): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    found.push(node);
    open.push(...surePartsOf(node));
  }
  return found;
}

function surePartsOf(node: SyntaxNode): readonly SyntaxNode[] {
  switch (node.type) {
    case 'condition':
      return [node.test];
    case 'binary':
      return ['and', 'or', '??', '?:'].includes(node.operator) ? [node.left] : [node.left, node.right];
    case 'filter':
    case 'sort':
    case 'group':
      return [node.of];
    case 'path':
      return node.steps.slice(0, 1);
    case 'lambda':
    case 'transform':
      return [];
    default:
      return childrenOf(node);
  }
}
