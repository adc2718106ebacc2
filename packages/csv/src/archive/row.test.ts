import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@tagma/core';
import { columnsOfRows } from './columns.js';
import { RowForm } from './row.js';

const columns = columnsOfRows(
  ['id', 'parentId'],
  [
    { key: 'name', type: 'text', title: {} },
    { key: 'amount', type: 'number', title: {} },
    { key: 'open', type: 'boolean', title: {} },
    { key: 'id', type: 'text', title: {} },
    { key: '__proto__', type: 'text', title: {} },
  ],
);
const form = new RowForm(columns);

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    "'",
    "''",
    '=1+1',
    '-5',
    '-x',
    '\\null',
    '\\absent',
    '\\',
    '﻿a',
    'a\r',
    ' b ',
    '\ud800',
  ),
);
const anyValue = fc.oneof(
  anyText,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.jsonValue(),
);

describe('a row of an archive', () => {
  it('gives back every value, whatever is in it', () => {
    const data = fc.dictionary(
      fc.constantFrom('name', 'amount', 'open', 'id', '__proto__', 'unheard of'),
      anyValue,
    );
    fc.assert(
      fc.property(anyText, fc.option(anyText), data, (id, parentId, cells) => {
        // As JSON holds it: no -0, own members only.
        const value = JSON.parse(JSON.stringify({ id, parentId, data: cells })) as JsonObject;
        expect(form.read(form.write(value))).toEqual({ value });
      }),
    );
  });

  it('shows plain values plainly, and starts no formula', () => {
    const value = { id: 'c1', parentId: null, data: { name: '=HYPERLINK("x")', amount: -1.5, open: true } };
    expect(form.write(value)).toEqual(['c1', '', '\'=HYPERLINK("x")', '-1.5', 'true', '', '', '']);
    expect(form.header).toEqual([
      'id',
      'parentId',
      'name',
      'amount',
      'open',
      'id (2)',
      '__proto__',
      '(more)',
    ]);
  });

  it('tells which cell holds no value of its column', () => {
    expect(form.read(['c1', '', 'x', 'many', 'perhaps', '', '', ''])).toEqual({
      bad: [
        { column: 'amount', cell: 'many' },
        { column: 'open', cell: 'perhaps' },
      ],
    });
    expect(form.read(['c1', '', 'x', '1', 'TRUE', '', '', '{'])).toEqual({
      bad: [{ column: '(more)', cell: '{' }],
    });
  });
});
