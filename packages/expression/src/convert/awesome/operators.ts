import { OPERATORS, type OperatorInput } from '../query-builder/operators.js';
import { negated } from '../shared/text-conditions.js';
import { call, compare, filtered, joined, list, not, term, type Written } from '../shared/written.js';
import { literal } from '../shared/names.js';

type Writer = (input: OperatorInput) => Written | undefined;

/** The first value of a row as the only one. */
const one =
  (name: string): Writer =>
  (input) =>
    writerOf(name)({ ...input, value: firstOf(input.value) });

/** All values of a row. */
const all =
  (name: string): Writer =>
  (input) =>
    writerOf(name)(input);

/** Operators of react-awesome-query-builder; `undefined` from one means that the values do not fit. */
export const AWESOME_OPERATORS: Readonly<Record<string, Writer>> = {
  equal: one('='),
  not_equal: one('!='),
  select_equals: one('='),
  select_not_equals: one('!='),
  less: one('<'),
  less_or_equal: one('<='),
  greater: one('>'),
  greater_or_equal: one('>='),
  like: one('contains'),
  not_like: one('doesnotcontain'),
  starts_with: one('beginswith'),
  ends_with: one('endswith'),
  between: all('between'),
  not_between: all('notbetween'),
  is_null: all('null'),
  is_not_null: all('notnull'),
  is_empty: ({ field }) => joined('or', [not(call('exists', field)), compare(field, 'in', NOTHING)]),
  is_not_empty: ({ field }) => joined('and', [call('exists', field), not(compare(field, 'in', NOTHING))]),
  select_any_in: one('in'),
  select_not_any_in: one('notin'),
  multiselect_contains: (input) => holdsAny(input),
  multiselect_not_contains: (input) => negatedSet(input, holdsAny(input)),
  multiselect_equals: (input) => sameSet(input),
  multiselect_not_equals: (input) => negatedSet(input, sameSet(input)),
};

const NOTHING = list([term('null'), literal('')]);

function writerOf(name: string): Writer {
  return OPERATORS[name] ?? (() => undefined);
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? (value as readonly unknown[])[0] : value;
}

/** The children that are among the values. */
function among(input: OperatorInput): { readonly found: Written; readonly count: number } | undefined {
  const first = firstOf(input.value);
  const items = Array.isArray(first) ? input.values.many(first) : undefined;
  if (items === undefined) return undefined;
  const count = new Set(items.map((item) => item.text)).size;
  return { found: filtered(input.field, compare(term('$'), 'in', list(items))), count };
}

function holdsAny(input: OperatorInput): Written | undefined {
  const found = among(input)?.found;
  return found === undefined ? undefined : compare(call('count', found), '>', term('0'));
}

/** The same values in any order: all of these, and none besides. */
function sameSet(input: OperatorInput): Written | undefined {
  const set = among(input);
  if (set === undefined) return undefined;
  const distinct = call('count', call('distinct', set.found));
  return joined('and', [
    compare(distinct, '=', term(String(set.count))),
    compare(call('count', set.found), '=', call('count', input.field)),
  ]);
}

function negatedSet(input: OperatorInput, condition: Written | undefined): Written | undefined {
  return condition === undefined ? undefined : negated(condition, input.field, input.missing, 'false');
}
