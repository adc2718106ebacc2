import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { RuleCondition } from '@tagma/expression';
import { operandCell } from '../../values/operand-cell.js';
import { cell, select, words } from '../cells.js';
import { operatorsFor } from '../operators.js';
import type { RowView } from '../row-view.types.js';
import { textEditor } from './text-editor.js';
import { specialTerms } from '../special-terms.js';

type Of<K extends RuleCondition['kind']> = Extract<RuleCondition, { kind: K }>;

/** The total of a score card; its conditions and points stand below. */
export function scoreParts(view: RowView<Of<'score'>>): TemplateResult {
  const { node, terms, context } = view;
  const offered = operatorsFor('number').filter((each) => /^[<>=!]/.test(each));
  const operator = context.editable(node, 'operator')
    ? select({
        control: view.control('operator'),
        name: view.name('operator'),
        value: node.operator,
        options: offered.map((each) => [each, terms.operators[each]]),
        pick: (picked) => void context.edit({ type: 'set-operator', node: node.id, operator: picked }),
      })
    : words(terms.operators[node.operator], 'fixed');
  return html`${cell('field', words(terms.score, 'strong'))}${cell('operator', operator)}
  ${operandCell({ view, part: 'value', value: node.threshold, kind: 'number', pickable: false })}`;
}

/** A condition that holds for all or for none. */
export function constantParts(view: RowView<Of<'constant'>>): TemplateResult {
  const { node, context } = view;
  if (!context.editable(node, 'value'))
    return cell(
      'value',
      words(node.value ? specialTerms(context).always : specialTerms(context).never, 'fixed'),
      'value',
    );
  return cell(
    'value',
    select({
      control: view.control('value'),
      name: view.name('value'),
      value: String(node.value),
      options: [
        ['true', specialTerms(context).always],
        ['false', specialTerms(context).never],
      ],
      pick: (picked) =>
        void context.edit({ type: 'set-value', node: node.id, value: { literal: picked === 'true' } }),
    }),
    'value',
  );
}

/** A condition without a form of its own: its text, editable, and why. */
export function blockParts(view: RowView<Of<'block'>>): TemplateResult {
  const { node, context } = view;
  return textEditor(view, node, (text) =>
    context.edit({ type: 'replace', node: node.id, condition: { text } }),
  );
}

/** What a decision or a naming is called; its parts are rows below. */
export function headWords(kind: 'decide' | 'let', view: RowView): TemplateResult {
  return cell('field', words(view.terms[kind], 'strong'));
}
