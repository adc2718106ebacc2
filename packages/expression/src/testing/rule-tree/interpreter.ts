import type { CompareOperator, RuleCondition, RuleNode, RuleValue } from '../../rule-tree/rule-tree.types.js';
import { isCondition } from '../../rule-tree/write.js';
import { callFunction } from './interpreter-functions.js';
import { childrenOf, equal, Failure, lookUp, truth, valuesOf } from './interpreter-values.js';

/** What a model is evaluated on: the item that fields are read from, the record, and what has a name. */
export interface Scope {
  readonly item: unknown;
  readonly record: unknown;
  readonly now: number;
  readonly names: Readonly<Record<string, unknown>>;
}

/**
 * What a rule tree says of a record, worked out from the tree alone after the semantics table of RULES.md.
 * `undefined` is JSONata's "nothing"; an error of JSONata is thrown as `Failure`.
 */
export function evaluate(model: RuleNode, scope: Scope): unknown {
  return isCondition(model) ? evaluateCondition(model, scope) : evaluateValue(model, scope);
}

function evaluateCondition(model: RuleCondition, scope: Scope): unknown {
  switch (model.kind) {
    case 'group':
      return evaluateGroup(model, scope);
    case 'not': {
      const inner = evaluateCondition(model.item, scope);
      return inner === undefined ? undefined : !truth(inner);
    }
    case 'compare':
      return evaluateCompare(model, scope);
    case 'between': {
      const value = evaluateValue(model.value, scope);
      const isHigh = model.form === 'high-low';
      const low = () => truth(order(value, model.lowIncluded ? '>=' : '>', evaluateValue(model.low, scope)));
      const high = () =>
        truth(order(value, model.highIncluded ? '<=' : '<', evaluateValue(model.high, scope)));
      return isHigh ? high() && low() : low() && high();
    }
    case 'in':
      return evaluateIn(model, scope);
    case 'tags': {
      const held = valuesOf(lookUp(scope.item, model.path));
      const found = model.tags.filter((tag) => held.includes(tag));
      if (model.mode === 'all') return found.length === new Set(model.tags).size;
      return found.length > 0 === (model.mode === 'any');
    }
    case 'text':
      return evaluateText(model, scope);
    case 'exists':
      return evaluateValue(model.value, scope) !== undefined;
    case 'missing':
      return evaluateValue(model.value, scope) === undefined;
    case 'empty':
    case 'not-empty': {
      const value = evaluateValue(model.value, scope);
      const isEmpty = value === undefined || value === null || value === '';
      return isEmpty === (model.kind === 'empty');
    }
    case 'truthy': {
      const value = evaluateValue(model.value, scope);
      return value === undefined ? undefined : truth(value);
    }
    case 'children':
      return evaluateChildren(model, scope);
    case 'window':
      return evaluateWindow(model, scope);
    case 'score': {
      const points = model.rows
        .filter(({ when }) => truth(evaluateCondition(when, scope)))
        .map((row) => evaluateValue(row.points, scope) as number);
      const total = points.reduce((sum, each) => callFunction('+', [sum, each]) as number, 0);
      return order(total, model.operator, evaluateValue(model.threshold, scope));
    }
    case 'constant':
      return model.value;
    case 'decide':
    case 'let':
      return evaluateShared(model, scope);
    case 'block':
      throw new Error('A block has no model.');
  }
}

function evaluateShared(model: RuleNode & { kind: 'decide' | 'let' }, scope: Scope): unknown {
  if (model.kind === 'let') {
    const names = { ...scope.names };
    for (const each of model.names) names[each.variable] = evaluate(each.value, { ...scope, names });
    return evaluate(model.body, { ...scope, names });
  }
  const hit = model.cases.find(({ when }) => truth(evaluateCondition(when, scope)));
  if (hit !== undefined) return evaluate(hit.then, scope);
  return model.otherwise === undefined ? undefined : evaluate(model.otherwise, scope);
}

/** Rows that do not count are as if they were not there; the others are asked in order, as far as needed. */
function evaluateGroup(model: RuleCondition & { kind: 'group' }, scope: Scope): unknown {
  const items = model.items.filter((item) => item.muted !== true);
  const [only] = items;
  if (items.length === 1 && only !== undefined) return evaluateCondition(only, scope);
  const test = (item: RuleCondition): boolean => truth(evaluateCondition(item, scope));
  return model.operator === 'and' ? items.every(test) : items.some(test);
}

function evaluateCompare(model: RuleCondition & { kind: 'compare' }, scope: Scope): unknown {
  const left = evaluateValue(model.left, scope);
  if (model.missing === 'skip') return order(left, model.operator, evaluateValue(model.right, scope));
  if (left === undefined) return true;
  const right = evaluateValue(model.right, scope);
  if (model.operator === '!=') return !equal(left, right);
  return truth(order(left, model.operator, right));
}

/** JSONata compares numbers with numbers and texts with texts; nothing with anything gives nothing. */
function order(left: unknown, operator: CompareOperator, right: unknown): unknown {
  if (operator === '=') return left !== undefined && right !== undefined && equal(left, right);
  if (operator === '!=') return left !== undefined && right !== undefined && !equal(left, right);
  for (const side of [left, right]) {
    if (side !== undefined && typeof side !== 'number' && typeof side !== 'string')
      throw new Failure('T2010');
  }
  if (left === undefined || right === undefined) return undefined;
  if (typeof left !== typeof right) throw new Failure('T2009');
  const [a, b] = [left as number, right as number];
  return operator === '<' ? a < b : operator === '<=' ? a <= b : operator === '>' ? a > b : a >= b;
}

function evaluateIn(model: RuleCondition & { kind: 'in' }, scope: Scope): unknown {
  const item = evaluateValue(model.item, scope);
  if (item === undefined) return model.missing === 'match';
  const list = valuesOf(evaluateValue(model.list, scope));
  return list.includes(item) !== model.negated;
}

function evaluateText(model: RuleCondition & { kind: 'text' }, scope: Scope): unknown {
  const value = evaluateValue(model.value, scope);
  if (value === undefined) return model.missing === 'match' ? true : undefined;
  if (typeof value !== 'string') throw new Failure('T0410');
  return hasText(model, value) !== model.negated;
}

function hasText(model: RuleCondition & { kind: 'text' }, value: string): boolean {
  if (model.operator === 'matches') {
    return new RegExp(model.argument, `${model.ignoreCase ? 'i' : ''}${model.flags ?? ''}`).test(value);
  }
  const [text, part] = model.ignoreCase
    ? [value.toLowerCase(), model.argument.toLowerCase()]
    : [value, model.argument];
  if (model.operator === 'starts') return text.startsWith(part);
  return model.operator === 'ends' ? text.endsWith(part) : text.includes(part);
}

function evaluateChildren(model: RuleCondition & { kind: 'children' }, scope: Scope): unknown {
  const all = childrenOf(scope.item, model.path);
  // `$filter` with a function asks nothing of a missing list.
  const asksMissing = !model.form.includes(' ');
  const count = fitting(all, model.where, scope, asksMissing && isMissing(scope, model.path)).length;
  switch (model.mode) {
    case 'any':
      return count > 0;
    case 'none':
      return count === 0;
    case 'all':
      return count === all.length;
    case 'at-least':
      return count >= (model.count ?? 1);
    case 'at-most':
      return count <= (model.count ?? 1);
    case 'exactly':
      return count === model.count;
  }
}

function fitting(
  items: readonly unknown[],
  where: RuleCondition | undefined,
  scope: Scope,
  isMissing: boolean,
): readonly unknown[] {
  if (where === undefined) return items;
  // JSONata asks the filter of a missing list once, for nothing: that can only give an error.
  if (items.length === 0 && isMissing) evaluateCondition(where, { ...scope, item: undefined });
  return items.filter((item) => truth(evaluateCondition(where, { ...scope, item })));
}

function isMissing({ item }: Scope, path: readonly string[]): boolean {
  return lookUp(item, path) === undefined;
}

const MS = { second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 };

function evaluateWindow(model: RuleCondition & { kind: 'window' }, scope: Scope): unknown {
  const date = evaluateValue(model.date, scope);
  const { window } = model;
  switch (window.form) {
    case 'last': {
      const since = order(
        date,
        window.startIncluded === true ? '>=' : '>',
        scope.now - window.amount * MS[window.unit],
      );
      return window.upperBound ? truth(since) && truth(order(date, '<=', scope.now)) : since;
    }
    case 'older':
      return order(
        date,
        window.endExcluded === true ? '<' : '<=',
        scope.now - window.amount * MS[window.unit],
      );
    case 'ago-between': {
      const since = order(
        date,
        window.startIncluded === true ? '>=' : '>',
        scope.now - window.from * MS[window.unit],
      );
      const until = () =>
        order(date, window.endExcluded === true ? '<' : '<=', scope.now - window.to * MS[window.unit]);
      return truth(since) && truth(until());
    }
    case 'before':
      return order(date, window.included === true ? '<=' : '<', evaluateValue(window.at, scope));
    case 'after':
      return order(date, window.included === true ? '>=' : '>', evaluateValue(window.at, scope));
    case 'calendar':
      return evaluateCalendar(date, window, scope.now);
  }
}

type CalendarWindow = Extract<(RuleCondition & { kind: 'window' })['window'], { form: 'calendar' }>;

/** Two moments are in the same unit when as many of them have gone by: those are counted here. */
function evaluateCalendar(date: unknown, { unit, zone, ago = 0 }: CalendarWindow, now: number): boolean {
  if (date === undefined) return false;
  if (typeof date !== 'number') throw new Failure('T0410');
  const offset = (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3))) * (zone.startsWith('-') ? -1 : 1);
  const count = (moment: number): number => COUNTS[unit](new Date(moment + offset * 60_000));
  return count(date) === count(now) - ago;
}

const COUNTS: Readonly<Record<CalendarWindow['unit'], (local: Date) => number>> = {
  day: (local) => Math.floor(local.getTime() / MS.day),
  // 1 January 1970 was a Thursday.
  week: (local) => Math.floor((local.getTime() / MS.day + 3) / 7),
  month: (local) => local.getUTCFullYear() * 12 + local.getUTCMonth(),
  quarter: (local) => local.getUTCFullYear() * 4 + Math.floor(local.getUTCMonth() / 3),
  year: (local) => local.getUTCFullYear(),
};

function evaluateValue(model: RuleValue, scope: Scope): unknown {
  switch (model.kind) {
    case 'literal':
      return model.value;
    case 'field':
      return lookUp(model.scope === 'record' ? scope.record : scope.item, model.path);
    case 'variable':
      return lookUp(scope.names[model.variable], model.path ?? []);
    case 'now':
      return scope.now;
    case 'date-of':
      return callFunction('toMillis', [evaluateValue(model.of, scope)]);
    case 'aggregate': {
      const items = fitting(
        childrenOf(scope.item, model.path),
        model.where,
        scope,
        isMissing(scope, model.path),
      );
      const { of } = model;
      const values =
        of === undefined ? items : items.flatMap((item) => valuesOf(evaluateValue(of, { ...scope, item })));
      return callFunction(model.function, [values.length === 0 ? undefined : values]);
    }
    case 'call':
      return callFunction(
        model.function,
        model.arguments.map((argument) => evaluateValue(argument, scope)),
      );
    case 'arithmetic':
      return callFunction(model.operator, [
        evaluateValue(model.left, scope),
        evaluateValue(model.right, scope),
      ]);
    case 'list':
      return model.items.flatMap((item) => valuesOf(evaluateValue(item, scope)));
    case 'decide':
    case 'let':
      return evaluateShared(model, scope);
    case 'range':
    case 'child':
    case 'block':
      throw new Error(`This interpreter has no ${model.kind} values.`);
  }
}
