import { describe, expect, it } from 'vitest';
import { compile } from '../compile/compile.js';
import { parse } from '../compile/parse.js';

function readsOf(text: string): string[] {
  const result = parse(text);
  if (!result.ok) throw new Error(result.error.message);
  return result.tree.reads.map((path) => path.join('/')).sort();
}

describe('reads', () => {
  it.each([
    ['Frequency >= 3 and MonetaryMills > 1000000', ['Frequency', 'MonetaryMills']],
    ['orders[amount>1]', ['orders', 'orders/amount']],
    ['$count(orders[$toMillis(at) > $millis() - 30 * 86400000]) > 3', ['orders', 'orders/at']],
    ['$sum(orders[status="paid"].amount) > 5', ['orders/amount', 'orders/status']],
    ['orders.items[price > $$.limit].name', ['limit', 'orders/items/name', 'orders/items/price']],
    ['orders.(amount * qty)', ['orders', 'orders/amount', 'orders/qty']],
    ['orders^(>at)[0].amount', ['orders/amount', 'orders/at']],
    ['orders{status: $sum(amount)}', ['orders', 'orders/amount', 'orders/status']],
    ['$filter(orders, function($o){$o.amount > 10})', ['orders', 'orders/amount']],
    ['$reduce(orders, function($sum, $o){$sum + $o.amount}, 0)', ['orders', 'orders/amount']],
    ['orders ~> $map(function($v){$v.x}) ~> $sum', ['orders', 'orders/x']],
    [
      '($big := orders[amount > 9]; $count($big[status = "paid"]))',
      ['orders', 'orders/amount', 'orders/status'],
    ],
    ['a ? b : c', ['a', 'b', 'c']],
    ['a ?? b', ['a', 'b']],
    ['{"k": name, "l": [age]}', ['age', 'name']],
    ['$lookup($$, "客户 等级")', ['', '客户 等级']],
    ['`客户 等级` = "A"', ['客户 等级']],
    ['*.x', ['*/x']],
    ['$', ['']],
    ['1 + 2', []],
  ])('%s', (text, expected) => {
    expect(readsOf(text)).toEqual([...expected].sort());
  });

  it('are the same on a compiled expression, with the names as written', () => {
    const result = compile('x.tupleStream = a');
    expect(result).toMatchObject({ ok: true, expression: { reads: [['x', 'tupleStream'], ['a']] } });
  });
});

describe('print', () => {
  it.each(['a', ' /* c */ a\r\n= "🙂" ', '客户等级　= 1 or b'])('gives back %j byte for byte', (text) => {
    const result = parse(text);
    expect(result.ok && result.tree.print()).toBe(text);
  });
});
