import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toRuleTree } from '../to-rule-tree.js';
import { changedLocks } from './changed-locks.js';
import { lostPlace } from './lost-place.js';

/** The text at the place, and the place. */
function place(before: string, after: string): unknown {
  const lost = changedLocks(before, after);
  return lost?.places.map(({ position, length, line, column }) => [
    after.slice(position, position + length),
    line,
    column,
  ]);
}

describe('where a locked part was lost', () => {
  const locked = '/*# name="A" lock=all */ a = 1';

  it('is where it stands, when something in it changed', () => {
    const before = `b = 2\nand ${locked}\nand c = 3`;
    expect(place(before, before.replace('a = 1', 'a = 200'))).toEqual([['a = 200', 2, 30]]);
    expect(place(before, before.replace('a = 1', 'a = 2').replace('b = 2', 'b = 22'))).toEqual([
      ['a = 2', 2, 30],
    ]);
  });

  it('is where it stood, when it is gone', () => {
    expect(place(`b = 2 and ${locked}`, 'b = 2')).toEqual([['', 1, 6]]);
    expect(place(`${locked} and b = 2`, 'b = 2')).toEqual([['', 1, 1]]);
    expect(place(locked, '')).toEqual([['', 1, 1]]);
  });

  it('is where it stands, when the change is elsewhere', () => {
    const before = `b = 2 and ${locked} and c = 3`;
    expect(place(before, `b = 2 and $not(${locked}) and c = 3`)).toEqual([['a = 1)', 1, 41]]);
    expect(place(before, before.replace('lock=all ', ''))).toEqual([['a = 1', 1, 27]]);
    expect(place(before, `${before} and (`)).toEqual([]);
  });

  it('is always a place of the new text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', ' '), maxLength: 12 });
    fc.assert(
      fc.property(text, text, fc.nat(12), fc.nat(12), (before, after, one, other) => {
        const span = {
          start: Math.min(one, other, before.length),
          end: Math.min(Math.max(one, other), before.length),
        };
        const { position, length } = lostPlace({ span }, before, after);
        expect(position).toBeGreaterThanOrEqual(0);
        expect(length).toBeGreaterThanOrEqual(0);
        expect(position + length).toBeLessThanOrEqual(after.length);
      }),
    );
    const tree = toRuleTree('a = 1');
    expect(tree.root && lostPlace(tree.root, 'a = 1', 'a = 1')).toMatchObject({ position: 0, length: 5 });
  });
});
