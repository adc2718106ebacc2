import { describe, expect, it } from 'vitest';
import type { RecordSchema } from '../lint/schema.types.js';
import { completionPlace } from './completion-place.js';
import { sampleValues } from './sample-values.js';
import { subjectAt } from './subject-at.js';

const schema: RecordSchema = {
  properties: {
    name: { type: 'string', title: 'Name' },
    tags: { type: 'array', items: { type: 'string' } },
    orders: {
      type: 'array',
      title: 'Orders',
      items: {
        properties: { status: { type: 'string', enum: ['paid', 'open'] }, amount: { type: 'number' } },
      },
    },
  },
};

/** The place at `|`. */
function at(marked: string): ReturnType<typeof completionPlace> {
  const offset = marked.indexOf('|');
  return completionPlace(marked.replace('|', ''), offset, schema);
}

const fields = (marked: string): string[] => Object.keys(at(marked)?.owner?.schema?.properties ?? {});
const OF_RECORD = ['name', 'tags', 'orders'];
const OF_ORDER = ['status', 'amount'];

describe('completionPlace', () => {
  it.each(['|', 'na|', 'name = "x" and |', '$count(|', '$count(|) > 3', '(a; |', '|name', '$not(na|)'])(
    'offers fields of the record: %s',
    (text) => expect(fields(text)).toEqual(OF_RECORD),
  );

  it.each([
    'orders.|',
    'orders.am|',
    'orders[|',
    'orders[st|] and name',
    '$sum(orders[status = "paid" and |',
    '$sum(orders[status = "paid"].|) > 3',
    '$filter(orders, function($o) { $o.| })',
    'orders^(>|)',
    '$map(orders, function($o) { $o.a|',
    '$count(orders[$.|]) > 1 or name = "x"',
  ])('offers fields of an order: %s', (text) => expect(fields(text)).toEqual(OF_ORDER));

  it.each([
    ['name |', 'operator'],
    ['orders[0] |', 'operator'],
    ['orders.|', 'step'],
    ['$co|', 'variable'],
    ['name = "a|"', 'string'],
    ['name = "a|', 'string'],
    ['na|', 'operand'],
  ])('tells what can stand there: %s', (text, kind) => expect(at(text)?.kind).toBe(kind));

  it.each(['12|', '/* na| */ name', '/* na|', '$contains(name, /a|/)', 'name /*| x */'])(
    'stays silent in %s',
    (text) => expect(at(text)).toBeNull(),
  );

  it('knows what a string is compared with', () => {
    expect(at('orders[status = "p|"]')?.comparedWith?.schema?.enum).toEqual(['paid', 'open']);
    expect(at('orders["|" = status]')?.comparedWith?.path).toEqual(['orders', 'status']);
    expect(at('"v|" in tags')?.comparedWith?.path).toEqual(['tags']);
    expect(at('orders[status in ["paid", "|"]]')?.comparedWith?.path).toEqual(['orders', 'status']);
    expect(at('orders[status = |]')?.comparedWith?.path).toEqual(['orders', 'status']);
  });

  it('replaces the word at the cursor, and the inside of quotes', () => {
    expect(at('na|me = 1')).toMatchObject({ start: 0, end: 4, typed: 'na' });
    expect(at('name = "a|b"')).toMatchObject({ start: 8, end: 10, typed: 'a' });
    expect(at('`my fie|ld` = 1')).toMatchObject({ start: 0, end: 10, typed: 'my fie' });
  });

  it('lists the variables that can be read', () => {
    expect(at('($limit := 5; $l|')?.variables).toEqual(['limit']);
    expect(at('$map(orders, function($o, $i) { $| })')?.variables).toEqual(['o', 'i']);
    expect(at('$map(orders, function($o) { $o }) = $|')?.variables).toEqual([]);
  });

  it('reads any broken text without failing', () => {
    const text = '($a := [1, {"x": $sum(orders[status = \'p\'].amount) /* c */ } `n ~> /x/';
    for (let end = 0; end <= text.length; end++)
      for (let offset = 0; offset <= end; offset++) completionPlace(text.slice(0, end), offset, schema);
  });
});

describe('subjectAt', () => {
  it('tells fields with what the schema says, functions and operators', () => {
    expect(subjectAt('orders.amount > 3', 8, schema)).toMatchObject({
      kind: 'field',
      start: 7,
      value: { path: ['orders', 'amount'], schema: { type: 'number' } },
    });
    expect(subjectAt('$count(orders[amount > 3])', 8, schema)).toMatchObject({
      kind: 'field',
      value: { path: ['orders'], schema: { type: 'array', title: 'Orders' } },
    });
    expect(subjectAt('$count(orders[amount > 3])', 15, schema)).toMatchObject({
      value: { path: ['orders', 'amount'], schema: { type: 'number' } },
    });
    expect(subjectAt('$sum(orders.amount)', 1, schema)).toMatchObject({ kind: 'variable', name: 'sum' });
    expect(subjectAt('name != "x"', 5, schema)).toMatchObject({ kind: 'operator', operator: '!=' });
    expect(subjectAt('name != "x"', 9, schema)).toBeNull();
    expect(subjectAt('/* name */ 1', 4, schema)).toBeNull();
  });
});

describe('sampleValues', () => {
  it('reads through lists and leaves out what is repeated or no plain value', () => {
    const records = [
      { orders: [{ status: 'paid' }, { status: 'open' }] },
      { orders: { status: 'paid' } },
      5,
      null,
    ];
    expect(sampleValues(records, ['orders', 'status'], 3)).toEqual(['paid', 'open']);
    expect(sampleValues(records, ['orders'], 3)).toEqual([]);
    expect(sampleValues([{ toString: 1 }], ['constructor'], 3)).toEqual([]);
  });
});
