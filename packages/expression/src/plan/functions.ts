import type { PlanNumberFunction, PlanTextFunction } from './plan.types.js';
import { fail, textOf } from './values.js';

/** A function of plans applied to a value that is not missing. */
export function applyText(name: PlanTextFunction, value: unknown): unknown {
  if (name === 'string') return textOf(value);
  if (name === 'number') return numberOf(value);
  if (typeof value !== 'string') return fail('T0410');
  switch (name) {
    case 'uppercase':
      return value.toUpperCase();
    case 'lowercase':
      return value.toLowerCase();
    case 'trim':
      return trim(value);
    case 'length':
      return Array.from(value).length;
  }
}

/** Joins runs of blanks, then drops one at either end. */
function trim(text: string): string {
  return text
    .replace(/[ \t\n\r]+/g, ' ')
    .replace(/^ /, '')
    .replace(/ $/, '');
}

const DECIMAL = /^-?\d+(?:\.\d+)?(?:[Ee][-+]?\d+)?$/;
/** As JSONata has it, only the first of these is tied to the start and only the last to the end. */
const OTHER_BASES = [/^0[xX][\dA-Fa-f]+/, /0[oO][0-7]+/, /0[bB][01]+$/];

/** `$number` */
function numberOf(value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value !== 'string') return fail('T0410');
  if (DECIMAL.test(value) && Number.isFinite(Number(value))) return Number(value);
  return OTHER_BASES.some((base) => base.test(value)) ? Number(value) : fail('D3030');
}

/** A function from number to number applied to a value that is not missing. */
export function applyNumber(name: PlanNumberFunction, value: unknown): number {
  if (typeof value !== 'number') return fail('T0410');
  switch (name) {
    case 'abs':
      return Math.abs(value);
    case 'floor':
      return Math.floor(value);
    case 'ceil':
      return Math.ceil(value);
    case 'sqrt':
      return value < 0 ? fail('D3060') : Math.sqrt(value);
  }
}

/** `$substring`, in code points. */
export function substring(value: unknown, from: number, length: number | undefined): string {
  if (typeof value !== 'string')
    return fail(length === undefined && typeof value === 'number' ? 'T0411' : 'T0410');
  const characters = Array.from(value);
  const start = characters.length + from < 0 ? 0 : from;
  if (length === undefined) return characters.slice(start).join('');
  if (length <= 0) return '';
  const end = start >= 0 ? start + length : characters.length + start + length;
  return characters.slice(start, end).join('');
}
