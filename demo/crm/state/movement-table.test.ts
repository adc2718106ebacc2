import { describe, expect, it } from 'vitest';
import { movementCsv, movementTable } from './movement-table.js';

const cells = [
  { from: null, to: 'high', count: 2, recordIds: ['a', 'b'] },
  { from: 'low', to: 'high', count: 1, recordIds: ['c'] },
  { from: 'low', to: 'low', count: 4, recordIds: ['d', 'e', 'f', 'g'] },
  { from: 'gone', to: null, count: 3, recordIds: ['h', 'i', 'j'] },
];

describe('the table of movement', () => {
  it('orders places as the scheme does, unknown ones behind, none last, and balances', () => {
    const table = movementTable(cells, ['high', 'low']);
    expect(table.rows).toEqual(['low', 'gone', null]);
    expect(table.columns).toEqual(['high', 'low', null]);
    expect(table.cell('low', 'high').recordIds).toEqual(['c']);
    expect(table.cell('gone', 'high')).toEqual({ from: 'gone', to: 'high', count: 0, recordIds: [] });
    expect(table.rows.map(table.rowSum)).toEqual([5, 3, 2]);
    expect(table.columns.map(table.columnSum)).toEqual([3, 4, 3]);
    expect(table.total).toBe(10);
  });

  it('writes a cell for spreadsheets', () => {
    const csv = movementCsv(
      { from: null, to: 'high', count: 1, recordIds: ['a'] },
      () => '=张三',
      (place) => place ?? '–',
    );
    expect(csv).toBe("\uFEFFid,name,from,to\r\na,'=张三,–,high");
  });
});
