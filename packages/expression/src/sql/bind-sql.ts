import { isStorable } from './build/storable.js';
import type { SqlParameter } from './sql.types.js';

/** Values for the parameters of a statement. */
export interface SqlBindings {
  /** Time of the evaluation: an ISO 8601 text with a zone, or milliseconds since 1970. Needed by rules with `$millis()`. */
  readonly asOf?: string | number;
  /** Values of variables, without `$`; one that is absent is missing in the rule. */
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Keys of the records to test, for a rule compiled with `records: 'keys'`. */
  readonly keys?: readonly (string | number)[];
}

/** A value as database clients take it; the list is that of the keys. */
export type SqlValueBound = string | number | boolean | null | readonly (string | number)[];

/**
 * The values of a statement's parameters, in the order of `$1`, `$2`, …
 *
 * @throws TypeError when a value is missing or not of the declared type. A rule is never run with a value whose
 *   meaning SQL and JSONata could see differently.
 */
export function bindSql(params: readonly SqlParameter[], bindings: SqlBindings = {}): SqlValueBound[] {
  return params.map((parameter) => bound(parameter, bindings));
}

function bound(parameter: SqlParameter, { asOf, variables = {}, keys }: SqlBindings): SqlValueBound {
  switch (parameter.kind) {
    case 'value':
      return asClientsTake(parameter.value);
    case 'now':
      return millisOf(asOf);
    case 'now-text':
      return new Date(millisOf(asOf)).toISOString();
    case 'keys':
      if (keys === undefined) throw new TypeError('The rule tests chosen records, but no keys are given.');
      return keys;
    case 'variable': {
      const value = Object.hasOwn(variables, parameter.name) ? variables[parameter.name] : undefined;
      return ofType(value, parameter.type, parameter.name);
    }
  }
}

function millisOf(asOf: string | number | undefined): number {
  const millis = typeof asOf === 'string' ? Date.parse(asOf) : asOf;
  if (millis === undefined || !Number.isFinite(millis))
    throw new TypeError('The rule asks for the time; give asOf.');
  return Math.trunc(millis);
}

const TYPES = { text: 'string', number: 'number', boolean: 'boolean' } as const;

function ofType(value: unknown, type: keyof typeof TYPES, name: string): SqlValueBound {
  if (value === undefined) return null;
  const fits =
    typeof value === 'string'
      ? isStorable(value)
      : typeof value === 'number'
        ? Number.isFinite(value)
        : typeof value === 'boolean';
  if (!fits || typeof value !== TYPES[type])
    throw new TypeError(`The variable $${name} is not of the type ${type}.`);
  return asClientsTake(value as string | number | boolean);
}

/**
 * Numbers that clients get wrong go as text, which the statement casts. They write -0 as 0, and 1/-0 is not 1/0; that
 * of DuckDB takes every whole number for a BIGINT and throws where it is none, such as 1e21.
 */
function asClientsTake(value: string | number | boolean): string | number | boolean {
  if (Object.is(value, -0)) return '-0';
  return typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)
    ? String(value)
    : value;
}
