import type { SyntaxNode } from '../syntax/syntax.types.js';
import type { Argument } from './calls.js';
import { opaque, opaqueBecause, spanOf, type PlanEnv, type Planned } from './env.js';
import { fold } from './fold.js';
import type { PlanNumberFunction, PlanTextFunction, PlanValue } from './plan.types.js';
import { typeOf } from './static-type.js';

const TEXT: ReadonlySet<string> = new Set<PlanTextFunction>([
  'uppercase',
  'lowercase',
  'trim',
  'length',
  'string',
  'number',
]);
const NUMBER: ReadonlySet<string> = new Set<PlanNumberFunction>(['abs', 'floor', 'ceil', 'sqrt']);

/** Plans a call of a function from values to a value; undefined when plans have no word for it. */
export function planFunction(
  name: string,
  whole: SyntaxNode,
  values: readonly Argument[],
  env: PlanEnv,
): Planned | undefined {
  const span = spanOf(whole);
  const [first, ...rest] = values;
  if (first === undefined) {
    if (name === 'millis') return { ...span, kind: 'now' };
    return name === 'now' ? { ...span, kind: 'now-text' } : undefined;
  }
  const of = first.value;
  if (of.kind === 'opaque') return opaqueBecause(whole, of);
  if (of.kind === 'items') return opaque(whole, 'nested-list', first.node);
  if (name === 'substring') return planSubstring(whole, of, rest, env);
  if (name === 'lookup') return planLookup(whole, of, rest);
  if (name === 'toMillis' && rest.length > 0) return opaque(whole, 'time-picture', rest[0]?.node);
  if (rest.length > 0) return undefined;
  if (name === 'toMillis')
    return of.kind === 'now-text' ? { ...span, kind: 'now' } : fold({ ...span, kind: 'to-millis', of });
  if (isText(name)) return fold({ ...span, kind: 'text', function: name, of });
  return isNumber(name) ? fold({ ...span, kind: 'number', function: name, of }) : undefined;
}

function isText(name: string): name is PlanTextFunction {
  return TEXT.has(name);
}

function isNumber(name: string): name is PlanNumberFunction {
  return NUMBER.has(name);
}

function planSubstring(
  whole: SyntaxNode,
  of: PlanValue,
  rest: readonly Argument[],
  env: PlanEnv,
): Planned | undefined {
  const numbers = rest.map(({ value }) => (value.kind === 'literal' ? value.value : undefined));
  const [from, length] = numbers;
  if (rest.length > 2 || !isWhole(from)) return undefined;
  if (rest.length === 2) {
    return isWhole(length) ? fold({ ...spanOf(whole), kind: 'substring', of, from, length }) : undefined;
  }
  // `$substring(5, 0)` takes the item for the text and 5 for the start, when the item is a text.
  const ownText = of.kind === 'field' && of.scope === 'item';
  if (env.depth > 0 && !ownText && typeOf(of) !== 'text') return undefined;
  return fold({ ...spanOf(whole), kind: 'substring', of, from });
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value);
}

/** `$lookup($, "name")` of the record is the field. */
function planLookup(whole: SyntaxNode, of: PlanValue, rest: readonly Argument[]): Planned | undefined {
  const [key, extra] = rest;
  if (extra !== undefined || key?.value.kind !== 'literal' || typeof key.value.value !== 'string')
    return undefined;
  if (of.kind !== 'field' || of.scope !== 'record' || of.path.length > 0) return undefined;
  return { ...spanOf(whole), kind: 'field', scope: 'record', path: [key.value.value] };
}
