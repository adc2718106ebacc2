import { describe, expect, it } from 'vitest';
import { byClosures, cells } from '../testing/column-cells.js';
import { ColumnSet } from './column-set.js';

/** Rules and records on which columns once said something else than closures do. */
const CASES: readonly (readonly [string, readonly object[]])[] = [
  // Patterns go to the same engine, which decides on what a character is and on upper and lower case.
  ['$contains(t, /^..$/)', [{ t: '😀' }, { t: 'ab' }, { t: 'a' }]],
  ['$contains(t, /^.$/m)', [{ t: '😀' }, { t: 'a' }]],
  ['$contains(t, /s/i)', [{ t: 'ſ' }, { t: 'S' }]],
  ['$contains(t, /^[a-z]+$/i)', [{ t: '\u212a' }, { t: 'K' }]],
  ['$contains(t, /ß/i)', [{ t: 'ẞ' }, { t: 'ß' }]],
  // A field without a name is not the record.
  ['$', [{ '': 0 }, { a: 1 }, {}]],
  ['$not($)', [{ '': '' }, {}]],
  ['`` > 0', [{ '': 0 }, { '': 1 }, { a: 1 }]],
  // A name with a NUL in it is not a path of two names.
  ['a.b = 1', [{ 'a\u0000b': 1 }, { a: { b: 1 } }]],
];

describe('columns say what closures say', () => {
  it.each(CASES)('%s', (text, records) => {
    const expected = byClosures(text, records);
    expect(new Set(expected).size, 'cases that can be told apart').toBeGreaterThan(1);
    expect(cells(ColumnSet.from(records), [{ id: 'rule', text }])).toEqual([expected]);
  });
});
