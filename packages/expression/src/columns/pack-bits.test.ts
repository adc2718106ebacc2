import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packCodes, packFrom, packItems, packRest } from './pack-bits.js';

/** What stands in the words that nothing should touch. */
const UNTOUCHED = 0x5a5a5a5a;

function wordsOf(bits: readonly boolean[]): number[] {
  const words = new Int32Array(Math.ceil(bits.length / 32));
  bits.forEach((bit, row) => {
    if (bit) words[row >>> 5] = (words[row >>> 5] ?? 0) | (1 << (row & 31));
  });
  return [...words];
}

/** Words with one more before and after those that are written. */
function room(rows: number): Int32Array {
  return new Int32Array(Math.ceil(rows / 32) + 2).fill(UNTOUCHED);
}

function checkWritten(m: Int32Array, bits: readonly boolean[]): void {
  expect([...m]).toEqual([UNTOUCHED, ...wordsOf(bits), UNTOUCHED]);
}

const codes = fc.array(fc.nat(9), { maxLength: 150 });

describe('bits of rows', () => {
  it('tell which integers are at least a cut', () => {
    fc.assert(
      fc.property(codes, fc.integer({ min: 1, max: 9 }), (values, cut) => {
        const m = room(values.length);
        packFrom(Int32Array.from(values), values.length, cut, m, 1);
        checkWritten(m, values.map((value) => value >= cut)); // prettier-ignore
      }),
    );
  });

  it('tell which codes are wanted', () => {
    fc.assert(
      fc.property(codes, fc.uniqueArray(fc.nat(9)), (values, wanted) => {
        const bitOf = Int32Array.from({ length: 10 }, (_, code) => (wanted.includes(code) ? 1 : 0));
        const m = room(values.length);
        packCodes(Int32Array.from(values), values.length, bitOf, m, 1);
        checkWritten(m, values.map((value) => wanted.includes(value))); // prettier-ignore
      }),
    );
  });

  it('tell which lists hold a wanted code', () => {
    const lists = fc.array(fc.array(fc.nat(9), { maxLength: 4 }), { minLength: 1, maxLength: 100 });
    fc.assert(
      fc.property(lists, fc.nat(9), fc.nat(20), (rows, wanted, skipped) => {
        const from = Math.min(skipped, rows.length - 1);
        const offsets = new Int32Array(rows.length + 1);
        rows.forEach((row, index) => (offsets[index + 1] = (offsets[index] ?? 0) + row.length));
        const items = Int32Array.from(rows.slice(from).flat());
        const bitOf = Int32Array.from({ length: 10 }, (_, code) => (code === wanted ? 1 : 0));
        const m = room(rows.length - from);
        packItems(items, bitOf, offsets, from, rows.length, new Int32Array(items.length + 1), m, 1);
        checkWritten(m, rows.slice(from).map((row) => row.includes(wanted))); // prettier-ignore
      }),
    );
  });

  it('leave the rest of all rows to the other class', () => {
    const m = Int32Array.from([0b1111, -1, 0b0101, 0, 0, 0]);
    packRest(m, 0, 2, 4, 2);
    expect([...m]).toEqual([0b1111, -1, 0b0101, 0, 0b1010, -1]);
  });
});
