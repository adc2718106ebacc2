import { OPERATORS } from '../kinds/compare.js';
import type {
  LiteralValue,
  MissingPolicy,
  NewNode,
  NewValue,
  NewValueText,
  RuleNode,
} from '../rule-tree.types.js';
import { readValueText } from '../to-rule-tree.js';

type Given = NewValueText | { readonly literal: LiteralValue };

/** The same row with another operator; undefined when its kind has no such operator. */
export function withOperator(node: RuleNode, operator: string): NewNode | undefined {
  const compare = OPERATORS.find((each) => each === operator);
  switch (node.kind) {
    case 'compare':
    case 'score':
      return compare && { ...node, operator: compare };
    case 'text':
      return withTextOperator(node, operator);
    case 'in':
      return operator === 'in' || operator === 'not-in'
        ? { ...node, negated: operator === 'not-in' }
        : undefined;
    case 'tags':
      return operator === 'any' || operator === 'all' || operator === 'none'
        ? { ...node, mode: operator }
        : undefined;
    case 'children':
      return withMode(node, operator);
    case 'exists':
    case 'missing':
    case 'empty':
    case 'not-empty':
    case 'truthy':
      return withPresence(node, operator);
    case 'arithmetic':
      return isArithmetic(operator) ? { ...node, operator } : undefined;
    default:
      return undefined;
  }
}

function withTextOperator(node: RuleNode & { kind: 'text' }, operator: string): NewNode | undefined {
  const negated = operator.startsWith('not-');
  const name = negated ? operator.slice(4) : operator;
  const known = (['contains', 'starts', 'ends', 'matches'] as const).find((each) => each === name);
  return known && { ...node, operator: known, negated, missing: negated ? node.missing : 'skip' };
}

const MODES = ['any', 'all', 'none', 'at-least', 'at-most', 'exactly'] as const;

function withMode(node: RuleNode & { kind: 'children' }, operator: string): NewNode | undefined {
  const mode = MODES.find((each) => each === operator);
  if (mode === undefined || (mode === 'all' && node.where === undefined)) return undefined;
  const { count, ...rest } = node;
  const counted = mode === 'at-least' || mode === 'at-most' || mode === 'exactly';
  return { ...rest, mode, ...(counted ? { count: count ?? 1 } : {}) };
}

const PRESENCE = ['exists', 'missing', 'empty', 'not-empty', 'truthy'] as const;

function withPresence(
  node: RuleNode & { kind: 'exists' | 'missing' | 'empty' | 'not-empty' | 'truthy' },
  operator: string,
): NewNode | undefined {
  const kind = PRESENCE.find((each) => each === operator);
  return kind && { ...node, kind };
}

function isArithmetic(operator: string): operator is '+' | '-' | '*' | '/' | '%' | '&' {
  return ['+', '-', '*', '/', '%', '&'].includes(operator);
}

/** The same row with another value, or another value altogether. */
export function withValue(node: RuleNode, given: Given): NewNode | undefined {
  const value = valueOf(given);
  if (value === undefined) return undefined;
  switch (node.kind) {
    case 'compare':
      return { ...node, right: value };
    case 'score':
      return { ...node, threshold: value };
    case 'in':
      return { ...node, list: value };
    case 'text':
      return typeof literalOf(value) === 'string'
        ? { ...node, argument: String(literalOf(value)) }
        : undefined;
    case 'tags':
      return withTags(node, value);
    case 'children':
      return withCount(node, value);
    case 'window':
      return withAmount(node, value);
    case 'constant': {
      const literal = literalOf(value);
      return typeof literal === 'boolean' ? { ...node, value: literal } : undefined;
    }
    case 'literal':
    case 'field':
    case 'variable':
    case 'now':
    case 'date-of':
    case 'aggregate':
    case 'child':
    case 'call':
    case 'arithmetic':
    case 'list':
    case 'range':
      return value;
    case 'block':
      return node.type === 'value' ? value : undefined;
    default:
      return undefined;
  }
}

/** The value that an edit gives; undefined when its text cannot be read. */
function valueOf(given: Given): NewValue | undefined {
  if ('literal' in given) return { kind: 'literal', value: given.literal };
  return 'model' in given ? given.model : readValueText(given.text);
}

function literalOf(value: NewValue): LiteralValue | undefined {
  return value.kind === 'literal' ? value.value : undefined;
}

function withTags(node: RuleNode & { kind: 'tags' }, value: NewValue): NewNode | undefined {
  const items = value.kind === 'list' ? value.items.map(literalOf) : [literalOf(value)];
  const tags = items.filter((item) => typeof item === 'string');
  return tags.length === items.length && tags.length > 0 ? { ...node, tags } : undefined;
}

function withCount(node: RuleNode & { kind: 'children' }, value: NewValue): NewNode | undefined {
  const count = literalOf(value);
  const counts =
    node.count !== undefined && typeof count === 'number' && Number.isInteger(count) && count >= 0;
  return counts ? { ...node, count } : undefined;
}

/** The amount of a length of time, how many calendar units ago, or the moment of before and after. */
function withAmount(node: RuleNode & { kind: 'window' }, value: NewValue): NewNode | undefined {
  const { window } = node;
  const amount = literalOf(value);
  if (window.form === 'before' || window.form === 'after')
    return { ...node, window: { ...window, at: value } };
  if (window.form === 'calendar') return withAgo(node, amount);
  const isLength = window.form === 'last' || window.form === 'older';
  return isLength && typeof amount === 'number' && amount > 0
    ? { ...node, window: { ...window, amount } }
    : undefined;
}

/** 0 is the calendar unit of now. */
function withAgo(node: RuleNode & { kind: 'window' }, ago: LiteralValue | undefined): NewNode | undefined {
  if (node.window.form !== 'calendar' || typeof ago !== 'number') return undefined;
  if (!Number.isInteger(ago) || ago < 0) return undefined;
  const { ago: _, ...window } = node.window;
  return { ...node, window: ago === 0 ? window : { ...window, ago } };
}

/** The same row about another field. */
export function withField(node: RuleNode, path: readonly string[]): NewNode | undefined {
  const field: NewValue = { kind: 'field', path };
  switch (node.kind) {
    case 'compare':
      return { ...node, left: atField(node.left, path) ?? field };
    case 'between':
    case 'text':
    case 'exists':
    case 'missing':
    case 'empty':
    case 'not-empty':
    case 'truthy':
      return { ...node, value: atField(node.value, path) ?? field };
    case 'in':
      return { ...node, item: atField(node.item, path) ?? field };
    case 'window':
      return { ...node, date: atField(node.date, path) ?? field };
    case 'tags':
    case 'children':
    case 'aggregate':
    case 'child':
      return path.length === 0 ? undefined : { ...node, path };
    case 'field':
      return { ...node, path };
    default:
      return undefined;
  }
}

/** A date stays a date of the other field, and a total a total. */
function atField(value: NewValue, path: readonly string[]): NewValue | undefined {
  if (value.kind === 'field') return { ...value, path };
  if (value.kind === 'date-of') return { ...value, of: atField(value.of, path) ?? { kind: 'field', path } };
  return undefined;
}

/** The same row with another answer for records without the value. */
export function withMissing(node: RuleNode, missing: MissingPolicy): NewNode | undefined {
  return node.kind === 'compare' || node.kind === 'in' || node.kind === 'text'
    ? { ...node, missing }
    : undefined;
}
