import { describe, expect, it } from 'vitest';
import type { FullRecord } from '../../records/records.types.js';
import { recordSharer } from './share-records.js';

const AT = '2026-11-22T08:00:00.000Z';
const record = (id: string, data: FullRecord['data']): FullRecord =>
  ({ type: 'customer', id, version: 1, data, collections: {} }) as unknown as FullRecord;
const ids = (refs: readonly { readonly id: string }[]): string[] => refs.map(({ id }) => id);

async function share(conditions: readonly (string | null)[], records: readonly FullRecord[]) {
  const sharer = recordSharer(conditions, { asOf: AT, concepts: [] });
  for (const each of records) await sharer.add({ record: each, tagIds: ['vip'] });
  return sharer.result();
}

describe('recordSharer', () => {
  it('gives records to every part whose condition they meet, and the others to the rest', async () => {
    const records = [record('a', { spend: 10 }), record('b', { spend: 100 }), record('c', { spend: 1000 })];
    const { shares, rest, failed } = await share(['spend >= 100', 'spend >= 1000', null], records);
    expect(shares.map((each) => ids(each.records))).toEqual([['b', 'c'], ['c'], []]);
    expect(ids(rest)).toEqual(['a']);
    expect(failed).toEqual([]);
  });

  it('sees what rules see: tags and the time asked for', async () => {
    const { shares } = await share(['"vip" in tags and $now() < "2027"'], [record('a', {})]);
    expect(shares.map((each) => ids(each.records))).toEqual([['a']]);
  });

  it('counts a failed condition as no match, and names the record', async () => {
    const { rest, failed } = await share(['spend > 5'], [record('a', { spend: 'much' })]);
    expect([ids(rest), ids(failed)]).toEqual([['a'], ['a']]);
  });

  it('refuses a condition that does not compile', () => {
    expect(() => recordSharer(['spend >'], { asOf: AT, concepts: [] })).toThrow(/does not compile/);
  });
});
