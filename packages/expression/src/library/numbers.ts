import { raise } from '../engine/context.js';
import { define, type Definition } from './built-in-function.js';

type Numeric = number | undefined;

/** A number times a power of ten, moved by its digits, so that 1.005 stays 1.005. */
function shifted(value: number, places: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** Rounds to a number of decimals (negative ones count tens); halves go to the even neighbour. */
export function round(value: number, decimals: Numeric): number {
  const moved = decimals ? shifted(value, decimals) : value;
  let whole = Math.round(moved);
  if (Math.abs(whole - moved) === 0.5 && Math.abs(whole % 2) === 1) whole--;
  const result = decimals ? shifted(whole, -decimals) : whole;
  // JSON has no negative zero.
  return result === 0 ? 0 : result;
}

function formatBase(value: number, base: Numeric): string {
  const radix = base === undefined ? 10 : round(base, undefined);
  if (radix < 2 || radix > 36) raise('D3100', { value: radix });
  return round(value, undefined).toString(radix);
}

function power(value: number, exponent: Numeric): number {
  const result = Math.pow(value, exponent ?? Number.NaN);
  if (!Number.isFinite(result)) raise('D3061', { index: 1, value, exp: exponent });
  return result;
}

function squareRoot(value: number): number {
  if (value < 0) raise('D3060', { index: 1, value });
  return Math.sqrt(value);
}

const DECIMAL = /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i;
/** As in jsonata, not bound to the whole text: `0x1g` is accepted and is not a number. */
const PREFIXED = /^0x[\da-f]+|0o[0-7]+|0b[01]+$/i;

function toNumber(value: unknown): Numeric {
  if (value === undefined || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') {
    if (DECIMAL.test(value) && Number.isFinite(Number(value))) return Number(value);
    if (PREFIXED.test(value)) return Number(value);
  }
  return raise('D3030', { value, index: 1 });
}

/** A function of a number and perhaps another that is nothing for nothing. */
function numeric(
  name: string,
  signature: string,
  run: (value: number, second: Numeric) => unknown,
): Definition {
  return define(
    name,
    signature,
    (_, value: Numeric, second: Numeric) => (value === undefined ? undefined : run(value, second)),
    run.length,
  );
}

/** Functions of numbers. */
export const NUMBERS: readonly Definition[] = [
  define('number', '<(nsb)-:n>', (_, value: unknown) => toNumber(value)),
  numeric('abs', '<n-:n>', (value) => Math.abs(value)),
  numeric('floor', '<n-:n>', (value) => Math.floor(value)),
  numeric('ceil', '<n-:n>', (value) => Math.ceil(value)),
  numeric('round', '<n-n?:n>', round),
  numeric('sqrt', '<n-:n>', squareRoot),
  numeric('power', '<n-n:n>', power),
  numeric('formatBase', '<n-n?:s>', formatBase),
];
