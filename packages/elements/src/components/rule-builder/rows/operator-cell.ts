import type { TemplateResult } from 'lit';
import { cell, select, words } from './cells.js';
import { operatorOf } from './operator-of.js';
import { operatorsFor } from './operators.js';
import type { RowOperator } from './operators.js';
import { memoryOf } from './row-memory.js';
import type { FieldRow, RowView } from './row-view.types.js';

/** The cell of the operator. What the row has stays on offer, whatever the field is. */
export function operatorCell(view: RowView<FieldRow>): TemplateResult {
  const { context, node } = view;
  const { wanted } = memoryOf(context);
  const now = wanted.get(node.id) ?? operatorOf(node);
  if (!context.editable(node, 'operator')) return cell('operator', words(operatorWords(view, now), 'fixed'));
  const offered = operatorsFor(view.kind);
  const all = offered.includes(now) ? offered : [now, ...offered];
  return cell(
    'operator',
    select({
      control: view.control('operator'),
      name: view.name('operator'),
      value: now,
      options: all.map((each) => [each, operatorWords(view, each)]),
      pick: (picked) => context.work(({ pickOperator }) => pickOperator(view, picked as RowOperator)),
    }),
  );
}

/** An operator in words, as the sentence says it. */
export function operatorWords({ terms, kind }: RowView<FieldRow>, operator: RowOperator): string {
  const isList = operator === 'any' || operator === 'all' || operator === 'none';
  return isList && kind !== 'tags' ? terms.listOperators[operator] : terms.operators[operator];
}
