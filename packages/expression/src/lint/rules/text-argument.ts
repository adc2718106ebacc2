import type { SyntaxNode } from '../../syntax/syntax.types.js';
import { callOf, isField } from '../nodes.js';
import type { Change, LintContext, NodeRule } from '../rule.types.js';
import { mayBeOther } from '../value-info.js';
import { isGuarded, kindsText, onlyOfKind } from '../type-guard.js';

const TEXT_FUNCTIONS = [
  'contains',
  'length',
  'lowercase',
  'match',
  'pad',
  'replace',
  'split',
  'substring',
  'substringAfter',
  'substringBefore',
  'toMillis',
  'trim',
  'uppercase',
] as const;

/** Functions of text are errors, not "no", when they are given null, a number or a list. */
export const textArgument: NodeRule = {
  code: 'text-argument',
  check(node, context) {
    const call = callOf(node, ...TEXT_FUNCTIONS);
    const side = call?.arguments[0];
    if (call?.callee.type !== 'variable' || side === undefined || !isField(side, context)) return [];
    const value = context.info(side);
    const field = context.source(side);
    const details = {
      field,
      token: call.callee.name,
      types: value.many ? 'array' : kindsText(value, 'string'),
    };
    if (value.many) {
      const fixes = call.callee.name === 'contains' ? [anyContains(call.arguments, node, context)] : [];
      return [{ severity: 'error', span: node, details, fixes }];
    }
    if (!mayBeOther(value, 'string') || isGuarded(node, field, 'string', value, context)) return [];
    const fixes = value.kinds?.has('string') === true ? [onlyOfKind(side, field, 'string')] : [];
    return [{ severity: 'error', span: node, details, fixes }];
  },
};

function anyContains(given: readonly SyntaxNode[], node: SyntaxNode, context: LintContext): Change {
  const [list = '', ...rest] = given.map((argument) => context.source(argument));
  const written = `$count(${list}[$contains(${['$', ...rest].join(', ')})]) > 0`;
  return { code: 'any-in-list', details: { field: list }, edits: context.replace(node, written) };
}
