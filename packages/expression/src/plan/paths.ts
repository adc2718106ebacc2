import type { FilterNode, Span, SyntaxNode, VariableNode } from '../syntax/syntax.types.js';
import {
  contextScope,
  insideFilter,
  opaque,
  opaqueBecause,
  planOne,
  scopeAt,
  spanOf,
  type PlanEnv,
  type Planned,
} from './env.js';
import { mayFail } from './may-fail.js';
import { REASONS } from './reasons.js';
import type { PlanCollection, PlanItems, PlanOpaque, PlanPredicate, PlanScope } from './plan.types.js';
import { toPredicate } from './predicate.js';
import { canBeIndex, isSingle } from './static-type.js';
import { firstOpaque } from './walk.js';

/** What a path is so far: a collection that was filtered last, and the names after it. */
interface Cursor {
  readonly scope: PlanScope;
  readonly over?: PlanCollection;
  readonly tail: readonly string[];
  readonly span: Span;
}

type Taken = Cursor | PlanItems | PlanOpaque;

/** Plans a name, a filter or a path: a field, the items of a collection, or neither. */
export function planPath(node: SyntaxNode, env: PlanEnv): Planned {
  const [first = node, ...more] = node.type === 'path' ? node.steps : [node];
  let taken: Taken = settled(firstStep(first, env, node), first);
  for (const [index, step] of more.entries()) {
    if ('kind' in taken) break;
    taken = nextStep(taken, step, env, node, index === more.length - 1);
  }
  if (!('kind' in taken)) return asValue(taken, node);
  return taken.kind === 'opaque' ? opaqueBecause(node, taken) : taken;
}

/** Filters on what is no name belong to that value, not to a step of the path, which goes on from the whole. */
function settled(taken: Taken, step: SyntaxNode): Taken {
  if ('kind' in taken || taken.over === undefined || step.type !== 'filter') return taken;
  const base = baseOf(step);
  if (base.type === 'name' || base.type === 'string') return taken;
  return { ...taken, over: { ...taken.over, whole: true } };
}

function baseOf(node: SyntaxNode): SyntaxNode {
  return node.type === 'filter' ? baseOf(node.of) : node;
}

/** The cursor as the value of the whole path. */
function asValue({ scope, over, tail }: Cursor, node: Span): Planned {
  const span = spanOf(node);
  if (over === undefined) return { ...span, kind: 'field', scope, path: tail };
  if (tail.length === 0) return { ...span, kind: 'items', over };
  return { ...span, kind: 'items', over, of: { ...span, kind: 'field', scope: 'item', path: tail } };
}

function firstStep(step: SyntaxNode, env: PlanEnv, whole: SyntaxNode): Taken {
  const scope = contextScope(env);
  switch (step.type) {
    case 'variable':
      return variable(step, env);
    case 'name':
      return scope === undefined
        ? opaque(step, 'other')
        : named({ scope, tail: [], span: step }, step.name, step);
    case 'string':
      if (whole.type !== 'path') break;
      return scope === undefined
        ? opaque(step, 'other')
        : named({ scope, tail: [], span: step }, step.value, step);
    case 'filter': {
      const inner = firstStep(step.of, env, whole);
      if (!('kind' in inner)) return filtered(inner, step, env);
      return inner.kind === 'opaque' ? opaqueBecause(step, inner) : opaque(step, 'other');
    }
    case 'call':
    case 'block':
      // In an item that is a list such a step is evaluated for each of its members.
      if (whole === step || env.contextDepth > 0) return opaque(step, 'other');
      return wholeValue(env.plan(step, env), step);
    default:
      break;
  }
  return opaque(step, REASONS[step.type] ?? 'other');
}

/** A path goes on from a value that is no path itself. */
function wholeValue(value: Planned, step: SyntaxNode): Taken {
  const span = spanOf(step);
  if (value.kind === 'opaque') return value;
  if (value.kind === 'field') {
    const { scope, path } = value;
    // What a record has under one name is the same value either way.
    if (path.length === 0 || (scope === 'record' && path.length === 1)) return { scope, tail: path, span };
    return { scope, tail: [], span, over: { ...span, scope, path, whole: true } };
  }
  if (value.kind !== 'items' || value.of !== undefined || value.distinct === true)
    return opaque(step, 'other');
  return { scope: value.over.scope, tail: [], span, over: { ...value.over, ...span, whole: true } };
}

function named(cursor: Cursor, name: string, step: Span): Cursor {
  return { ...cursor, tail: [...cursor.tail, name], span: { start: cursor.span.start, end: step.end } };
}

function nextStep(cursor: Cursor, step: SyntaxNode, env: PlanEnv, whole: SyntaxNode, last: boolean): Taken {
  switch (step.type) {
    case 'name':
      return named(cursor, step.name, step);
    case 'string':
      return named(cursor, step.value, step);
    case 'filter': {
      const inner = nextStep(cursor, step.of, env, whole, false);
      return 'kind' in inner ? opaque(step, 'other') : filtered(inner, step, env);
    }
    case 'block':
    case 'call':
      return last ? computed(cursor, step, env, whole) : opaque(step, 'other');
    default:
      return opaque(step, REASONS[step.type] ?? 'other');
  }
}

/** `orders.(price * quantity)`, `orders.$toMillis(at)`: one value from each item. */
function computed(cursor: Cursor, step: SyntaxNode, env: PlanEnv, whole: SyntaxNode): Taken {
  const of = planOne(step, insideFilter(env));
  const unknown = firstOpaque(of);
  if (unknown !== undefined) return opaqueBecause(step, unknown);
  if (!isSingle(of)) return opaque(step, 'nested-list');
  return { ...spanOf(whole), kind: 'items', over: collection(cursor), of };
}

/** The cursor as a collection without a filter of its own. */
export function collection({ scope, over, tail, span }: Cursor): PlanCollection {
  if (over !== undefined && tail.length === 0) return over;
  return { ...spanOf(span), scope, ...(over === undefined ? {} : { from: over }), path: tail };
}

/** `cursor[where]` */
function filtered(cursor: Cursor, step: FilterNode, env: PlanEnv): Taken {
  const value = env.plan(step.where, insideFilter(env));
  const unknown = firstOpaque(value);
  if (unknown !== undefined) return opaqueBecause(step, unknown);
  if (canBeIndex(value)) return opaque(step, 'index', step.where);
  const where = toPredicate(value);
  const { tail, over, scope } = cursor;
  const span = { start: cursor.span.start, end: step.end };
  if (tail.length === 0 && over === undefined) return opaque(step, 'other');
  if (tail.length === 0 && over?.where !== undefined && over.whole !== true) {
    return refiltered(over, over.where, where, cursor, step);
  }
  const from = over === undefined ? {} : { from: over };
  return { scope, span, tail: [], over: { ...span, scope, ...from, path: tail, where } };
}

/**
 * A second filter on the same step, `orders[a][b]`. Every item passes the first before any meets the second,
 * which only tells when both can fail.
 */
function refiltered(
  over: PlanCollection,
  first: PlanPredicate,
  second: PlanPredicate,
  cursor: Cursor,
  step: FilterNode,
): Taken {
  if (mayFail(first) && mayFail(second)) return opaque(step, 'other');
  const span = { start: over.start, end: step.end };
  const where: PlanPredicate = { start: first.start, end: second.end, kind: 'and', items: [first, second] };
  return { ...cursor, span, over: { ...over, ...span, where } };
}

/** `$`, `$$`, the parameter of a lambda, a name given by `:=`, or a parameter from outside. */
function variable(node: VariableNode, env: PlanEnv): Taken {
  const start = (depth: number): Taken => {
    const scope = scopeAt(depth, env);
    return scope === undefined ? opaque(node, 'other') : { scope, tail: [], span: spanOf(node) };
  };
  if (node.name === '') return start(env.contextDepth);
  if (node.name === '$') return start(0);
  const meaning = env.names.get(node.name);
  return meaning?.kind === 'item' ? start(meaning.depth) : wholeValue(env.plan(node, env), node);
}
