import type { NewValue } from '@tagma/expression';
import { ruleRowsTerms } from '../../../locales/rule-rows.terms.js';
import type { RuleRowsTerms } from '../../../locales/rule-rows.terms.js';
import { knownReader } from '../data/reader-part.js';
import type { BuilderContext, FieldScope } from '../row-context.types.js';

/** A value in the words of the sentence. What its filter asks stands in rows of its own. */
export function sayValue(value: NewValue, scope: FieldScope, context: BuilderContext): string {
  const terms = context.localize.terms(ruleRowsTerms);
  const say = (each: NewValue): string => sayValue(each, scope, context);
  switch (value.kind) {
    case 'literal':
      return sayLiteral(value.value, terms);
    case 'field':
      return sayField(value, scope, context);
    case 'variable':
      return sayVariable(value, context);
    case 'now':
      return terms.now;
    case 'date-of':
      return say(value.of);
    case 'aggregate': {
      const of = value.of && sayValue(value.of, [...scope, ...value.path], context);
      return terms.aggregate(value.function, titleOf(value.path, scope, context), of);
    }
    case 'child':
      return sayChild(value, scope, context);
    case 'arithmetic':
      return `${sayOperand(value.left, say)} ${value.operator} ${sayOperand(value.right, say)}`;
    case 'list':
      return context.localize.list(value.items.map(say), 'disjunction');
    case 'range':
      return terms.range(say(value.from), say(value.to));
    case 'call': {
      const read = knownReader()?.calendarPartOf(value);
      if (read !== undefined) return terms.calendarPart(terms.calendarParts[read.part], say(read.date));
      return `${value.function}(${value.arguments.map(say).join(', ')})`;
    }
    case 'block':
      return value.text;
    default:
      return terms[value.kind];
  }
}

function sayOperand(value: NewValue, say: (value: NewValue) => string): string {
  return value.kind === 'arithmetic' ? `(${say(value)})` : say(value);
}

/** A value that stands in the text, in words. */
export function sayLiteral(value: string | number | boolean | null, terms: RuleRowsTerms): string {
  if (value === null) return terms.nothing;
  if (typeof value === 'string') return value === '' ? terms.emptyText : terms.quote(value);
  return typeof value === 'boolean' ? (value ? terms.yes : terms.no) : String(value);
}

/** The title of a path that is read where `scope` stands; names that the schema does not know as they are. */
export function titleOf(path: readonly string[], scope: FieldScope, context: BuilderContext): string {
  return context.fields.find(scope, path) === undefined
    ? path.join('.')
    : context.fields.titleOf([...scope, ...path]);
}

function sayField(
  { path, scope: from }: Extract<NewValue, { kind: 'field' }>,
  scope: FieldScope,
  context: BuilderContext,
): string {
  const terms = context.localize.terms(ruleRowsTerms);
  const base = from === 'record' ? [] : scope;
  if (path.length > 0) return titleOf(path, base, context);
  return base.length === 0 ? terms.whole : terms.itself;
}

function sayVariable(value: Extract<NewValue, { kind: 'variable' }>, context: BuilderContext): string {
  const known = context.parameters.find(({ name }) => name === value.variable);
  const whole = [`$${value.variable}`, ...(value.path ?? [])].join('.');
  return known?.title === undefined || value.path !== undefined ? whole : known.title;
}

function sayChild(
  { path, pick, field }: Extract<NewValue, { kind: 'child' }>,
  scope: FieldScope,
  context: BuilderContext,
): string {
  const terms = context.localize.terms(ruleRowsTerms);
  const inner = [...scope, ...path];
  const of = field.length === 0 ? '' : titleOf(field, inner, context);
  const title = titleOf(path, scope, context);
  return pick.by === 'index'
    ? terms.pick(pick.index, '', title, of)
    : terms.pick(pick.by, titleOf(pick.field, inner, context), title, of);
}
