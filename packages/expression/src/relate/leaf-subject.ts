import { childrenOf } from '../plan/children-of.js';
import type { Frame } from '../plan/interpret.types.js';
import type { PlanItems, PlanPredicate, PlanValue } from '../plan/plan.types.js';
import { runPlan } from '../plan/run-plan.js';
import { NOTHING_ASKED } from './asked.js';
import { ERROR, FALSE, MISSING, TRUE, type Outcomes } from './outcome.js';
import type { Asked, Constant, Leaf } from './leaf.types.js';

/** What a leaf is about. */
export type Subject = Pick<Leaf, 'term' | 'asked' | 'about'>;

const CANNOT_FIND: Frame['find'] = () => false;

/**
 * What a condition asks of which value. Without a `term` it compares two values, or asks what only running
 * it can tell.
 */
export function subjectOf(plan: PlanPredicate, asOf: number): Subject {
  switch (plan.kind) {
    case 'compare':
      return compared(plan, asOf);
    case 'in':
      return lookedUp(plan, asOf);
    case 'contains': {
      const search = constantOf(plan.search, asOf);
      if (typeof search !== 'string' || isConstant(plan.text)) break;
      return about(plan.text, { ...NOTHING_ASKED, parts: [search] }, (text) => ({ ...plan, text }));
    }
    case 'exists':
      if (plan.of.kind === 'items') return itemsExist(plan, plan.of);
      if (isPlain(plan.of)) return about(plan.of, NOTHING_ASKED, (of) => ({ ...plan, of }));
      break;
    case 'truth':
      if (plan.of.kind === 'items' || !isPlain(plan.of)) break;
      return about(plan.of, { ...NOTHING_ASKED, truth: true }, (of) => ({ ...plan, of }));
    default:
      break;
  }
  return { asked: NOTHING_ASKED };
}

function about(term: PlanValue, asked: Asked, make: (value: PlanValue) => PlanPredicate): Subject {
  return isPlain(term) ? { term, asked, about: make } : { asked: NOTHING_ASKED };
}

/** Values that hold conditions or opaque parts are only run. */
function isPlain(value: PlanValue): boolean {
  return !['opaque', 'predicate', 'choose'].includes(value.kind);
}

function compared(plan: Extract<PlanPredicate, { kind: 'compare' }>, asOf: number): Subject {
  const left = constantOf(plan.left, asOf);
  const right = constantOf(plan.right, asOf);
  const constant = left ?? right;
  if (constant === undefined || (left !== undefined && right !== undefined)) return { asked: NOTHING_ASKED };
  const asked = askedByComparing(plan.operator, constant);
  if (left === undefined) return about(plan.left, asked, (value) => ({ ...plan, left: value }));
  return about(plan.right, asked, (value) => ({ ...plan, right: value }));
}

function askedByComparing(operator: string, constant: Constant): Asked {
  if (operator === '=' || operator === '!=') return { ...NOTHING_ASKED, equals: [constant] };
  const ordered = typeof constant === 'number' || typeof constant === 'string';
  return ordered ? { ...NOTHING_ASKED, bounds: [constant] } : NOTHING_ASKED;
}

function lookedUp(plan: Extract<PlanPredicate, { kind: 'in' }>, asOf: number): Subject {
  const { item, list } = plan;
  if (list.kind === 'items') return { asked: NOTHING_ASKED };
  const known = constantOf(item, asOf);
  const members = constantOf(list, asOf);
  if (known === undefined && members !== undefined) {
    const equals = Array.isArray(members) ? (members as readonly Constant[]) : [members];
    return about(item, { ...NOTHING_ASKED, equals }, (value) => ({ ...plan, item: value }));
  }
  if (members !== undefined || known === undefined || isList(known)) return { asked: NOTHING_ASKED };
  return about(list, { ...NOTHING_ASKED, members: [known] }, (value) => ({ ...plan, list: value }));
}

function isList(value: Constant): value is readonly (string | number | boolean | null)[] {
  return Array.isArray(value);
}

/** Some item is there when their number is not 0; items that are lists are taken not to occur. */
function itemsExist(plan: Extract<PlanPredicate, { kind: 'exists' }>, of: PlanItems): Subject {
  if (of.of !== undefined || of.over.where === undefined) return { asked: NOTHING_ASKED };
  const { start, end } = plan;
  const term: PlanValue = { start, end, kind: 'aggregate', function: 'count', over: of.over };
  const right: PlanValue = { start, end, kind: 'literal', value: 0 };
  return about(term, { ...NOTHING_ASKED, bounds: [0] }, (left) => ({
    start,
    end,
    kind: 'compare',
    operator: '>',
    left,
    right,
  }));
}

/** True when a value is the same for all records at one time. */
function isConstant(value: PlanValue): boolean {
  if (['literal', 'literal-list', 'now', 'now-text'].includes(value.kind)) return true;
  if (!COMPUTED.has(value.kind)) return false;
  return childrenOf(value).every((child) => isConstant(child as PlanValue));
}

const COMPUTED: ReadonlySet<string> = new Set([
  'arithmetic',
  'negate',
  'to-millis',
  'text',
  'number',
  'concat',
  'substring',
]);

/** The value of a constant; undefined for a value that depends on the record or fails. */
export function constantOf(value: PlanValue, asOf: number): Constant | undefined {
  if (!isConstant(value)) return undefined;
  const outcome = runPlan(value, {}, { asOf, find: CANNOT_FIND });
  return outcome.ok ? (outcome.value as Constant | undefined) : undefined;
}

/** What a condition between constants says at that time; undefined when it asks about a record. */
export function constantOutcome(plan: PlanPredicate, asOf: number): Outcomes | undefined {
  if (plan.kind !== 'compare' && plan.kind !== 'in' && plan.kind !== 'contains') return undefined;
  if (!childrenOf(plan).every((child) => isConstant(child as PlanValue))) return undefined;
  const outcome = runPlan(plan, {}, { asOf, find: CANNOT_FIND });
  if (!outcome.ok) return ERROR;
  if (outcome.value === undefined) return MISSING;
  return outcome.value === true ? TRUE : FALSE;
}
