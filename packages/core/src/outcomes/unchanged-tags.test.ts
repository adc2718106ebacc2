import { expect, it } from 'vitest';
import { createHarness, customer } from '../../test/fixture.js';
import { unchangedTags } from './index.js';

it('lists tags that records have had for long, the longest first, by what holds now', async () => {
  const harness = await createHarness();
  const day = (of: number): string => new Date(Date.UTC(2030, 0, of)).toISOString();
  const give = async (at: number, id: string, tagId: string, more = {}): Promise<void> => {
    harness.setTime(day(at));
    await harness.done({ type: 'assignTag', record: customer(id), tagId, ...more });
  };
  await give(2, 'c2', 'new');
  await give(1, 'c1', 'new');
  await give(3, 'c3', 'new', { expiresAt: day(8) });
  await give(9, 'c1', 'active');
  harness.setTime(day(10));
  const rows = await harness.store.assignments({ recordType: 'customer', includeInactive: true });
  const told = (since: number) =>
    unchangedTags(rows, { since: day(since), now: day(10) }).map(({ record, tagId, since: from }) => [
      ...[record.id, tagId, from.slice(0, 10)],
    ]);
  // The exclusive category moved c1 on; what c3 had has ended.
  expect(told(5)).toEqual([['c2', 'new', '2030-01-02']]);
  expect(told(10)).toEqual([
    ['c2', 'new', '2030-01-02'],
    ['c1', 'active', '2030-01-09'],
  ]);
  expect(told(1)).toEqual([]);
});
