import { codeExpression } from '@tagma/core';
import { expect, it } from 'vitest';
import { CHANNELS, classTraits, mainChannel, TRAITS } from './class-traits.js';

it('averages orders and amounts, and sums contacts by channel, for each class', () => {
  const values = TRAITS.map((_trait, column) => [column, 2 * column, 100]);
  const classes = new Map([
    ['a', 'C3'],
    ['b', 'C3'],
  ]);
  const rows = classTraits({ recordIds: ['a', 'b', 'nobody'], values }, (id) => classes.get(id));
  expect(rows).toEqual([
    { key: 'C3', customers: 2, orders: 0, amount: 1.5, channels: CHANNELS.map((_name, at) => 3 * (at + 2)) },
  ]);
});

it('counts a missing figure as nothing, and knows no main channel without contacts', () => {
  const rows = classTraits({ recordIds: ['a'], values: TRAITS.map(() => [null]) }, () => 'A1');
  expect(rows).toEqual([{ key: 'A1', customers: 1, orders: 0, amount: 0, channels: [0, 0, 0, 0, 0] }]);
  expect(mainChannel([0, 0, 0, 0, 0])).toBeNull();
  expect(mainChannel([1, 0, 5, 5, 0])).toBe('在线客服');
});

it('asks with expressions that the engine takes', () => {
  for (const { value } of TRAITS)
    expect(value.type === 'expression' && codeExpression(value.expression).ok, JSON.stringify(value)).toBe(
      true,
    );
});
