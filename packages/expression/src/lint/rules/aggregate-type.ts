import type { SyntaxNode } from '../../syntax/syntax.types.js';
import { callOf, isField, sidesOf } from '../nodes.js';
import type { Change, LintContext, NodeRule } from '../rule.types.js';
import { isOnly, mayBeOther } from '../value-info.js';
import { kindsText, onlyOfKind } from '../type-guard.js';

/** `$max`, `$min`, `$sum` and `$average` are errors when one value is no number; times are text. */
export const aggregateType: NodeRule = {
  code: 'aggregate-type',
  check(node, context) {
    const call = callOf(node, 'max', 'min', 'sum', 'average');
    const [values] = call?.arguments ?? [];
    if (call?.callee.type !== 'variable' || values === undefined || !isField(values, context)) return [];
    const value = context.info(values);
    if (!mayBeOther(value, 'number')) return [];
    const field = context.source(values);
    const token = call.callee.name;
    const details = { field, token, types: kindsText(value, 'number') };
    const times = isOnly(value, 'string') && value.schema?.format?.startsWith('date') === true;
    if (times && (token === 'max' || token === 'min'))
      return [
        {
          severity: 'error',
          span: node,
          details,
          fixes: [byTime(node, values, field, context)],
          code: 'aggregate-times',
        },
      ];
    const fixes = value.kinds?.has('number') === true ? [onlyOfKind(values, field, 'number')] : [];
    return [{ severity: 'error', span: node, details, fixes }];
  },
};

/** Compares times as numbers, on both sides of a comparison. */
function byTime(node: SyntaxNode, values: SyntaxNode, field: string, context: LintContext): Change {
  const edits = [{ start: values.end, end: values.end, insert: '.$toMillis($)' }];
  const parent = context.parent(node);
  const other = (parent === undefined ? [] : sidesOf(parent)).find(({ side }) => side === node)?.other;
  if (other?.type === 'string')
    edits.push({ start: other.start, end: other.end, insert: `$toMillis(${context.source(other)})` });
  return { code: 'by-time', details: { field }, edits: edits.sort((a, b) => a.start - b.start) };
}
