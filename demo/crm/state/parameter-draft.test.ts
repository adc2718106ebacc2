import type { RuleParameter } from '@tagma/core';
import { describe, expect, it } from 'vitest';
import { nameProblem, newParameter, readsParameter, retyped, unknownNames } from './parameter-draft.js';

const limit: RuleParameter = { name: 'limit', type: 'number', default: 10, value: 20 };

describe('the draft of a parameter', () => {
  it('says what is wrong with its name', () => {
    const named = (...names: string[]): RuleParameter[] => names.map((name) => ({ ...limit, name }));
    expect(nameProblem(named('limit'), 0)).toBeNull();
    expect(nameProblem(named('门槛_2'), 0)).toBeNull();
    expect(nameProblem(named(''), 0)).toBe('missing');
    expect(nameProblem(named('2nd'), 0)).toBe('wrong');
    expect(nameProblem(named('my limit'), 0)).toBe('wrong');
    expect(nameProblem(named('count'), 0)).toBe('function');
    expect(nameProblem(named('a', 'a'), 1)).toBe('taken');
  });

  it('knows whether the text reads it', () => {
    expect(readsParameter('a > $limit', 'limit')).toBe(true);
    expect(readsParameter('a > $limit2 and b > $limit_x', 'limit')).toBe(false);
    expect(readsParameter('a > $', '')).toBe(false);
    expect(readsParameter('a > $(', '(')).toBe(true);
  });

  it('finds names that nobody gave a value', () => {
    expect(unknownNames('a > $limit and b < $most and $count(c) > 0', [limit])).toEqual(['most']);
    expect(unknownNames('($x := 1; a > $x)', [])).toEqual([]);
    expect(unknownNames('a >', [])).toEqual([]);
  });

  it('is new with a name of its own', () => {
    const first = newParameter([]);
    expect(first).toEqual({ name: 'threshold', type: 'number', default: 0 });
    expect(newParameter([first]).name).toBe('threshold2');
    expect(newParameter([first], 'most').name).toBe('most');
  });

  it('keeps what fits when its type changes', () => {
    const as = (type: RuleParameter['type'], from: RuleParameter): unknown =>
      retyped(from, type, '2026-11-22').default;
    expect(retyped(limit, 'number', '')).toBe(limit);
    expect(retyped(limit, 'text', '')).toEqual({ name: 'limit', type: 'text', default: '10' });
    expect(as('number', { ...limit, type: 'text', default: '7.5' })).toBe(7.5);
    expect(as('number', { ...limit, type: 'text', default: 'x' })).toBe(0);
    expect(as('boolean', { ...limit, type: 'text', default: 'true' })).toBe(true);
    expect(as('date', limit)).toBe('2026-11-22');
  });
});
