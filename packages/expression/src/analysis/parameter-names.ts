import { isBuiltIn } from '../plan/calls.js';
import { readSyntax } from '../syntax/read-syntax.js';
import type { SyntaxNode } from '../syntax/syntax.types.js';
import { walkSyntax } from '../syntax/walk.js';

/**
 * Names that a text reads from outside, without `$`, in order of appearance, once each: neither built-in
 * functions nor names that the text gives a value to itself. A text that cannot be read has none.
 *
 * @example
 * parameterNames('$count(orders[amount > $limit]) > 3'); // ['limit']
 */
export function parameterNames(text: string): readonly string[] {
  const { root, errors } = readSyntax(text);
  if (root === undefined || errors.length > 0) return [];
  const read = new Set<string>();
  const own = new Set(['', '$']);
  walkSyntax(root, (node) => {
    if (node.type === 'variable') read.add(node.name);
    for (const name of namesGivenBy(node)) own.add(name);
  });
  return [...read].filter((name) => !own.has(name) && !isBuiltIn(name));
}

function namesGivenBy(node: SyntaxNode): readonly string[] {
  switch (node.type) {
    case 'assign':
    case 'focus':
    case 'index':
      return [node.name];
    case 'lambda':
      return node.parameters.map(({ name }) => name);
    default:
      return [];
  }
}
