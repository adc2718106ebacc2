import { expect, it } from 'vitest';
import { compile } from '@tagma/expression';

/** 咨询产品A → 产品A意向客户, as people write it. */
const ASKED_ABOUT_A = '"A" in consults.product';

it.each([
  ['one object', { consults: { product: 'A' } }, 'match'],
  ['an array', { consults: [{ product: 'B' }, { product: 'A' }] }, 'match'],
  ['an array without it', { consults: [{ product: 'B' }] }, 'no-match'],
  ['an object about something else', { consults: { product: 'B' } }, 'no-match'],
  ['an empty array', { consults: [] }, 'no-match'],
  ['nothing', {}, 'no-match'],
  ['null', { consults: null }, 'no-match'],
] as const)(
  'enquiries that are %s: only a real one about A counts, and nothing errs',
  async (_what, data, expected) => {
    for (const text of [
      ASKED_ABOUT_A,
      '$count(consults[product = "A"]) > 0',
      '$exists(consults[product = "A"])',
    ]) {
      const compiled = compile(text);
      if (!compiled.ok) throw new Error(text);
      expect(await compiled.expression.testAsync(data, { asOf: '2026-11-22T08:00:00.000Z' }), text).toBe(
        expected,
      );
    }
  },
);
