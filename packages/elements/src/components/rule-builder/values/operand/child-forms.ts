import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { AggregateFunction, NewCondition, NewValue } from '@tagma/expression';
import { ruleRowsTerms } from '../../../../locales/rule-rows.terms.js';
import { inLastMonth, newRow } from '../../rows/new-row.js';
import { titleOf } from '../../rows/say-value.js';
import { choose, fieldButton } from './operand-parts.js';
import type { OperandForm } from './operand-parts.js';
import { collectionsAt } from './operand-kinds.js';

type Of<K extends NewValue['kind']> = Extract<NewValue, { kind: K }>;
const FUNCTIONS: readonly AggregateFunction[] = ['count', 'sum', 'average', 'min', 'max', 'distinct'];

/** A total over a list. Which entries count is said by rows below the row. */
export function aggregateForm(form: OperandForm, value: Of<'aggregate'>): TemplateResult {
  const { terms, context } = form;
  const words = context.localize.terms(ruleRowsTerms).aggregates;
  const scope = [...form.scope, ...value.path];
  const of = value.of?.kind === 'date-of' ? value.of.of : value.of;
  const setFunction = (event: Event): void => {
    const picked = (event.currentTarget as HTMLSelectElement).value as AggregateFunction;
    const { of: _of, ...rest } = value;
    if (picked === 'count') return form.set({ ...rest, function: picked });
    const field = value.of ?? firstNumber(form, scope);
    form.set(field === undefined ? { ...rest, function: picked } : { ...rest, function: picked, of: field });
  };
  const setOf = (path: readonly string[]): void => {
    const isDate = context.fields.find(scope, path)?.kind === 'date';
    const field: NewValue = { kind: 'field', path };
    form.set({ ...value, of: isDate ? { kind: 'date-of', of: field } : field });
  };
  return html`${collection(form, value.path, (path) =>
    form.set({ kind: 'aggregate', function: 'count', path }),
  )}${choose(
    form,
    terms.total,
    value.function,
    FUNCTIONS.map((each) => [each, words[each]]),
    setFunction,
  )}${
    value.function === 'count' || (of !== undefined && of.kind !== 'field')
      ? nothing
      : fieldButton(form, terms.of, of?.path ?? [], scope, setOf)
  }${entriesForm(form, value, scope)}`;
}

function firstNumber({ context }: OperandForm, scope: readonly string[]): NewValue | undefined {
  const found = context.fields.inScope(scope).find(({ kind }) => kind === 'number');
  return found && { kind: 'field', path: found.local };
}

/** One entry of a list, and what is read from it. */
export function childForm(form: OperandForm, value: Of<'child'>): TemplateResult {
  const { terms, context } = form;
  const scope = [...form.scope, ...value.path];
  const { pick } = value;
  const dates = context.fields.inScope(scope).filter(({ kind }) => kind === 'date' || kind === 'number');
  const now = pick.by === 'index' ? indexName(pick.index) : pick.by;
  const offered = [
    ...(dates.length > 0 || pick.by !== 'index' ? (['latest', 'earliest'] as const) : []),
    'first' as const,
    'last' as const,
  ];
  const options = offered.map((each) => [each, terms.picks[each]] as const);
  const all = options.some(([each]) => each === now) ? options : [[now, now] as const, ...options];
  const setPick = (event: Event): void => {
    const picked = (event.currentTarget as HTMLSelectElement).value;
    if (picked === 'first' || picked === 'last') {
      form.set({ ...value, pick: { by: 'index', index: picked === 'first' ? 0 : -1 } });
    } else if (picked === 'latest' || picked === 'earliest') {
      const field = pick.by === 'index' ? (dates[0]?.local ?? []) : pick.field;
      form.set({ ...value, pick: { by: picked, field } });
    }
  };
  return html`${collection(form, value.path, (path) =>
    form.set({ kind: 'child', path, pick: { by: 'index', index: -1 }, field: [] }),
  )}${choose(form, terms.which, now, all, setPick)}${
    pick.by === 'index'
      ? nothing
      : fieldButton(form, terms.by, pick.field, scope, (field) =>
          form.set({ ...value, pick: { ...pick, field } }),
        )
  }${fieldButton(form, terms.field, value.field, scope, (field) => form.set({ ...value, field }))}${entriesForm(
    form,
    value,
    scope,
  )}`;
}

/** Whether all entries count. The conditions on them are rows, which show as soon as there is one. */
function entriesForm(
  form: OperandForm,
  value: Of<'aggregate'> | Of<'child'>,
  scope: readonly string[],
): TemplateResult | typeof nothing {
  const { terms, context } = form;
  const isFiltered = value.where !== undefined;
  const first = firstCondition(form, scope);
  if (!isFiltered && first === undefined) return nothing;
  const pick = (event: Event): void => {
    const { where: _where, ...rest } = value;
    const wantsSome = (event.currentTarget as HTMLSelectElement).value === 'some';
    if (wantsSome === isFiltered) return;
    if (!wantsSome) form.set(rest);
    else if (first !== undefined) form.set({ ...value, where: first });
    context.host.requestUpdate();
  };
  const options = [
    ['all', terms.allEntries],
    ['some', terms.someEntries],
  ] as const;
  return html`${choose(form, terms.entries, isFiltered ? 'some' : 'all', options, pick)}${
    isFiltered ? html`<span class="words muted">${terms.entriesBelow}</span>` : nothing
  }`;
}

/** A condition to begin with: lately where entries have a date. */
function firstCondition({ context }: OperandForm, scope: readonly string[]): NewCondition | undefined {
  const fields = context.fields.inScope(scope);
  const date = fields.find(({ kind }) => kind === 'date');
  if (date !== undefined) return inLastMonth(date);
  const [first] = fields;
  return first && newRow(first, context.timeZone);
}

function indexName(index: number): string {
  return index === 0 ? 'first' : index === -1 ? 'last' : String(index);
}

function collection(
  form: OperandForm,
  path: readonly string[],
  set: (path: readonly string[]) => void,
): TemplateResult {
  const { terms, context, scope } = form;
  const known = collectionsAt(form);
  const index = known.findIndex(({ local }) => local.join('\n') === path.join('\n'));
  const options = known.map((each, place) => [String(place), each.title] as const);
  const all = index >= 0 ? options : [['-1', titleOf(path, scope, context)] as const, ...options];
  return choose(form, terms.collection, String(index), all, (event) => {
    const picked = known[Number((event.currentTarget as HTMLSelectElement).value)];
    if (picked !== undefined) set(picked.local);
  });
}
