import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { checkId, isStorable, MAX_DEPTH, MAX_ID_BYTES, storableJson, storablePart } from './text.js';

const invalid = expect.objectContaining({ name: 'StoreError', code: 'invalid-data' }) as unknown;

function refusal(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

describe('storableJson', () => {
  it('takes exactly the texts that can be stored, wherever they stand', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('', '\0', '\ud800', '\udfff', '\\u0000', '\\'),
        (text, more) => {
          const whole = text + more;
          for (const value of [whole, [whole], { [whole]: 1 }, { a: { b: whole } }]) {
            const result = refusal(() => storableJson('value', value));
            expect(result).toEqual(isStorable(whole) ? JSON.stringify(value) : invalid);
          }
        },
      ),
    );
  });

  it('is quick on a text of nothing but backslashes', () => {
    const text = '\\'.repeat(2_000_000);
    expect(storableJson('value', text)).toHaveLength(2 * text.length + 2);
  });

  it('refuses what is nested too deep, however deep', () => {
    const nest = (levels: number): unknown => Array.from({ length: levels }).reduce((inner) => [inner], 1);
    expect(refusal(() => storableJson('value', nest(MAX_DEPTH)))).toEqual(JSON.stringify(nest(MAX_DEPTH)));
    expect(refusal(() => storableJson('value', nest(MAX_DEPTH + 1)))).toEqual(invalid);
    expect(refusal(() => storableJson('value', nest(1_000_000)))).toEqual(invalid);
  });
});

describe('ids', () => {
  it('are limited in bytes, not characters', () => {
    expect(refusal(() => checkId('id', 'a'.repeat(MAX_ID_BYTES)))).toBeUndefined();
    expect(refusal(() => checkId('id', 'a'.repeat(MAX_ID_BYTES + 1)))).toEqual(invalid);
    expect(refusal(() => checkId('id', '高'.repeat(200)))).toEqual(invalid);
  });

  it('are named in the refusal', () => {
    expect(refusal(() => checkId('record id', 'a\0b'))).toMatchObject({
      message: expect.stringContaining('record id "a\\u0000b"') as string,
    });
  });

  it('a cursor is cut before what cannot be stored', () => {
    expect([storablePart('a\0b'), storablePart('\ud800'), storablePart('高😀')]).toEqual(['a', '', '高😀']);
  });
});
