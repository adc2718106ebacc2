import { describe, expect, it } from 'vitest';
import { toRuleTree } from '../to-rule-tree.js';
import { lockedPartsKept } from './locked-parts.js';

/** `kept`, or why not with the texts of the parts. */
function check(before: string, after: string): unknown {
  const found = lockedPartsKept(toRuleTree(before), toRuleTree(after));
  if (found.ok) return 'kept';
  const parts = found.parts.map(({ span }) => before.slice(span.start, span.end));
  return found.reason === 'changed' ? parts : ['unreadable', ...parts];
}

const A = '/*# name="A" lock=all */ a = 1';

describe('a part that is locked as a whole', () => {
  it.each([
    `${A} and b = 2 and c > 3`,
    `${A} and c = 3`,
    `c = 3 and (${A} or d = 4)`,
    `/*# lock=all */ a = 1 and b = 3`,
    `/*# name="A" lock=all */ (a = 1) and b = 3`,
    `b = 2 and   ${A}`,
    `${A} and ${A} and $not(${A})`,
    A,
  ])('is kept in %s', (after) => {
    expect(check(`${A} and b = 2`, after)).toBe('kept');
  });

  it.each([
    'a = 1 and b = 2',
    'b = 2',
    '',
    '/*# name="A" lock=all */ a = 2 and b = 2',
    '/*# name="A" lock=all */ a  = 1 and b = 2',
    '/*# name="A" lock=value */ a = 1 and b = 2',
    `$not(${A}) and b = 2`,
    `$not(${A} and b = 2)`,
    '/*# mute: /*# lock=all *\\/ a = 1 */ b = 2',
    `b = 2 and $exists(orders[${A}])`,
    `b = 2 ? (${A}) : c = 3`,
    `$f(${A}) and b = 2`,
    `"${A.replaceAll('"', '')}" = b`,
  ])('is changed in %s', (after) => {
    expect(check(`${A} and b = 2`, after)).toEqual(['a = 1']);
  });

  it('needs a place for each that is alike', () => {
    expect(check(`${A} or (${A} and b = 2)`, `${A} or b = 2`)).toEqual(['a = 1']);
  });

  it('stays the whole rule where it is that', () => {
    expect(check(A, `${A} or true`)).toEqual(['a = 1']);
    expect(check(A, '/*# name="B" lock=all */ a = 1')).toBe('kept');
    const group = '/*# lock=all */ (a = 1 and b = 2)';
    expect(check(group, `${group} or true`)).toEqual(['(a = 1 and b = 2)']);
  });

  it('stays in its filter, and the filter on its side', () => {
    const before = `$exists(orders[${A}]) and b = 2`;
    expect(check(before, `$exists(orders[${A} and c = 3])`)).toBe('kept');
    expect(check(before, `$exists(visits[${A}]) and b = 2`)).toEqual(['a = 1']);
    expect(check(before, `$not($exists(orders[${A}])) and b = 2`)).toEqual(['a = 1']);
  });

  it('names the group and what is locked in it', () => {
    const before = `/*# lock=all */ (a = 1 or ${A}) and b = 2`;
    expect(check(before, `/*# lock=all */ (a = 1 or c = 3) and b = 2`)).toHaveLength(2);
    expect(check(before, `/*# lock=all */ (a = 3 or ${A}) and b = 2`)).toEqual([`(a = 1 or ${A})`]);
  });
});

describe('a part of a row that is locked', () => {
  const before = '/*# lock=value */ revenue > 100 and b = 2';

  it.each([
    '/*# lock=value */ revenue >= 100',
    '/*# lock=value */ profit > 100 and b = 2',
    '/*# lock=value name="x" */ (revenue > 100) or b = 2',
  ])('leaves the rest to whoever edits: %s', (after) => {
    expect(check(before, after)).toBe('kept');
  });

  it.each([
    '/*# lock=value */ revenue > 101 and b = 2',
    '/*# lock=value */ revenue > other and b = 2',
    'revenue > 100 and b = 2',
    '$not(/*# lock=value */ revenue > 100) and b = 2',
    '/*# mute: /*# lock=value *\\/ revenue > 100 */ b = 2',
    'b = 2',
  ])('is changed in %s', (after) => {
    expect(check(before, after)).toEqual(['revenue > 100']);
  });

  it('may be its field or its operator', () => {
    const field = '/*# lock=field */ a = 1 and b = 2';
    expect(check(field, '/*# lock=field */ a > 5 and b = 2')).toBe('kept');
    expect(check(field, '/*# lock=field */ c = 1 and b = 2')).toEqual(['a = 1']);
    const operator = '/*# lock=operator */ a = 1 and b = 2';
    expect(check(operator, '/*# lock=operator */ c = 5 and b = 2')).toBe('kept');
    expect(check(operator, '/*# lock=operator */ a > 1 and b = 2')).toEqual(['a = 1']);
  });

  it('holds the values of all rows of a group, which may become more', () => {
    const group = '/*# lock=value */ (a = 1 or "x" in tags) and b = 2';
    expect(check(group, '/*# lock=value */ (a = 1 or c = 3 or "x" in labels)')).toBe('kept');
    expect(check(group, '/*# lock=value */ (a = 1 or "y" in tags) and b = 2')).toHaveLength(1);
    expect(check(group, '/*# lock=value */ (a = 1 or c = 3) and b = 2')).toHaveLength(1);
  });

  it('tells stretches of time apart', () => {
    const within = '/*# lock=value */ $toMillis(at) > $millis() - 30 * 86400000 and b = 2';
    expect(check(within, within.replace('at)', 'seen)'))).toBe('kept');
    expect(check(within, within.replace('30', '60'))).toHaveLength(1);
  });
});

describe('texts that cannot be read', () => {
  it('tell which parts do not even stand there letter by letter', () => {
    expect(check(`${A} and b = 2`, `${A} and b = `)).toEqual(['unreadable']);
    expect(check(`${A} and b = 2`, 'a = 2 and b = ')).toEqual(['unreadable', 'a = 1']);
  });

  it('keep their locks until somebody corrects them', () => {
    expect(check(`${A} and `, 'true')).toEqual(['unreadable', 'a = 1']);
    expect(check(`${A} and `, `${A} and `)).toBe('kept');
    expect(check('b = 2 and ', 'true')).toBe('kept');
  });
});
