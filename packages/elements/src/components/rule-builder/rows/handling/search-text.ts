import type { Typed } from '../../values/typed-input.js';
import { withoutMarks } from '../marks.js';
import type { RowOperator } from '../operators.js';
import { editForOperator } from '../row-edits.js';
import { memoryOf } from '../row-memory.js';
import type { RowView } from '../row-view.types.js';
import type { TextRow } from '../text-row.js';
import { specialTerms } from '../special-terms.js';

/** What cannot stand in a pattern: the control characters of ASCII. */
const CONTROL = /(?![\u0080-\u009f])\p{Cc}/u;

/** What was typed to look for; a pattern cannot hold everything. */
export function readSearch(
  typed: string,
  operator: RowOperator,
  { terms, node, context }: RowView<TextRow>,
): Typed<string> {
  const isPlain = operator.endsWith('contains');
  if (typed === '' && (!isPlain || node.operator !== 'contains')) return { error: terms.noText };
  const isPattern = !isPlain || (node.ignoreCase && typed !== typed.toLowerCase());
  return isPattern && CONTROL.test(typed) ? { error: specialTerms(context).noControl } : { value: typed };
}

/** Writes what is looked for, and the operator that waited for it. */
export function writeSearch(view: RowView<TextRow>, value: string, merge: string): boolean {
  const { node, context } = view;
  const { wanted } = memoryOf(context);
  const operator = wanted.get(node.id);
  if (operator === undefined)
    return context.edit({ type: 'set-value', node: node.id, value: { literal: value } }, { merge });
  const edit = editForOperator({ ...view, node: { ...node, argument: value } }, operator);
  const whole = { ...withoutMarks(node), argument: value };
  const done =
    edit?.type === 'replace'
      ? context.edit(edit, { merge })
      : context.edit(
          { type: 'replace', node: node.id, condition: { model: withOperator(whole, operator) } },
          { merge },
        );
  if (done) wanted.delete(node.id);
  return done;
}

function withOperator({ form: _form, ...node }: TextRow, operator: RowOperator) {
  const negated = operator.startsWith('not-');
  return { ...node, negated, operator: (negated ? operator.slice(4) : operator) as TextRow['operator'] };
}
