import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { RuleCondition } from '@tagma/expression';
import { operandCell } from '../values/operand-cell.js';
import { cell, select, words } from './cells.js';
import { withoutMarks } from './marks.js';
import type { RowView } from './row-view.types.js';

type Of<K extends RuleCondition['kind']> = Extract<RuleCondition, { kind: K }>;

/** The value of a comparison. */
export function compareValue(view: RowView<Of<'compare'>>): TemplateResult {
  return operandCell({ view, part: 'value', value: view.node.right, kind: view.kind });
}

const BOUNDS = ['both', 'low', 'high', 'neither'] as const;

/** Both ends of a "between", and whether they count. */
export function betweenValues(view: RowView<Of<'between'>>): TemplateResult {
  const { node, terms, kind, context } = view;
  const low = operandCell({
    view,
    part: 'low',
    value: node.low,
    kind,
    pickable: false,
    after: words(terms.to),
  });
  const after = terms.between === '' ? '' : words(terms.between);
  const high = operandCell({ view, part: 'high', value: node.high, kind, pickable: false, after });
  const now = boundsOf(node);
  const bounds = context.editable(node, 'operator')
    ? select({
        control: view.control('bounds'),
        name: view.name('bounds'),
        value: now,
        options: BOUNDS.map((each) => [each, terms.bounds[each]]),
        pick: (picked) => setBounds(view, picked),
      })
    : words(terms.bounds[now], 'fixed muted');
  return html`${low}${high}${cell('bounds', bounds, 'quiet')}`;
}

function boundsOf({ lowIncluded, highIncluded }: Of<'between'>): (typeof BOUNDS)[number] {
  if (lowIncluded) return highIncluded ? 'both' : 'low';
  return highIncluded ? 'high' : 'neither';
}

function setBounds({ node, context }: RowView<Of<'between'>>, picked: string): void {
  const model = {
    ...withoutMarks(node),
    lowIncluded: picked === 'both' || picked === 'low',
    highIncluded: picked === 'both' || picked === 'high',
  };
  context.edit({ type: 'replace', node: node.id, condition: { model } });
}
