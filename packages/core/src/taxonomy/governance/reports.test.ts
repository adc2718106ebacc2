import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concept, rule } from '../../../test/fixture.js';
import { assignment } from '../../testing/fixtures.js';
import type { Assignment } from '../../tags/tags.types.js';
import type { Concept } from '../taxonomy.types.js';
import { cleanUpList, type CleanUpInput } from './clean-up.js';
import { countCoreTags } from './core-tags.js';
import { duplicateFinder } from './duplicates.js';
import { meceReport } from './mece-report.js';
import { checkQuality } from './quality-checks.js';
import { reviewQueue, staleAssignments } from './review-queue.js';
import { tagUsage, usageTrend } from './usage.js';

const NOW = '2026-11-22T08:00:00.000Z';
const clock = { now: NOW, timeZone: 'Asia/Shanghai' };

/** A tag on a record since some day, for ever or up to another day. */
function given(record: string, tagId: string, day: string, until: string | null = null): Assignment {
  const at = `${day}T00:00:00.000Z`;
  const expiresAt = until === null ? null : `${until}T00:00:00.000Z`;
  return {
    ...assignment(record, tagId),
    grounds: [{ type: 'manual', by: 'ann', at, expiresAt }],
    assignedAt: at,
    expiresAt,
  };
}

describe('meceReport', () => {
  it('says who has none of a category and who has several, as counting by hand does', () => {
    const concepts = [
      concept('life', null, { kind: 'category', exclusive: true }),
      concept('new', 'life'),
      concept('old', 'life'),
      concept('oldest', 'old'),
      concept('free', null, { kind: 'category' }),
      concept('any', 'free'),
    ];
    const tags = ['new', 'old', 'oldest', 'any'] as const;
    const some = fc.array(fc.subarray([...tags]), { maxLength: 12 });
    fc.assert(
      fc.property(some, (byRecord) => {
        const rows = byRecord.flatMap((own, at) => own.map((id) => assignment(`r${at}`, id)));
        const lost = [assignment('stranger', 'new'), assignment('r0', 'new', 1, 'removed')];
        const recordIds = byRecord.map((_, at) => `r${at}`);
        const report = meceReport({ concepts, recordIds, assignments: [...rows, ...lost], at: NOW });
        const counts = byRecord.map((own) => own.filter((id) => id !== 'any').length);
        expect(report).toHaveLength(1);
        expect(report[0]).toMatchObject({ categoryId: 'life', records: byRecord.length });
        expect(report[0]?.none).toHaveLength(counts.filter((count) => count === 0).length);
        expect(report[0]?.several.map(({ tagIds }) => tagIds.length).sort()).toEqual(
          counts.filter((count) => count > 1).sort(),
        );
        expect(report[0]?.isMece).toBe(counts.every((count) => count === 1));
        expect(report[0]?.coverage === null).toBe(byRecord.length === 0);
      }),
    );
  });
});

describe('tagUsage and usageTrend', () => {
  const rows = [
    given('a', 'vip', '2026-11-20'),
    given('b', 'vip', '2026-10-01', '2026-10-15'),
    given('c', 'vip', '2026-09-01'),
    given('a', 'plain', '2020-01-01', '2020-02-01'),
  ];

  it('counts records that have a tag now, and when one last had it', () => {
    const usage = tagUsage(rows, NOW);
    expect(usage.get('vip')).toEqual({ active: 2, ever: 3, lastUsedAt: NOW });
    expect(usage.get('plain')).toEqual({ active: 0, ever: 1, lastUsedAt: '2020-02-01T00:00:00.000Z' });
  });

  it('counts what was given by period, the newest last', () => {
    const trend = usageTrend(rows, { at: NOW, days: 30, count: 3 });
    expect(trend.get('vip')).toEqual([1, 1, 1]);
    expect(trend.has('plain')).toBe(false);
  });
});

describe('cleanUpList', () => {
  const list = (concepts: readonly Concept[], more: Partial<CleanUpInput> = {}): readonly string[] =>
    cleanUpList({ ...clock, concepts, rules: [], usage: new Map(), ...more }).map(
      ({ why, conceptId }) => `${conceptId} ${why}`,
    );
  const definition = { en: 'Known.' };

  it('names what is unused, used once, ownerless, undefined and alike', () => {
    const { ownerId: _owner, ...orphan } = concept('c', null, { definition });
    const concepts = [
      concept('a', null, { name: { en: 'VIP' } }),
      concept('b', null, { name: { en: 'V.I.P.' }, definition }),
      orphan,
    ];
    const usage = tagUsage([assignment('r', 'b'), assignment('r', 'c'), assignment('s', 'c')], NOW);
    expect(list(concepts, { usage, duplicates: duplicateFinder(concepts) })).toEqual([
      'a unused',
      'a no-definition',
      'a near-duplicate',
      'b used-once',
      'b near-duplicate',
      'c ownerless',
    ]);
  });

  it('archives an unused tag on the day, and never one that a rule gives', () => {
    const tag = concept('a', null, {
      definition,
      archiveAfter: 'P6M',
      createdAt: '2026-05-22T08:00:00.000Z',
    });
    expect(list([tag])).toEqual(['a archive-due', 'a unused']);
    expect(list([tag], { now: '2026-11-22T07:59:59.999Z' })).toEqual(['a unused']);
    expect(list([tag], { rules: [rule('r', 'a')] })).toEqual(['a unused']);
    expect(list([tag], { rules: [rule('r', 'a', { state: 'archived' })] })).toContain('a archive-due');
    const ended = tagUsage([given('r', 'a', '2026-06-01', '2026-07-01')], NOW);
    expect(list([tag], { usage: ended })).toEqual(['a unused']);
  });

  it('leaves archived ones alone and tells when a campaign is over', () => {
    const over = concept('a', null, { definition, activeTo: NOW });
    expect(list([over, concept('b', null, { state: 'archived' })])).toEqual(['a campaign-over', 'a unused']);
  });
});

describe('reviewQueue and staleAssignments', () => {
  it('counts from the last confirmation, or else from the beginning, the longest waiting first', () => {
    const concepts = [
      concept('a', null, { reviewEvery: 'P1Y', createdAt: '2025-11-22T08:00:00.000Z' }),
      concept('b', null, { reviewEvery: 'P1M', reviewedAt: '2026-11-01T00:00:00.000Z' }),
      concept('c', null, { reviewEvery: 'P1D', state: 'archived' }),
      concept('d', null),
    ];
    expect(reviewQueue(concepts, clock)).toEqual([
      { conceptId: 'a', dueAt: NOW, isDue: true },
      { conceptId: 'b', dueAt: '2026-12-01T00:00:00.000Z', isDue: false },
    ]);
  });

  it('finds tags on records that nobody confirmed for the period of the nearest category', () => {
    const concepts = [
      concept('top', null, { kind: 'category', reviewEvery: 'P1M' }),
      concept('a', 'top'),
      concept('b', null),
    ];
    const rows = [
      given('r', 'a', '2026-10-01'),
      given('s', 'a', '2026-11-01'),
      given('r', 'b', '2020-01-01'),
    ];
    expect(staleAssignments(concepts, rows, clock)).toEqual([
      {
        record: rows[0]?.record,
        tagId: 'a',
        confirmedAt: '2026-10-01T00:00:00.000Z',
        dueAt: '2026-11-01T00:00:00.000Z',
      },
    ]);
  });
});

describe('checkQuality', () => {
  const codes = (concepts: readonly Concept[], options = {}): readonly string[] =>
    checkQuality(concepts, options).map(({ code, conceptId, otherId }) =>
      [conceptId, code, otherId].filter(Boolean).join(' '),
    );
  const well = { definition: { en: 'Known.' }, useCase: { en: 'For calls.' } };

  it('finds nothing in a taxonomy that is well kept', () => {
    const concepts = [
      concept('top', null, { kind: 'category', ...well }),
      concept('a', 'top', well),
      concept('b', 'top', well),
    ];
    expect(codes(concepts, { locales: ['en'], maxLevel: 2 })).toEqual([]);
  });

  it('finds labels that are missing, dirty, repeated or taken', () => {
    const concepts = [
      concept('a', null, { ...well, name: { en: 'VIP' }, aliases: ['vip'] }),
      concept('b', null, { ...well, name: { en: ' Good\u200b one' }, aliases: ['ＶＩＰ'], notation: '1' }),
      concept('c', null, { ...well, notation: '1' }),
    ];
    expect(codes(concepts, { locales: ['en', 'zh-CN'] })).toEqual([
      'a label-missing',
      'a label-is-alias',
      'b label-missing',
      'b label-not-clean',
      'b label-taken a',
      'c label-missing',
      'c notation-taken b',
    ]);
  });

  it('finds broken places and links', () => {
    const concepts = [
      concept('a', 'gone', well),
      concept('b', 'c', { ...well, kind: 'category' }),
      concept('c', 'b', { ...well, kind: 'category' }),
      concept('d', null, { state: 'merged', mergedIntoId: 'e' }),
      concept('e', null, { state: 'merged', mergedIntoId: 'd' }),
      concept('f', null, { state: 'archived', replacedBy: { ids: ['nobody'], mode: 'any' } }),
      concept('g', 'f', well),
      concept('h', null, { kind: 'category', ...well }),
    ];
    expect(codes(concepts)).toEqual([
      'a parent-missing',
      'b cycle',
      'b single-child',
      'c cycle',
      'c single-child',
      'd merge-loop',
      'e merge-loop',
      'f merge-target-missing nobody',
      'g parent-not-active',
      'h empty-category',
    ]);
  });

  it('finds what is too deep, below a tag, or exclusive twice', () => {
    const concepts = [
      concept('a', null, { kind: 'category', exclusive: true, ...well }),
      concept('b', 'a', { kind: 'category', exclusive: true, ...well }),
      concept('c', 'b', well),
      concept('d', 'c', { kind: 'category', ...well }),
    ];
    expect(codes(concepts, { maxLevel: 3 })).toEqual([
      'a single-child',
      'b exclusive-twice',
      'b single-child',
      'd too-deep',
      'd category-below-tag',
      'd empty-category',
    ]);
  });
});

describe('countCoreTags', () => {
  it('hints above twenty, and not below fifteen', () => {
    const tags = (count: number): Concept[] =>
      Array.from({ length: count }, (_, at) => concept(`t${at}`, null));
    expect(countCoreTags(tags(20))).toMatchObject({ count: 20, isAboveAdvice: false });
    expect(countCoreTags([...tags(21), concept('x', null, { layer: 'temporary' })])).toMatchObject({
      count: 21,
      isAboveAdvice: true,
    });
    expect(countCoreTags(tags(3)).isAboveAdvice).toBe(false);
  });
});
