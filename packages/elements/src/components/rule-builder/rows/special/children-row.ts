import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RuleCondition } from '@tagma/expression';
import { typedInput } from '../../values/typed-input.js';
import { cell, words } from '../cells.js';
import { shownCount } from '../operator-of.js';
import type { RowView } from '../row-view.types.js';
import { specialTerms } from '../special-terms.js';

type ChildrenRow = Extract<RuleCondition, { kind: 'children' }>;

/** How many children. What they are asked for stands in the rows below. */
export function childrenValue(view: RowView<ChildrenRow>): TemplateResult | typeof nothing {
  const { node, context } = view;
  if (node.mode === 'any' || node.mode === 'none' || node.mode === 'all') return nothing;
  const shown = shownCount(node);
  const measure = words(specialTerms(context).measure(shown, view.title));
  if (!context.editable(node, 'value'))
    return cell('value', html`${words(String(shown), 'fixed')}${measure}`, 'value');
  const least = Math.max(0, shown - (node.count ?? 1));
  const input = typedInput<number>({
    context,
    notes: view.notes,
    control: view.control('value'),
    name: view.name('value'),
    shown: String(shown),
    inputMode: 'numeric',
    className: 'number short',
    read: (typed, { parseCount }) => {
      const value = parseCount(typed, least);
      return value === undefined ? { error: specialTerms(context).noCount(least) } : { value };
    },
    // The edit counts as the row shows it: "more than 3" is written with a 3.
    write: (value, merge) =>
      context.edit(
        {
          type: 'set-value',
          node: node.id,
          value: { literal: value - shown + (node.count ?? 1) },
        },
        { merge },
      ),
    show: String,
  });
  return cell('value', html`${input}${measure}`, 'value');
}
