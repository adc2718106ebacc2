import { OPERATORS } from '../engine/rewrite.js';
import { stockFunction } from '../engine/stock.js';
import type { FunctionDefinition, NativeFunction, Signature } from '../engine/stock.types.js';
import { STOCK_FUNCTIONS } from './stock-functions.js';
import { append, distinct, max, min, sort } from './lists.js';
import { formatInteger, formatNumber, parseInteger } from './numbers.js';
import { clone, lookup } from './objects.js';
import { callable, concat, equal, list, notCallable, unequal } from './operators.js';
import { evalRefused, randomRefused, shuffleRefused } from './refused.js';
import { replace } from './replace.js';
import { base64encode, encodeUrl, encodeUrlComponent, join, pad, split, string } from './texts.js';
import { fromMillis, millis, now, toMillis } from './times.js';

/** Functions that take the place of jsonata's own of the same name; its signatures are kept. */
const REPLACED: Readonly<Record<string, NativeFunction>> = {
  append,
  base64encode,
  clone,
  distinct,
  encodeUrl,
  encodeUrlComponent,
  formatInteger,
  formatNumber,
  fromMillis,
  join,
  lookup,
  max,
  millis,
  min,
  now,
  pad,
  parseInteger,
  replace,
  sort,
  split,
  string,
  toMillis,
  eval: evalRefused,
  random: randomRefused,
  shuffle: shuffleRefused,
};

/** Functions behind operators; see `rewrite`. */
const BEHIND_OPERATORS: Readonly<Record<string, NativeFunction>> = {
  [OPERATORS.concat]: concat,
  [OPERATORS.equal]: equal,
  [OPERATORS.unequal]: unequal,
  [OPERATORS.list]: list,
  [OPERATORS.callable]: callable,
  [OPERATORS.notCallable]: notCallable,
};

let definitions: ReadonlyMap<string, FunctionDefinition> | null = null;

/** Every function of jsonata, ours in the place of some of its own, by name. Made once. */
export function guardedFunctions(): ReadonlyMap<string, FunctionDefinition> {
  definitions ??= new Map([...builtins(), ...behindOperators()]);
  return definitions;
}

function builtins(): [string, FunctionDefinition][] {
  return STOCK_FUNCTIONS.map((name) => {
    const { implementation, signature } = stockFunction(name);
    return [name, definitionOf(REPLACED[name] ?? implementation, signature)];
  });
}

function behindOperators(): [string, FunctionDefinition][] {
  return Object.entries(BEHIND_OPERATORS).map(([name, implementation]) => [
    name,
    definitionOf(implementation),
  ]);
}

/**
 * A definition that cannot be written to. jsonata notes at a function where it was called last, in one place
 * for all evaluations, and later takes that for the place of an error that came from somewhere inside.
 */
function definitionOf(implementation: NativeFunction, signature?: Signature): FunctionDefinition {
  const inert = { get: () => undefined, set: () => undefined };
  const definition = {
    _jsonata_function: true as const,
    implementation,
    ...(signature === undefined ? {} : { signature }),
  };
  return Object.defineProperties(definition, { position: inert, token: inert });
}
