import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RuleCondition } from '@tagma/expression';
import { typedInput } from '../values/typed-input.js';
import type { Typed } from '../values/typed-input.js';
import { cell, words } from './cells.js';
import { withoutMarks } from './marks.js';
import { checkbox } from './missing-cell.js';
import { operatorOf } from './operator-of.js';
import type { RowOperator } from './operators.js';
import { editForOperator } from './row-edits.js';
import { memoryOf } from './row-memory.js';
import type { RowView } from './row-view.types.js';

type TextRow = Extract<RuleCondition, { kind: 'text' }>;

// eslint-disable-next-line no-control-regex -- control characters are what cannot stand in a pattern
const CONTROL = /[\u0000-\u001f\u007f]/;

/** What is looked for in a text, and whether its case counts. */
export function textValue(view: RowView<TextRow>): TemplateResult {
  const { node, terms, context } = view;
  if (!context.editable(node, 'value'))
    return html`${cell('value', words(terms.quote(node.argument), 'fixed'), 'value')}${
      node.ignoreCase ? cell('case', words(terms.ignoreCase, 'fixed muted')) : nothing
    }`;
  return html`${cell('value', searchInput(view), 'value')}${cell('case', caseBox(view), 'quiet')}`;
}

/** The argument; an operator that waited for it is written together with it. */
function searchInput(view: RowView<TextRow>): TemplateResult {
  const { node, terms, context } = view;
  const { wanted } = memoryOf(context);
  const operator = wanted.get(node.id) ?? operatorOf(node);
  return typedInput<string>({
    context,
    notes: view.notes,
    control: view.control('value'),
    name: view.name('value'),
    shown: node.argument,
    className: operator.endsWith('matches') ? 'text code' : 'text',
    placeholder: terms.noText,
    hint: node.argument !== '' ? '' : wanted.has(node.id) ? terms.noText : terms.anyText,
    read: (typed) => readSearch(typed, operator, view),
    write: (value, merge) => writeSearch(view, value, merge),
    show: String,
  });
}

function readSearch(typed: string, operator: RowOperator, { terms, node }: RowView<TextRow>): Typed<string> {
  const isPlain = operator.endsWith('contains');
  if (typed === '' && (!isPlain || node.operator !== 'contains')) return { error: terms.noText };
  const isPattern = !isPlain || (node.ignoreCase && typed !== typed.toLowerCase());
  return isPattern && CONTROL.test(typed) ? { error: terms.noControl } : { value: typed };
}

function writeSearch(view: RowView<TextRow>, value: string, merge: string): boolean {
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

function caseBox(view: RowView<TextRow>): TemplateResult {
  const { node, terms, context } = view;
  return checkbox(view, 'case', terms.ignoreCase, node.ignoreCase, (event) => {
    const box = event.currentTarget as HTMLInputElement;
    const ignoreCase = box.checked;
    box.checked = node.ignoreCase;
    const { form: _form, ...model } = withoutMarks(node);
    context.edit({ type: 'replace', node: node.id, condition: { model: { ...model, ignoreCase } } });
  });
}
