import { compile } from '@tagma/expression';
import { describe, expect, it } from 'vitest';
import { concepts } from '../../test/fixture.js';
import type { FullRecord } from '../records/records.types.js';
import { ruleInput } from './rule-input.js';

const RECORD: FullRecord = {
  type: 'customer',
  id: '17850',
  version: 1,
  data: { id: 'other', tags: ['forged'], tagTree: ['forged'], city: 'Berlin' },
  collections: { orders: [{ amount: 3 }] },
};

function matches(text: string, tagIds: readonly string[]): unknown {
  const compiled = compile(text);
  if (!compiled.ok) return compiled.error.code;
  return compiled.expression.testAsync(ruleInput(RECORD, tagIds, concepts), {
    asOf: '2026-11-22T08:00:00Z',
  });
}

describe('what a rule sees of a record', () => {
  it('takes id, collections and tags from the record, whatever its data say', () => {
    expect(ruleInput(RECORD, ['cn'], concepts)).toEqual({
      id: '17850',
      city: 'Berlin',
      orders: [{ amount: 3 }],
      tags: ['cn'],
      tagTree: ['cn', 'geo', 'asia'],
    });
  });

  it('asks for a tag alone, or for it and all below it', async () => {
    expect(await matches('"asia" in tags', ['cn'])).toBe('no-match');
    expect(await matches('"asia" in tagTree', ['cn'])).toBe('match');
    expect(await matches('"cn" in tagTree', ['asia'])).toBe('no-match');
    expect(await matches('$not("asia" in tagTree)', [])).toBe('match');
  });

  it('lets tags that nobody knows stand for themselves, and names none twice', () => {
    const { tagTree } = ruleInput(RECORD, ['gone', 'cn', 'asia'], concepts);
    expect(tagTree).toEqual(['gone', 'cn', 'asia', 'geo']);
  });
});
