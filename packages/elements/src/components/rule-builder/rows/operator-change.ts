import type { LiteralValue, MissingPolicy, NewCondition, NewValue } from '@tagma/expression';
import type { FieldKind } from '../fields/field-catalog.types.js';
import { kindOfLiteral } from './field-of.js';
import { operandsOf, operatorOf, subjectOf } from './operator-of.js';
import type { FieldCondition } from './operator-of.js';
import { isCompareOperator, isNegative, isTextOperator } from './operators.js';
import type { ChildOperator, RowOperator } from './operators.js';

/** What a row is made from. */
export interface RowParts {
  readonly subject: NewValue;
  readonly kind: FieldKind;
  readonly operator: RowOperator;
  /** Values that were there before; what fits is kept. */
  readonly operands: readonly NewValue[];
  readonly missing: MissingPolicy;
  readonly ignoreCase: boolean;
  /** Of a condition about children. */
  readonly where?: NewCondition | undefined;
  readonly count?: number | undefined;
  /** A day that stands in a text about days, an instant in one about instants; worked out when it is wanted. */
  readonly today: () => string;
  /** `+0800` */
  readonly zone: () => string;
}

/** What another operator or field can use of a row. */
export function partsOf(
  node: FieldCondition,
): Pick<RowParts, 'subject' | 'operator' | 'operands'> &
  Pick<RowParts, 'missing' | 'ignoreCase' | 'where' | 'count'> {
  return {
    subject: subjectOf(node),
    operator: operatorOf(node),
    operands: operandsOf(node),
    missing: 'missing' in node ? node.missing : 'skip',
    ignoreCase: node.kind === 'text' && node.ignoreCase,
    where: node.kind === 'children' ? node.where : undefined,
    count: node.kind === 'children' ? node.count : undefined,
  };
}

/** The row that says it; `undefined` when nothing can say that, such as "ends with" without a text. */
export function buildRow(parts: RowParts): NewCondition | undefined {
  const { operator } = parts;
  const missing: MissingPolicy = isNegative(operator) ? parts.missing : 'skip';
  const subject = plain(parts.subject);
  if (isCompareOperator(operator))
    return { kind: 'compare', left: subject, operator, right: operand(parts, 0), missing };
  if (isTextOperator(operator)) return buildText(parts, subject, missing);
  switch (operator) {
    case 'in':
    case 'not-in':
      return { kind: 'in', item: subject, list: listOf(parts), negated: operator === 'not-in', missing };
    case 'between':
      return buildBetween(parts);
    case 'any':
    case 'all':
    case 'none':
      return buildTags(parts, operator);
    case 'exists':
    case 'missing':
    case 'empty':
    case 'not-empty':
    case 'truthy':
      return { kind: operator, value: subject };
    case 'last':
    case 'ago-between':
    case 'older':
    case 'calendar':
    case 'before':
    case 'not-after':
    case 'after':
    case 'not-before':
      return buildWindow(parts, operator);
    default:
      return buildChildren(parts, operator);
  }
}

/** The field itself where its time was asked for. */
function plain(subject: NewValue): NewValue {
  return subject.kind === 'date-of' ? subject.of : subject;
}

/** The time of a field; what is a time already stays. */
function asDate(subject: NewValue): NewValue {
  const isText = subject.kind === 'field' || subject.kind === 'child' || subject.kind === 'literal';
  return isText ? { kind: 'date-of', of: subject } : subject;
}

function operand(parts: RowParts, index: number): NewValue {
  const given = parts.operands[index];
  if (given === undefined) return { kind: 'literal', value: emptyOf(parts) };
  const value = plain(given);
  return value.kind === 'literal'
    ? { kind: 'literal', value: fitLiteral(value.value, parts.kind) ?? emptyOf(parts) }
    : value;
}

/** A value as the kind of field has it; `undefined` when it cannot be. */
export function fitLiteral(value: LiteralValue, kind: FieldKind): LiteralValue | undefined {
  if (kind === 'any' || kindOfLiteral(value) === kind) return value;
  if (kind === 'text' && value !== null) return String(value);
  if (kind === 'date' && typeof value === 'string')
    return Number.isNaN(Date.parse(value)) ? undefined : value;
  if (kind === 'number' && typeof value === 'string' && value.trim() !== '') {
    const number = Number(value);
    return Number.isFinite(number) ? number : undefined;
  }
  return undefined;
}

function emptyOf({ kind, today }: RowParts): LiteralValue {
  return kind === 'number' ? 0 : kind === 'boolean' ? true : kind === 'date' ? today() : '';
}

function listOf(parts: RowParts): NewValue {
  const [only] = parts.operands;
  if (only !== undefined && parts.operands.length === 1 && only.kind !== 'literal' && only.kind !== 'date-of')
    return only;
  // An empty text or a zero that nobody typed is no entry of the list.
  const items = parts.operands.map((_, index) => operand(parts, index)).filter(isTyped);
  return { kind: 'list', items };
}

function isTyped(value: NewValue): boolean {
  return value.kind !== 'literal' || value.value !== '';
}

function buildText(parts: RowParts, value: NewValue, missing: MissingPolicy): NewCondition | undefined {
  const negated = parts.operator.startsWith('not-');
  const operator = parts.operator.slice(negated ? 4 : 0) as 'contains' | 'starts' | 'ends' | 'matches';
  const [first] = parts.operands;
  const argument = first?.kind === 'literal' && first.value !== null ? String(first.value) : '';
  if (argument === '' && operator !== 'contains') return undefined;
  return { kind: 'text', value, operator, argument, ignoreCase: parts.ignoreCase, negated, missing };
}

function buildBetween(parts: RowParts): NewCondition {
  const [low, high] = [operand(parts, 0), operand(parts, parts.operands.length > 1 ? 1 : 0)];
  const isDate = parts.kind === 'date';
  return {
    kind: 'between',
    value: isDate ? asDate(parts.subject) : plain(parts.subject),
    low: isDate ? asDate(low) : low,
    high: isDate ? asDate(high) : high,
    lowIncluded: true,
    highIncluded: true,
  };
}

function pathOf(parts: RowParts): readonly string[] | undefined {
  const subject = plain(parts.subject);
  return subject.kind === 'field' && subject.path.length > 0 ? subject.path : undefined;
}

/** None of nothing would hold for everyone; any of nothing holds for no one until something is chosen. */
function buildTags(parts: RowParts, mode: 'any' | 'all' | 'none'): NewCondition | undefined {
  const path = pathOf(parts);
  const values = parts.operands.map((each) => (each.kind === 'literal' ? each.value : null));
  const tags = values.filter((value) => typeof value === 'string' && value !== '') as readonly string[];
  if (path === undefined || (tags.length === 0 && mode !== 'any')) return undefined;
  return { kind: 'tags', mode, path, tags };
}

type Times = 'last' | 'ago-between' | 'older' | 'calendar' | 'before' | 'not-after' | 'after' | 'not-before';

function buildWindow(parts: RowParts, operator: Times): NewCondition {
  const date = asDate(parts.subject);
  const at = (): NewValue => asDate(operand({ ...parts, kind: 'date' }, 0));
  switch (operator) {
    case 'last':
      return { kind: 'window', date, window: { form: 'last', amount: 30, unit: 'day', upperBound: false } };
    case 'older':
      return { kind: 'window', date, window: { form: 'older', amount: 30, unit: 'day' } };
    case 'ago-between':
      return { kind: 'window', date, window: { form: 'ago-between', from: 60, to: 30, unit: 'day' } };
    case 'calendar':
      return { kind: 'window', date, window: { form: 'calendar', unit: 'month', zone: parts.zone() } };
    case 'before':
    case 'after':
      return { kind: 'window', date, window: { form: operator, at: at() } };
    case 'not-after':
      return { kind: 'window', date, window: { form: 'before', at: at(), included: true } };
    case 'not-before':
      return { kind: 'window', date, window: { form: 'after', at: at(), included: true } };
  }
}

const MODES: Readonly<Record<ChildOperator, 'any' | 'all' | 'none' | 'at-least' | 'at-most' | 'exactly'>> = {
  some: 'any',
  no: 'none',
  every: 'all',
  'at-least': 'at-least',
  'more-than': 'at-least',
  'at-most': 'at-most',
  'fewer-than': 'at-most',
  exactly: 'exactly',
};

/** "More than 3" is kept as the text says it, though it means "at least 4". */
function buildChildren(parts: RowParts, operator: ChildOperator): NewCondition | undefined {
  const path = pathOf(parts);
  const { where } = parts;
  if (path === undefined || (operator === 'every' && where === undefined)) return undefined;
  const mode = MODES[operator];
  const base = { kind: 'children', path, mode, ...(where === undefined ? {} : { where }) } as const;
  if (mode === 'any' || mode === 'none' || mode === 'all') return base;
  const count = parts.count ?? 1;
  if (operator === 'more-than') return { ...base, count: count + 1, form: 'more-than' };
  if (operator === 'fewer-than') return { ...base, count: Math.max(0, count - 1), form: 'less-than' };
  return { ...base, count };
}
