import { REFUSED } from '../../functions/refused.js';
import { walkSyntax } from '../../syntax/walk.js';
import type { LintContext, NodeRule } from '../rule.types.js';

/** Functions that `compile` refuses: their result could not be repeated or checked. */
export const refusedFunction: NodeRule = {
  code: 'refused-function',
  check(node, context) {
    if (node.type !== 'variable' || !REFUSED.includes(node.name)) return [];
    return isBound(node.name, context)
      ? []
      : [{ severity: 'error', span: node, details: { token: node.name } }];
  },
};

function isBound(name: string, { root }: LintContext): boolean {
  let bound = false;
  walkSyntax(root, (node) => {
    if (node.type === 'assign' || node.type === 'focus' || node.type === 'index')
      bound ||= node.name === name;
    if (node.type === 'lambda') bound ||= node.parameters.some((parameter) => parameter.name === name);
  });
  return bound;
}
