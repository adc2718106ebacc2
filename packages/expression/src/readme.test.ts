import { expect, it } from 'vitest';
import { compile, describeError, toRuleTree } from './index.js';

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

it('takes the ends of a calendar window from the host, as the README says', () => {
  const result = compile('$toMillis(last_order) >= $month_start');
  if (!result.ok || result.expression.engine !== 'closure') throw new Error('It does not answer at once.');
  const options = {
    asOf: '2026-11-22T08:00:00Z',
    bindings: { month_start: Date.parse('2026-10-31T23:00:00Z') },
  };
  const { expression } = result;
  expect(expression.test({ last_order: '2026-11-01T00:30:00+01:00' }, options)).toBe('match');
  expect(expression.test({ last_order: '2026-10-31T23:30:00+01:00' }, options)).toBe('no-match');
});

it.each([
  ['+0100', 'window'],
  ['Europe/Berlin', 'compare'],
])('reads a calendar window at %s as a %s', (zone, kind) => {
  const month = (moment: string): string => `$fromMillis(${moment}, "[Y0001]-[M01]", "${zone}")`;
  expect(toRuleTree(`${month('$toMillis(at)')} = ${month('$millis()')}`).root?.kind).toBe(kind);
});
