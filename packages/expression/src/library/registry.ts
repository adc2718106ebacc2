import { raise } from '../engine/context.js';
import { BuiltInFunction, define, type Definition } from './built-in-function.js';
import { CODING_FUNCTIONS } from './codings.js';
import { HIGHER_ORDER } from './higher-order.js';
import { LISTS } from './lists.js';
import { NUMBERS } from './numbers.js';
import { OBJECTS } from './objects.js';
import { PATTERNS } from './patterns.js';
import { TEXTS } from './texts.js';
import { TIMES } from './times.js';
import { VALUES } from './values.js';

/** Functions of jsonata whose result cannot be repeated or checked, with their signatures. */
const REFUSED: Readonly<Record<string, string>> = { eval: '<sx?:x>', random: '<:n>', shuffle: '<a:a>' };

function refused(token: string, signature: string): Definition {
  const arity = signature.split(':')[0]?.replace(/[<?]/g, '').length ?? 0;
  return define(token, signature, () => raise('G0006', { token }), arity);
}

let known: ReadonlyMap<string, BuiltInFunction> | null = null;

function functions(): ReadonlyMap<string, BuiltInFunction> {
  const definitions = [
    ...[TEXTS, CODING_FUNCTIONS, PATTERNS, NUMBERS, LISTS, HIGHER_ORDER, OBJECTS, VALUES, TIMES].flat(),
    ...Object.entries(REFUSED).map(([name, signature]) => refused(name, signature)),
  ];
  return new Map(definitions.map((definition) => [definition.name, new BuiltInFunction(definition)]));
}

/** The built-in function of a name without `$`; undefined when there is none. The same object every time. */
export function builtIn(name: string): BuiltInFunction | undefined {
  known ??= functions();
  return known.get(name);
}

/** The names of all built-in functions, without `$`. */
export function builtInNames(): readonly string[] {
  known ??= functions();
  return [...known.keys()];
}
