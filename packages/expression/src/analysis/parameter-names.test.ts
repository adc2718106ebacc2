import { describe, expect, it } from 'vitest';
import { parameterNames } from './parameter-names.js';

describe('parameterNames', () => {
  it('names what is read from outside, once each, in order', () => {
    expect(parameterNames('$b > a and $count(orders[amount > $limit]) > $b')).toEqual(['b', 'limit']);
    expect(parameterNames('$split($list, ",")[0] = city')).toEqual(['list']);
  });

  it('leaves out functions, the context and names that the text itself gives', () => {
    expect(parameterNames('$sum($map(orders, function($o, $i) { $o.amount })) > 3 and $$.vip and $')).toEqual(
      [],
    );
    expect(parameterNames('($x := 3; age > $x)')).toEqual([]);
    expect(parameterNames('orders@$o#$i[$o.amount > $limit and $i < 2]')).toEqual(['limit']);
  });

  it('has nothing to say of a text that cannot be read', () => {
    expect(parameterNames('age > $limit and')).toEqual([]);
  });
});
