import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { LiteralValue, NewValue } from '@tagma/expression';
import { typedInput } from '../typed-input.js';
import { parseNumber } from '../parse-number.js';
import { ruleRowsTerms } from '../../../../locales/rule-rows.terms.js';
import { noteLine } from '../../rows/cells.js';
import type { RowNote } from '../../rows/row-view.types.js';
import { choose } from './operand-parts.js';
import type { OperandForm } from './operand-parts.js';
import { specialTerms } from '../../rows/special-terms.js';

type Literal = Extract<NewValue, { kind: 'literal' }>;
type Type = 'text' | 'number' | 'boolean' | 'null';

/** A value that stands in the text, with its type: "3" and 3 are two values. */
export function literalForm(form: OperandForm, { value }: Literal): TemplateResult {
  const { terms } = form;
  const type = typeOf(value);
  const types = (['text', 'number', 'boolean', 'null'] as const).map(
    (each) => [each, terms.types[each]] as const,
  );
  const set = (fresh: LiteralValue): boolean => {
    form.set({ kind: 'literal', value: fresh });
    return true;
  };
  return html`${choose(form, terms.type, type, types, (event) =>
    set(converted(value, (event.currentTarget as HTMLSelectElement).value as Type)),
  )}${input(form, value, type, set)}`;
}

function typeOf(value: LiteralValue): Type {
  if (value === null) return 'null';
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'boolean';
}

function converted(value: LiteralValue, type: Type): LiteralValue {
  if (type === 'null') return null;
  if (type === 'boolean') return value === true || value === 'true';
  return type === 'number' ? (parseNumber(String(value ?? '')) ?? 0) : String(value ?? '');
}

function input(
  form: OperandForm,
  value: LiteralValue,
  type: Type,
  set: (value: LiteralValue) => boolean,
): unknown {
  const { terms, context } = form;
  const words = context.localize.terms(ruleRowsTerms);
  if (type === 'null') return '';
  if (type === 'boolean')
    return choose(
      form,
      terms.value,
      String(value),
      [
        ['true', words.yes],
        ['false', words.no],
      ],
      (event) => set((event.currentTarget as HTMLSelectElement).value === 'true'),
    );
  const notes: RowNote[] = [];
  const field = typedInput<LiteralValue>({
    context,
    notes,
    control: `${form.key}/${type}`,
    name: `${terms.value} - ${form.name}`,
    shown: String(value),
    className: type,
    placeholder: words.emptyText,
    inputMode: type === 'number' ? 'decimal' : 'text',
    read: (typed) => {
      if (type === 'text') return { value: typed };
      const number = parseNumber(typed);
      return number === undefined ? { error: specialTerms(context).noNumber } : { value: number };
    },
    write: set,
    show: String,
  });
  return html`${field}${notes.map(noteLine)}`;
}
