/*
 * Lists of results. JSONata tells a list that a record holds from a list of results: the latter stands for
 * its only member when it has one, and for nothing when it is empty. Here a list of results is an array that
 * was made by this package and bears a private symbol. Arrays of a record are never marked, and no record can
 * bear the symbol, which never leaves an evaluation: results are copied.
 */

const MARKS = Symbol('marks');

/** It is a list of results. */
const RESULTS = 1;
/** One result stays a list: `x[]`. */
const KEEPS_SINGLETON = 2;
/** Made by a list constructor in a path, and not joined into what is around it. */
const CONSTRUCTED = 4;
/** Holds a record that is a list itself, so that the record counts as one value. */
const WRAPPER = 8;
/** Its members are tuples of a path with `@`, `#` or `%`. */
const TUPLES = 16;

interface Marked {
  [MARKS]?: number;
}

function marksOf(list: readonly unknown[]): number {
  return (list as Marked)[MARKS] ?? 0;
}

function mark(list: unknown[], marks: number): unknown[] {
  (list as Marked)[MARKS] = marksOf(list) | marks;
  return list;
}

/** An empty list of results. */
export function newSequence(): unknown[] {
  const list: unknown[] = [];
  (list as Marked)[MARKS] = RESULTS;
  return list;
}

/** Makes a list of results of an array. The array must be new: never one of a record. */
export function asSequence(list: unknown[]): unknown[] {
  return mark(list, RESULTS);
}

/** True for a list of results. */
export function isSequence(value: unknown): value is unknown[] {
  return Array.isArray(value) && (marksOf(value) & RESULTS) !== 0;
}

/** A list of results stays a list though it has one member. For lists made by this package only. */
export function keepSingleton(list: unknown[]): unknown[] {
  return mark(list, KEEPS_SINGLETON);
}

/** Marks a new list as one value where paths join lists. */
export function asConstructed(list: unknown[]): unknown[] {
  return mark(list, CONSTRUCTED);
}

/** True for a list that paths do not join into the list around it. */
export function isConstructed(list: readonly unknown[]): boolean {
  return (marksOf(list) & CONSTRUCTED) !== 0;
}

/** The value that an expression starts from: a list is wrapped, so that it counts as one value. */
export function wrapInput(input: unknown): unknown {
  return Array.isArray(input) ? mark([input], RESULTS | WRAPPER) : input;
}

/** The record itself, where a value may be what `wrapInput` gave. */
export function unwrapInput(value: unknown): unknown {
  return Array.isArray(value) && (marksOf(value) & WRAPPER) !== 0 ? value[0] : value;
}

/** An empty list of tuples. */
export function newTuples(): unknown[] {
  const list: unknown[] = [];
  (list as Marked)[MARKS] = RESULTS | TUPLES;
  return list;
}

/** True for a list of tuples. */
export function isTuples(value: unknown): value is unknown[] {
  return Array.isArray(value) && (marksOf(value) & TUPLES) !== 0;
}

/** What a list of results stands for: nothing when empty, its only member, or itself. Other values are kept. */
export function reduced(value: unknown): unknown {
  if (!Array.isArray(value) || value.length > 1) return value;
  const marks = marksOf(value);
  if ((marks & RESULTS) === 0 || (marks & TUPLES) !== 0) return value;
  if (value.length === 0) return undefined;
  return (marks & KEEPS_SINGLETON) === 0 ? value[0] : value;
}
