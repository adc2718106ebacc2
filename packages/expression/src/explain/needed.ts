import type { RuleCondition, RuleValue } from '../rule-tree/rule-tree.types.js';
import { windowStretch } from './window-times.js';
import type { Needed } from './explain.types.js';
import type { Layer, RowRunner } from './row-runner.js';

/** The value that a row looks at, and what it asks of it. */
export interface Asked {
  readonly subject?: RuleValue;
  readonly needed?: Needed;
}

/** What a row asks for; nothing for groups and for what has no visual form. */
export function askedBy(node: RuleCondition, layers: readonly Layer[], runner: RowRunner): Asked {
  const valueOf = (value: RuleValue): unknown => {
    const result = runner.run(value.span, layers);
    return result.ok ? result.value : undefined;
  };
  switch (node.kind) {
    case 'compare':
      return { subject: node.left, needed: { operator: node.operator, values: [valueOf(node.right)] } };
    case 'between':
      return {
        subject: node.value,
        needed: { operator: 'between', values: [valueOf(node.low), valueOf(node.high)] },
      };
    case 'in':
      return {
        subject: node.item,
        needed: { operator: node.negated ? 'not-in' : 'in', values: [valueOf(node.list)].flat() },
      };
    case 'text':
      return {
        subject: node.value,
        needed: { operator: `${node.negated ? 'not-' : ''}${node.operator}`, values: [node.argument] },
      };
    case 'exists':
    case 'missing':
    case 'empty':
    case 'not-empty':
    case 'truthy':
      return { subject: node.value, needed: { operator: node.kind, values: [] } };
    case 'window':
      return {
        subject: node.date,
        needed: { operator: node.window.form, values: windowStretch(node.window, runner.asOf, valueOf) },
      };
    case 'tags':
      return { needed: { operator: `tags-${node.mode}`, values: node.tags } };
    case 'children':
      return { needed: { operator: node.mode, values: node.count === undefined ? [] : [node.count] } };
    case 'score':
      return { needed: { operator: node.operator, values: [valueOf(node.threshold)] } };
    default:
      return {};
  }
}
