import type { FieldType } from '@tagma/core';
import { describe, expect, it } from 'vitest';
import { readValue } from './value.js';

const read = (text: string, type: FieldType): unknown => {
  const result = readValue(text, { type, timeZone: 'UTC' });
  return result.ok ? result.value : result.code;
};

describe('readValue', () => {
  it.each(['=SUM(A1:A9)', '+49 30 1234', '@cmd', '-1+1|calc', '<b>x</b>', ' spaces ', '007', '\uFFFD'])(
    'keeps the text %j exactly',
    (text) => {
      expect(read(text, 'text')).toBe(text);
    },
  );

  it.each([
    ['12', 'integer', 12],
    ['-1,234,567', 'integer', -1234567],
    ['1.5', 'integer', 'not-integer'],
    ['9007199254740993', 'integer', 'out-of-range'],
    ['1,5', 'number', 'not-number'],
    ['12,34', 'number', 'not-number'],
    ['¥12', 'number', 'not-number'],
    ['0x10', 'number', 'not-number'],
    ['Infinity', 'number', 'not-number'],
    ['NaN', 'number', 'not-number'],
    ['1e999', 'number', 'out-of-range'],
    [' 3.50 ', 'number', 3.5],
    ['.5', 'number', 0.5],
    ['是', 'boolean', true],
    ['No', 'boolean', false],
    ['maybe', 'boolean', 'not-boolean'],
    ['2026-02-30', 'date', 'not-date'],
    ['yesterday', 'datetime', 'not-datetime'],
    ['a\u0000b', 'text', 'broken-text'],
    ['a\uD800', 'text', 'broken-text'],
  ] as const)('reads %j as %s: %j', (text, type, expected) => {
    expect(read(text, type)).toBe(expected);
  });

  it('refuses a text that is too long to show', () => {
    expect(read('x'.repeat(100_001), 'text')).toBe('cell-too-long');
  });
});
