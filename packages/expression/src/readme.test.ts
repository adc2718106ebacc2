import { expect, it } from 'vitest';
import { compile, describeError } from './index.js';

it('does what the README says', async () => {
  const result = compile('$count(orders[$toMillis(at) > $millis() - 30 * 86400000]) > 3');
  if (!result.ok) throw new Error(describeError(result.error, 'en'));
  const { expression } = result;
  expect(expression.reads).toEqual([['orders', 'at'], ['orders']]);
  const options = { asOf: '2026-11-22T08:00:00Z' };
  const customer = { orders: [{ at: '2026-11-20T09:00:00Z' }] };
  expect(await expression.testAsync(customer, options)).toBe('no-match');
  const failed = await expression.testAsync({ orders: [{ at: 5 }] }, options);
  expect(failed).toMatchObject({ error: { code: 'T0410', position: 14, length: 9, line: 1, column: 15 } });
});
