import { charactersOf } from '../alphabet/characters.js';
import { alphabetCharacters } from '../alphabet/alphabets.js';
import type { SequenceSegment } from '../codes.types.js';

/** Digits of a running number; their count is the base. */
export interface NumberSystem {
  readonly digits: readonly string[];
  readonly base: number;
  readonly valueOf: ReadonlyMap<string, number>;
}

const systems = new WeakMap<SequenceSegment, NumberSystem>();

/** The number system of a segment; of `{ except }`, which has no digits, the decimal one. */
export function numberSystem(segment: SequenceSegment): NumberSystem {
  let system = systems.get(segment);
  if (system === undefined) {
    const digits = alphabetCharacters(segment.alphabet) ?? charactersOf('0123456789');
    system = { digits, base: digits.length, valueOf: new Map(digits.map((digit, value) => [digit, value])) };
    systems.set(segment, system);
  }
  return system;
}

/** Most digits of which every number is exact as a JavaScript number. */
export function safeWidth(base: number): number {
  let width = 0;
  for (let count = base; count <= Number.MAX_SAFE_INTEGER; count *= base) width += 1;
  return width;
}

/** A number of 0 or more written in the digits, filled up to the width of the segment. */
export function numberText(segment: SequenceSegment, number: number): string {
  const { digits } = numberSystem(segment);
  return digitsOf(segment, number)
    .map((digit) => digits[digit] ?? '')
    .join('');
}

/** Values of the digits, the highest first, at least as many as the segment is wide. */
export function digitsOf(segment: SequenceSegment, number: number): number[] {
  const { base } = numberSystem(segment);
  const values: number[] = [];
  for (let rest = number; rest > 0 || values.length < segment.width; rest = Math.floor(rest / base))
    values.push(rest % base);
  return values.reverse();
}

/** The number that a text writes; `null` when a character is no digit. */
export function textNumber(segment: SequenceSegment, text: string): number | null {
  const { base, valueOf } = numberSystem(segment);
  let number = 0;
  for (const character of text) {
    const value = valueOf.get(character);
    if (value === undefined) return null;
    number = number * base + value;
  }
  return number;
}

/** The largest number of the declared width. */
export function lastOfWidth(segment: SequenceSegment): number {
  return numberSystem(segment).base ** segment.width - 1;
}

/** The largest number that the segment ever writes: with overflow `grow`, of {@link safeWidth}. */
export function lastNumber(segment: SequenceSegment): number {
  if (segment.overflow === 'error') return lastOfWidth(segment);
  const { base } = numberSystem(segment);
  return base ** Math.max(segment.width, safeWidth(base)) - 1;
}
