import type { FieldDefinition, RecordTypeDefinition } from '@tagma/core';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../test-help/bytes-of.js';
import { profileCsv } from '../profile/profile.js';
import type { FileMapping } from './map.types.js';
import { suggestMapping } from './suggest.js';

const field = (key: string, type: FieldDefinition['type'] = 'text'): FieldDefinition => ({
  key,
  type,
  title: { en: key },
});

const CUSTOMER: RecordTypeDefinition = {
  id: 'customer',
  title: { en: 'Customer' },
  fields: [field('name'), field('city'), field('createdAt', 'datetime'), field('annualRevenue', 'number')],
  collections: [
    { key: 'orders', title: { en: 'Orders' }, fields: [field('at', 'datetime'), field('amount', 'number')] },
  ],
};

async function suggest(text: string, role?: string): Promise<FileMapping> {
  const result = await profileCsv(bytesOf(text));
  if (!result.ok) throw new Error(result.code);
  return suggestMapping(result.profile, CUSTOMER, role);
}

const targets = (mapping: FileMapping): unknown[] =>
  mapping.columns.map(({ field: key, type }) => [key, type]);

describe('suggestMapping', () => {
  it('fills known fields from Chinese names and keeps the others under their own name', async () => {
    const mapping = await suggest(
      '客户编号,客户名称,所在城市,注册时间,Frequency\nA1,李雷,上海,2026-01-02,3\nA2,韩梅,北京,2026-01-03,4\n',
    );
    expect(mapping.idColumn).toBe(0);
    expect(targets(mapping)).toEqual([
      ['客户编号', 'text'],
      ['name', 'text'],
      ['city', 'text'],
      ['createdAt', 'datetime'],
      ['Frequency', 'integer'],
    ]);
  });

  it('leaves a plain id column to the id alone', async () => {
    const mapping = await suggest('id,Company Name\n1,A\n2,B\n');
    expect(mapping.idColumn).toBe(0);
    expect(targets(mapping)).toEqual([[null, 'text'], ['name', 'text']]); // prettier-ignore
  });

  it('finds the id of an order and the customer it names', async () => {
    const mapping = await suggest(
      'InvoiceNo,CustomerID,InvoiceDate,Amount\n1,A,2026-01-02,5\n2,A,2026-01-03,6\n',
      'orders',
    );
    expect(mapping).toMatchObject({ idColumn: 0, parentColumn: 1 });
    expect(targets(mapping).slice(2)).toEqual([['at', 'datetime'], ['amount', 'number']]); // prettier-ignore
  });

  it('makes ids of the content when no column tells rows apart', async () => {
    const mapping = await suggest('InvoiceNo,Article\n1,x\n1,y\n1,z\n2,x\n2,y\n', 'orders');
    expect(mapping.idColumn).toBeNull();
  });

  it('still takes an id column with a few repeated ids, so that those rows are reported', async () => {
    expect((await suggest('CustomerID,v\n1,a\n2,b\n2,c\n3,d\n')).idColumn).toBe(0);
  });

  it('does not fill a field of dates with words', async () => {
    expect(targets(await suggest('id,Created\n1,long ago\n2,recently\n'))[1]).toEqual(['Created', 'text']);
  });

  it('gives a column that is called like a collection another key', async () => {
    expect(targets(await suggest('Name,orders\nA,1\nB,2\n'))).toEqual([['name', 'text'], ['orders_2', 'integer']]); // prettier-ignore
  });

  it('prefers the column that carries the exact key', async () => {
    expect(targets(await suggest('Company,name\nA,x\nB,y\n'))).toEqual([['Company', 'text'], ['name', 'text']]); // prettier-ignore
  });
});
