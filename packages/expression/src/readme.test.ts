import { expect, it } from 'vitest';
import { compile, describeError } from './index.js';

it('does what the README says', () => {
  const result = compile('$count(orders[$toMillis(at) > $millis() - 30 * 86400000]) > 3');
  if (!result.ok) throw new Error(describeError(result.error, 'en'));
  const { expression } = result;
  expect(expression.reads).toEqual([['orders', 'at'], ['orders']]);
  if (expression.engine !== 'closure') throw new Error('It does not answer at once.');
  const options = { asOf: '2026-11-22T08:00:00Z' };
  const customer = { orders: [{ at: '2026-11-20T09:00:00Z' }] };
  expect(expression.test(customer, options)).toBe('no-match');
  const failed = expression.test({ orders: [{ at: 5 }] }, options);
  expect(failed).toMatchObject({ error: { code: 'T0410', position: 14, length: 9, line: 1, column: 15 } });
});
