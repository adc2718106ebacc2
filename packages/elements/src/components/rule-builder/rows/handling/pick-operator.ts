import { operatorOf } from '../operator-of.js';
import type { RowOperator } from '../operators.js';
import { editForOperator } from '../row-edits.js';
import { memoryOf } from '../row-memory.js';
import type { FieldRow, RowView } from '../row-view.types.js';
import { specialTerms } from '../special-terms.js';

/** Gives a row another operator. What cannot be written yet is kept until there is a value. */
export function pickOperator(view: RowView<FieldRow>, operator: RowOperator): void {
  const { context, node } = view;
  const { wanted } = memoryOf(context);
  wanted.delete(node.id);
  if (operator === operatorOf(node)) return context.host.requestUpdate();
  const edit = editForOperator(view, operator);
  if (edit !== undefined) {
    context.edit(edit);
    return;
  }
  if (operator === 'every') return context.announce(specialTerms(context).needsRows);
  wanted.set(node.id, operator);
  context.host.requestUpdate();
}
