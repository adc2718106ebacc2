import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RuleCondition } from '@tagma/expression';
import { typedInput } from '../values/typed-input.js';
import { cell, words } from './cells.js';
import { withoutMarks } from './marks.js';
import { checkbox } from './missing-cell.js';
import { operatorOf } from './operator-of.js';
import { memoryOf } from './row-memory.js';
import type { RowView } from './row-view.types.js';

/** A row that looks for something in a text. */
export type TextRow = Extract<RuleCondition, { kind: 'text' }>;

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
    read: (typed, { readSearch }) => readSearch(typed, operator, view),
    write: (value, merge, { writeSearch }) => writeSearch(view, value, merge),
    show: String,
  });
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
