import { GrowingInts } from './growing-ints.js';
import { packInts } from './pack-ints.js';
import { CODE_MISSING, CODE_ODD, FIRST_CODE } from './states.js';
import type { DictionaryColumn } from './table.types.js';

/** Collects values of which each distinct one is kept once. */
export class DictionaryBuilder {
  readonly kind = 'dictionary';
  readonly #codes = new GrowingInts();
  readonly #entries: unknown[] = [];
  readonly #codeOf = new Map<unknown, number>();
  #hasOdd = false;

  /** Adds a value; false when it was kept as odd. */
  add(value: unknown): boolean {
    const code = codeOfValue(value, this.#codeOf, this.#entries);
    this.#codes.push(code);
    if (code !== CODE_ODD) return true;
    this.#hasOdd = true;
    return false;
  }

  /** The column of everything added. */
  finish(): DictionaryColumn {
    return {
      kind: 'dictionary',
      codes: packInts(this.#codes.view(), this.#entries.length + FIRST_CODE),
      entries: this.#entries,
      codeOf: this.#codeOf,
      hasOdd: this.#hasOdd,
    };
  }
}

/** The code of a value, which becomes an entry when it is new and can be one. */
export function codeOfValue(value: unknown, codeOf: Map<unknown, number>, entries: unknown[]): number {
  if (value === undefined) return CODE_MISSING;
  const known = codeOf.get(value);
  if (known !== undefined && !Object.is(value, -0)) return known;
  if (!isEntry(value)) return CODE_ODD;
  const code = entries.length + FIRST_CODE;
  entries.push(value);
  codeOf.set(value, code);
  return code;
}

/** Numbers that JSON has not, or that a map takes for another, are left to the closures. */
function isEntry(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  return value === null || typeof value === 'string' || typeof value === 'boolean';
}
