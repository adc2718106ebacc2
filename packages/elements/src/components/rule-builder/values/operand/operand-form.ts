import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { NewValue } from '@tagma/expression';
import type { OperandKind } from '../../../../locales/rule-operand.terms.js';
import { sayValue } from '../../rows/say-value.js';
import { aggregateForm, childForm } from './child-forms.js';
import { literalForm } from './literal-form.js';
import { newOperand, operandKindOf } from './operand-kinds.js';
import type { OperandSite } from './operand-kinds.js';
import { choose, fieldButton } from './operand-parts.js';
import type { OperandForm } from './operand-parts.js';

const KINDS: readonly OperandKind[] = [
  'literal',
  'field',
  'variable',
  'now',
  'arithmetic',
  'call',
  'aggregate',
  'child',
];

/** The editor of a value; values inside it have editors of their own. */
export function operandForm(form: OperandForm): TemplateResult {
  const { terms, value, name, context } = form;
  const kind = operandKindOf(value);
  const offered = form.kind === 'list' ? [...KINDS, 'range' as const] : KINDS;
  const kinds = offered.filter((each) => each === kind || newOperand(each, value, form) !== undefined);
  const shown = kinds.includes(kind) ? kinds : [kind, ...kinds];
  const pick = (event: Event): void => {
    const fresh = newOperand((event.currentTarget as HTMLSelectElement).value as OperandKind, value, form);
    if (fresh !== undefined) form.set(fresh);
    context.host.requestUpdate();
  };
  return html`<div class="operand" role="group" aria-label=${name}>
    ${choose(
      form,
      terms.kind,
      kind,
      shown.map((each) => [each, terms.kinds[each]]),
      pick,
    )}
    ${operandBody(form, value)}
  </div>`;
}

function operandBody(form: OperandForm, value: NewValue): unknown {
  const { terms, context, scope } = form;
  switch (value.kind) {
    case 'date-of':
      return operandBody({ ...form, value: value.of, set: (of) => form.set({ ...value, of }) }, value.of);
    case 'literal':
      return literalForm(form, value);
    case 'field':
      return fieldButton(form, terms.field, value.path, value.scope === 'record' ? [] : scope, (path) =>
        form.set({ ...value, path }),
      );
    case 'variable':
      return variableForm(form, value);
    case 'arithmetic':
      return arithmeticForm(form, value);
    case 'call':
      return callForm(form, value);
    case 'aggregate':
      return aggregateForm(form, value);
    case 'child':
      return childForm(form, value);
    case 'range':
      return html`${inner(form, 'from', terms.from, value.from, (from) => form.set({ ...value, from }))}
      ${inner(form, 'to', terms.to, value.to, (to) => form.set({ ...value, to }))}`;
    case 'now':
      return nothing;
    default:
      return html`<code class="words code">${sayValue(value, scope, context)}</code>`;
  }
}

type Of<K extends NewValue['kind']> = Extract<NewValue, { kind: K }>;

/** A value inside a value. */
export function inner(
  form: OperandForm,
  key: string,
  label: string,
  value: NewValue,
  set: (value: NewValue) => void,
  kind: OperandSite['kind'] = 'number',
): TemplateResult {
  return operandForm({
    ...form,
    kind,
    value,
    set,
    key: `${form.key}.${key}`,
    name: `${form.name}, ${label}`,
  });
}

function variableForm(form: OperandForm, value: Of<'variable'>): TemplateResult {
  const { terms, context } = form;
  const { parameters } = context;
  const known = parameters.find(({ name }) => name === value.variable);
  const options = parameters.map((each) => [each.name, each.title ?? `$${each.name}`] as const);
  const all = known === undefined ? [[value.variable, `$${value.variable}`] as const, ...options] : options;
  return html`${choose(form, terms.parameter, value.variable, all, (event) =>
    form.set({ kind: 'variable', variable: (event.currentTarget as HTMLSelectElement).value }),
  )}${
    known?.value === undefined
      ? nothing
      : html`<span class="words muted">${terms.valueNow(String(known.value))}</span>`
  }`;
}

const OPERATORS = ['+', '-', '*', '/', '%', '&'] as const;

function arithmeticForm(form: OperandForm, value: Of<'arithmetic'>): TemplateResult {
  const { terms } = form;
  const kind = value.operator === '&' ? 'text' : 'number';
  return html`${inner(form, 'left', terms.left, value.left, (left) => form.set({ ...value, left }), kind)}
  ${choose(
    form,
    terms.operator,
    value.operator,
    OPERATORS.map((each) => [each, `${each}  ${terms.operators[each]}`]),
    (event) => {
      const picked = (event.currentTarget as HTMLSelectElement).value;
      const operator = OPERATORS.find((each) => each === picked);
      if (operator !== undefined) form.set({ ...value, operator });
    },
  )}
  ${inner(form, 'right', terms.right, value.right, (right) => form.set({ ...value, right }), kind)}`;
}

/** How many inputs a function takes besides the first, by its name. */
const MORE_INPUTS: Readonly<Record<string, NewValue>> = {
  power: { kind: 'literal', value: 2 },
  substring: { kind: 'literal', value: 0 },
  substringBefore: { kind: 'literal', value: '-' },
  substringAfter: { kind: 'literal', value: '-' },
};
const TEXT_FIRST: ReadonlySet<string> = new Set([
  'length',
  'lowercase',
  'uppercase',
  'trim',
  'substring',
  'substringBefore',
  'substringAfter',
  'number',
]);

function callForm(form: OperandForm, value: Of<'call'>): TemplateResult {
  const { terms } = form;
  const names = Object.entries(terms.functions);
  const shown =
    value.function in terms.functions ? names : [[value.function, `$${value.function}`] as const, ...names];
  const pick = (event: Event): void => {
    const name = (event.currentTarget as HTMLSelectElement).value;
    const [first] = value.arguments;
    const more = MORE_INPUTS[name];
    form.set({
      kind: 'call',
      function: name,
      arguments: [first ?? { kind: 'literal', value: 0 }, ...(more === undefined ? [] : [more])],
    });
  };
  const set = (index: number) => (each: NewValue) =>
    form.set({ ...value, arguments: value.arguments.with(index, each) });
  const kindAt = (index: number): OperandSite['kind'] => {
    if (index === 0) return TEXT_FIRST.has(value.function) ? 'text' : 'number';
    return value.function.startsWith('substring') && value.function !== 'substring' ? 'text' : 'number';
  };
  return html`${choose(form, terms.function, value.function, shown, pick)}
  ${value.arguments.map((each, index) =>
    inner(form, String(index), terms.argument(index + 1), each, set(index), kindAt(index)),
  )}`;
}
