import { describe, expect, it } from 'vitest';
import { createHarness, customer, type Harness } from '../../test/fixture.js';
import { AT as now, concept } from '../testing/fixtures.js';
import type { Concept } from '../taxonomy/taxonomy.types.js';
import { assignmentEnd, isOfferedAt } from './assignment-end.js';

const at = { now, timeZone: 'Asia/Shanghai' };

function tree(category: Partial<Concept>, tag: Partial<Concept>): Concept[] {
  return [
    { ...concept('top'), kind: 'category', ...category },
    { ...concept('tag'), parentId: 'top', ...tag },
  ];
}

describe('assignmentEnd', () => {
  it('takes the nearest validity when nothing is asked', () => {
    const inherited = tree({ validity: 'P1Y' }, {});
    expect(assignmentEnd(inherited, 'tag', undefined, at)).toBe('2027-11-22T08:00:00.000Z');
    const own = tree({ validity: 'P1Y' }, { validity: 'P30D' });
    expect(assignmentEnd(own, 'tag', undefined, at)).toBe('2026-12-22T08:00:00.000Z');
    expect(assignmentEnd(tree({}, {}), 'tag', undefined, at)).toBeNull();
  });

  it('does as asked, for ever too', () => {
    const concepts = tree({}, { validity: 'P30D' });
    expect(assignmentEnd(concepts, 'tag', null, at)).toBeNull();
    expect(assignmentEnd(concepts, 'tag', '2030-01-01T00:00:00.000Z', at)).toBe('2030-01-01T00:00:00.000Z');
  });

  it('lets nothing outlive the campaign', () => {
    const concepts = tree({ activeTo: '2026-12-01T00:00:00.000Z' }, { validity: 'P30D' });
    for (const asked of [undefined, null, '2030-01-01T00:00:00.000Z'])
      expect(assignmentEnd(concepts, 'tag', asked, at)).toBe('2026-12-01T00:00:00.000Z');
    expect(assignmentEnd(concepts, 'tag', '2026-11-23T00:00:00.000Z', at)).toBe('2026-11-23T00:00:00.000Z');
  });
});

describe('isOfferedAt', () => {
  it('holds from the beginning up to the end, the end not included', () => {
    const concepts = tree(
      { activeFrom: '2026-11-22T08:00:00.000Z' },
      { activeTo: '2026-12-01T00:00:00.000Z' },
    );
    expect(isOfferedAt(concepts, 'tag', '2026-11-22T07:59:59.999Z')).toBe(false);
    expect(isOfferedAt(concepts, 'tag', '2026-11-22T08:00:00.000Z')).toBe(true);
    expect(isOfferedAt(concepts, 'tag', '2026-11-30T23:59:59.999Z')).toBe(true);
    expect(isOfferedAt(concepts, 'tag', '2026-12-01T00:00:00.000Z')).toBe(false);
  });
});

describe('assignTag', () => {
  const record = customer('c1');
  const lasting = (more: Partial<Concept>): Promise<Harness> =>
    createHarness((snapshot) => ({
      ...snapshot,
      concepts: snapshot.concepts.map((one) => (one.id === 'value' ? { ...one, ...more } : one)),
    }));

  it('ends when the validity of the category says, counted in the zone of the workspace', async () => {
    const { done, assignments, setTime } = await lasting({ validity: 'P1M' });
    setTime('2026-01-30T17:00:00.000Z');
    await done({ type: 'assignTag', record, tagId: 'vip' });
    // One o'clock on 31 January in Shanghai; February has 28 days.
    expect((await assignments('c1'))[0]?.expiresAt).toBe('2026-02-27T17:00:01.000Z');
    setTime('2026-02-10T00:00:00.000Z');
    await done({ type: 'assignTag', record, tagId: 'vip' });
    expect(await assignments('c1')).toHaveLength(1);
    expect((await assignments('c1'))[0]?.expiresAt).toBe('2026-03-10T00:00:01.000Z');
    await done({ type: 'assignTag', record, tagId: 'vip', expiresAt: null });
    expect((await assignments('c1'))[0]?.expiresAt).toBeNull();
  });

  it('gives nothing before a campaign and after it', async () => {
    const campaign = { activeFrom: '2026-02-01T00:00:00.000Z', activeTo: '2026-03-01T00:00:00.000Z' };
    const { done, refused, assignments, setTime } = await lasting(campaign);
    const command = { type: 'assignTag', record, tagId: 'vip' } as const;
    expect(await refused(command)).toMatchObject({ code: 'not-assignable', details: { why: 'not-offered' } });
    setTime('2026-02-15T00:00:00.000Z');
    await done(command);
    expect((await assignments('c1'))[0]?.expiresAt).toBe(campaign.activeTo);
    setTime('2026-03-01T00:00:00.000Z');
    expect(await refused(command)).toMatchObject({ code: 'not-assignable' });
  });
});
