import { expect, it } from 'vitest';
import { correctionsCsv } from './corrections.js';

it('writes customers whose value is surely meant, and no others', () => {
  const examples = [
    { recordId: 'c1', value: '３0', suggestion: 30 },
    { recordId: 'c2', value: 'old' },
    { recordId: 'c,3', value: '-1', suggestion: -1 },
  ];
  expect(
    correctionsCsv({ field: 'age', examples })
      .replace(/^\uFEFF/, '')
      .trim()
      .split(/\r?\n/),
  ).toEqual(['id,age', 'c1,30', '"c,3",-1']);
});
