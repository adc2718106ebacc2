import { childCondition, type ChildMode, childShare, ofNone } from '../shared/collections.js';
import { isObject, type JsonObject, member } from '../shared/json.js';
import { pointer } from '../shared/losses.js';
import { fieldPath } from '../shared/names.js';
import type { Polarity } from '../shared/slots.js';
import { opposite } from '../shared/slots.js';
import type { Written } from '../shared/written.js';
import { OPERATORS } from './operators.js';
import type { QueryState } from './query-state.js';
import { partsOf, pathOf, RowValues, sourceOf } from './values.js';

/** What the builder puts where nothing has been chosen yet. */
const PLACEHOLDER = '~';

/** One row as a condition; `undefined` when it is lost, with the reason noted. */
export function importRule(
  rule: JsonObject,
  path: string,
  polarity: Polarity,
  state: QueryState,
  depth: number,
): Written | undefined {
  const field = member(rule, 'field');
  if (typeof field !== 'string' || field === PLACEHOLDER) {
    state.losses.refuse(pointer(path, 'field'), 'incomplete-row', { name: 'field' });
    return undefined;
  }
  const names = field === '' && depth > 0 ? [] : pathOf(field, state);
  const match = member(rule, 'match');
  if (isObject(match) && isObject(member(rule, 'value'))) {
    return importChildren({ rule, match, source: fieldPath(names), path, polarity, state, depth });
  }
  return importComparison(rule, names, path, state);
}

function importComparison(
  rule: JsonObject,
  names: readonly string[],
  path: string,
  state: QueryState,
): Written | undefined {
  const { losses } = state;
  const operator = member(rule, 'operator');
  const writer = typeof operator === 'string' ? ownOperator(operator) : undefined;
  if (writer === undefined) {
    const incomplete = operator === undefined || operator === PLACEHOLDER;
    if (incomplete) losses.refuse(pointer(path, 'operator'), 'incomplete-row', { name: 'operator' });
    else losses.refuse(pointer(path, 'operator'), 'unknown-operator', { value: operator });
    return undefined;
  }
  const source = sourceOf(rule);
  if (source === undefined) {
    losses.refuse(pointer(path, 'valueSource'), 'unknown-source', { value: member(rule, 'valueSource') });
    return undefined;
  }
  const value = member(rule, 'value');
  const values = new RowValues(source, names, state);
  const condition = writer({ field: fieldPath(names), value, values, missing: state.missing });
  if (condition === undefined)
    losses.refuse(pointer(path, 'value'), 'bad-value', { value, name: String(operator) });
  else noteReversed(rule, value, path, state);
  return condition;
}

function ownOperator(operator: string): (typeof OPERATORS)[string] | undefined {
  const name = operator.toLowerCase();
  return Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
}

/** The builder's own exports turn such ranges round; here they stay as they were entered. */
function noteReversed(rule: JsonObject, value: unknown, path: string, state: QueryState): void {
  if (!/between$/i.test(String(member(rule, 'operator')))) return;
  const [low, high] = partsOf(value) ?? [];
  if (low === '' || high === '' || !(Number(low) > Number(high))) return;
  state.losses.detail(pointer(path, 'value'), 'reversed-range', { value: low, name: String(high) });
}

interface Children {
  readonly rule: JsonObject;
  readonly match: JsonObject;
  readonly source: Written;
  readonly path: string;
  readonly polarity: Polarity;
  readonly state: QueryState;
  readonly depth: number;
}

const MODES: Readonly<Record<string, ChildMode>> = {
  all: 'all',
  some: 'some',
  none: 'none',
  atleast: 'at-least',
  atmost: 'at-most',
  exactly: 'exactly',
};

function importChildren(children: Children): Written | undefined {
  const { rule, match, source, path, state } = children;
  const name = String(member(match, 'mode')).toLowerCase();
  const mode = Object.hasOwn(MODES, name) ? MODES[name] : undefined;
  if (mode === undefined) {
    state.losses.refuse(pointer(pointer(path, 'match'), 'mode'), 'unknown-operator', {
      value: member(match, 'mode'),
    });
    return undefined;
  }
  const amount = member(match, 'threshold');
  const needsAmount = mode === 'at-least' || mode === 'at-most' || mode === 'exactly';
  if (needsAmount && !isAmount(amount)) {
    state.losses.refuse(pointer(pointer(path, 'match'), 'threshold'), 'bad-count', { value: amount });
    return undefined;
  }
  const group = member(rule, 'value');
  const inside = polarityInside(mode, children.polarity);
  const at = pointer(path, 'value');
  const where = isObject(group) ? state.readGroup(group, at, inside, state, children.depth + 1) : undefined;
  if (where?.kind !== 'counts') {
    if (where?.kind !== 'lost') state.losses.refuse(at, 'empty-group');
    return undefined;
  }
  const share = needsAmount && isAmount(amount) && amount > 0 && amount < 1;
  if (mode === 'all' || share) state.losses.change(path, 'all-of-none', { value: source.text });
  const wanted = {
    ...(needsAmount && isAmount(amount) ? { amount } : {}),
    ofNone: ofNone(children.polarity),
  };
  return (share ? childShare : childCondition)(source, mode, where.condition, wanted);
}

function isAmount(amount: unknown): amount is number {
  return typeof amount === 'number' && amount >= 0 && (amount < 1 || Number.isInteger(amount));
}

function polarityInside(mode: ChildMode, polarity: Polarity): Polarity {
  if (mode === 'exactly') return 'mixed';
  return mode === 'none' || mode === 'at-most' ? opposite(polarity) : polarity;
}
