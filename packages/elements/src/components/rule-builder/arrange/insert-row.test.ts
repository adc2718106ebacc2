import { expect } from '@open-wc/testing';
import { applyEdit, toRuleTree } from '@tagma/expression/rule-tree';
import { rowsOf, takesRows } from '../model/rows.js';
import type { RuleRow } from '../model/rows.js';
import { insertEdit } from './insert-row.js';

const NONE: ReadonlySet<string> = new Set();

const rowsIn = (text: string): readonly RuleRow[] => rowsOf(toRuleTree(text), NONE);

/** The text after a condition was put into the row at a place. */
function putInto(text: string, at: number, condition: string): string {
  const tree = toRuleTree(text);
  const row = rowsOf(tree, NONE)[at];
  if (row === undefined) throw new Error(`There is no row ${String(at)}.`);
  const edit = insertEdit(row, { text: condition }, true, ({ span }) => text.slice(span.start, span.end));
  if (edit === null) throw new Error('The row takes no conditions.');
  const done = applyEdit(text, edit, { tree });
  return done.ok ? done.text : done.reason;
}

describe('conditions on the entries that a row reads', () => {
  it('come into a count, a total and a single entry', () => {
    expect(putInto('$count(orders) > 3', 0, 'paid = true')).to.equal('$count(orders[paid = true]) > 3');
    expect(putInto('$sum(orders.amount) > 1000', 0, 'paid = true')).to.equal(
      '$sum(orders[paid = true].amount) > 1000',
    );
    expect(putInto('orders^(>at)[0].amount > 5', 0, 'paid = true')).to.equal(
      '(orders[paid = true]^(>at)[0]).amount > 5',
    );
  });

  it('stand beside those that are there', () => {
    expect(putInto('$sum(orders[paid = true].amount) > 1000', 0, 'amount > 5')).to.equal(
      '$sum(orders[paid = true and amount > 5].amount) > 1000',
    );
  });

  it('come into entries of entries', () => {
    const text = '$count(orders[$sum(items.price) > 100]) > 1';
    expect(putInto(text, 1, 'returned = false')).to.equal(
      '$count(orders[$sum(items[returned = false].price) > 100]) > 1',
    );
  });

  it('come first to what has none yet, on either side of a comparison', () => {
    expect(putInto('$sum(orders[paid = true].amount) > $sum(refunds.amount)', 0, 'reason = "late"')).to.equal(
      '$sum(orders[paid = true].amount) > $sum(refunds[reason = "late"].amount)',
    );
  });

  it('are rows below, with the fields of the entries around them', () => {
    const rows = rowsIn('$sum(orders[paid = true].amount) > 1000 and age > 18');
    expect(rows.map(({ role, level }) => [role, level])).to.deep.equal([
      ['root', 1],
      ['item', 2],
      ['where', 3],
      ['item', 2],
    ]);
    expect(rows[2]?.scope).to.deep.equal(['orders']);
    expect(rows.map(takesRows)).to.deep.equal([true, true, false, false]);
  });

  it('of what is read from each entry stand among the fields of the entry', () => {
    const [, where] = rowsIn('$sum(orders.($sum(items[price > 5].price))) > 100');
    expect(where?.scope).to.deep.equal(['orders', 'items']);
  });
});
