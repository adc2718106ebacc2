import { OPERATORS } from '../engine/rewrite.js';
import { stockFunction } from '../engine/stock.js';
import type { FunctionDefinition, NativeFunction } from '../engine/stock.types.js';
import { append, distinct, max, min, sort } from './lists.js';
import { formatInteger, formatNumber, parseInteger } from './numbers.js';
import { clone, lookup } from './objects.js';
import { concat, equal, list, unequal } from './operators.js';
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
};

let definitions: ReadonlyMap<string, FunctionDefinition> | null = null;

/** Every function that an expression gets from this package, by name. Made once. */
export function guardedFunctions(): ReadonlyMap<string, FunctionDefinition> {
  definitions ??= new Map([...replaced(), ...behindOperators()]);
  return definitions;
}

function replaced(): [string, FunctionDefinition][] {
  return Object.entries(REPLACED).map(([name, implementation]) => {
    const { signature } = stockFunction(name);
    return [
      name,
      { _jsonata_function: true, implementation, ...(signature === undefined ? {} : { signature }) },
    ];
  });
}

function behindOperators(): [string, FunctionDefinition][] {
  return Object.entries(BEHIND_OPERATORS).map(([name, implementation]) => [
    name,
    { _jsonata_function: true, implementation },
  ]);
}
