import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DurationUnit, RuleCondition, TimeWindow, NewBase } from '@tagma/expression';
import { operandCell } from '../../values/operand-cell.js';
import { typedInput } from '../../values/typed-input.js';
import { calendarCells } from './calendar-cells.js';
import { cell, select, words } from '../cells.js';
import { withoutMarks } from '../marks.js';
import type { RowView } from '../row-view.types.js';
import { specialTerms } from '../special-terms.js';

type WindowRow = Extract<RuleCondition, { kind: 'window' }>;

/** The stretch of time of a row. */
export function windowValue(view: RowView<WindowRow>): TemplateResult | typeof nothing {
  const { node, context } = view;
  const { window } = node;
  switch (window.form) {
    case 'last':
      return lengthCells(view, [['amount', window.amount]], specialTerms(context).afterLast);
    case 'older':
      return lengthCells(view, [['amount', window.amount]], specialTerms(context).afterAgo);
    case 'ago-between':
      return lengthCells(
        view,
        [
          ['from', window.from],
          ['to', window.to],
        ],
        specialTerms(context).afterAgo,
      );
    case 'calendar':
      return calendarCells({ ...view, node: { ...node, window } }, (fresh) => setWindow(view, fresh));
    case 'before':
    case 'after':
      return operandCell({ view, part: 'value', value: window.at, kind: 'date', pickable: false });
  }
}

type AnyWindow = TimeWindow<NewBase>;

function setWindow({ node, context }: RowView<WindowRow>, window: AnyWindow, merge?: string): boolean {
  const model = { ...withoutMarks(node), window };
  return context.edit(
    { type: 'replace', node: node.id, condition: { model } },
    merge === undefined ? {} : { merge },
  );
}

type Length = readonly [member: 'amount' | 'from' | 'to', value: number];
const UNITS: readonly DurationUnit[] = ['minute', 'hour', 'day', 'week'];

function lengthCells(
  view: RowView<WindowRow>,
  lengths: readonly Length[],
  after: string,
): TemplateResult | typeof nothing {
  const { node, terms, context } = view;
  const { window } = node;
  if (!('unit' in window) || window.form === 'calendar') return nothing;
  const ending = after === '' ? nothing : words(after);
  if (!context.editable(node, 'value')) {
    const said = lengths.map(([, value]) => String(value)).join(` ${terms.to} `);
    return cell(
      'value',
      html`${words(`${said} ${specialTerms(context).units[window.unit]}`, 'fixed')}${ending}`,
      'value',
    );
  }
  const inputs = lengths.map(
    (each, index) => html`${index > 0 ? words(terms.to) : nothing}${lengthInput(view, each)}`,
  );
  const units = UNITS.includes(window.unit) ? UNITS : [window.unit, ...UNITS];
  const unit = select({
    control: view.control('unit'),
    name: view.name('unit'),
    value: window.unit,
    options: units.map((each) => [each, specialTerms(context).units[each]]),
    pick: (picked) => void setWindow(view, { ...window, unit: picked as DurationUnit }),
  });
  // A number apart from its unit reads as two things.
  return html`<span class="pair"
    >${cell('value', html`${inputs}`, 'value')}${cell('unit', html`${unit}${ending}`)}</span
  >`;
}

function lengthInput(view: RowView<WindowRow>, [member, shown]: Length): TemplateResult {
  const { node, context } = view;
  const control = view.control(member);
  const part = member === 'amount' ? 'amount' : member === 'from' ? 'low' : 'high';
  return typedInput<number>({
    context,
    notes: view.notes,
    control,
    name: view.name(part),
    shown: String(shown),
    inputMode: 'numeric',
    className: 'number short',
    read: (typed, { parseCount }) => {
      const value = parseCount(typed, member === 'to' ? 0 : 1);
      return value === undefined
        ? { error: specialTerms(context).noCount(member === 'to' ? 0 : 1) }
        : { value };
    },
    write: (value, merge) =>
      member === 'amount'
        ? context.edit({ type: 'set-value', node: node.id, value: { literal: value } }, { merge })
        : setWindow(view, { ...node.window, [member]: value }, merge),
    show: String,
  });
}
