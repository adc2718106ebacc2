import { describe, expect, it } from 'vitest';
import type { AuditEntry, AuditQuery, Page } from '@tagma/core';
import { ActivityDesk } from './activity-desk.js';
import {
  type ActivityFilter,
  ALL_ACTIVITY,
  activityQuery,
  isAsked,
  parseActivity,
} from './activity-filter.js';
import { foldEntries } from './activity-rows.js';

const RUN = 3_000;

/** A history: Ann tags C1, a rule tags 3,000 customers, Ann renames a tag. */
const HISTORY: readonly AuditEntry[] = [
  entry(1, 'tag.assigned', 'ann', 't1', { record: 'C1' }),
  ...Array.from({ length: RUN }, (_, at) =>
    entry(2 + at, 'tag.rule-added', 'system', 't2', { record: `C${at}` }),
  ),
  entry(2 + RUN, 'rule.ran', 'system', 't2', { counts: { added: RUN, removed: 0 } }),
  entry(3 + RUN, 'concept.renamed', 'ann', 't3'),
];

function entry(
  seq: number,
  action: string,
  actorId: string,
  transactionId: string,
  { record, counts }: { record?: string; counts?: { added: number; removed: number } } = {},
): AuditEntry {
  return {
    seq,
    at: `2026-11-2${transactionId.slice(1)}T12:00:00.000Z`,
    actorId,
    actorName: actorId,
    action,
    target:
      record === undefined
        ? { kind: counts === undefined ? 'concept' : 'rule', id: 'x' }
        : { kind: 'record', record: { type: 'customer', id: record }, tagId: 'vip' },
    before: null,
    after: counts === undefined ? null : { counts },
    reason: null,
    transactionId,
    prevHash: '',
    hash: '',
  };
}

/** A service that remembers how many entries it handed out. */
function serviceWith(entries: readonly AuditEntry[]) {
  const service = {
    read: 0,
    audit({ target, before = Infinity, limit = 50 }: AuditQuery): Promise<Page<AuditEntry>> {
      const found = entries
        .filter(({ seq }) => seq < before)
        .filter((one) => target?.kind !== 'record' || isAbout(one, target.record.id))
        .sort((a, b) => b.seq - a.seq);
      const items = found.slice(0, limit);
      service.read += items.length;
      return Promise.resolve({ items, next: found.length > limit ? String(items.at(-1)?.seq) : null });
    },
  };
  return service;
}

function isAbout({ target }: AuditEntry, id: string): boolean {
  return target.kind === 'record' && target.record.id === id;
}

async function ask(filter: Partial<ActivityFilter>, entries = HISTORY) {
  const desk = new ActivityDesk(() => undefined);
  const service = serviceWith(entries);
  await desk.ask(service, { ...ALL_ACTIVITY, ...filter });
  return { desk, service, lines: desk.rows.map(({ entry, count }) => [entry.action, count]) };
}

describe('the lines of the activity', () => {
  it('show a run as one line, with as many changes as its report tells', async () => {
    const { lines, service, desk } = await ask({});
    expect(lines).toEqual([
      ['concept.renamed', 1],
      ['rule.ran', RUN],
      ['tag.assigned', 1],
    ]);
    expect(desk.hasMore).toBe(false);
    // Most of the run is counted without being read.
    expect(service.read).toBeLessThan(RUN / 2);
  });

  it('read all of a run whose report tells more than it did', async () => {
    const wrong = entry(2 + RUN, 'rule.ran', 'system', 't2', { counts: { added: RUN + 1, removed: 0 } });
    const { lines } = await ask(
      {},
      HISTORY.map((one) => (one.seq === wrong.seq ? wrong : one)),
    );
    expect(lines.map(([action]) => action)).toEqual(['concept.renamed', 'rule.ran', 'tag.assigned']);
  });

  it('put what a person did in one go under one line, and nothing else', () => {
    const bulk = [5, 4, 3].map((seq) => entry(seq, 'tag.assigned', 'ann', 't1', { record: `C${seq}` }));
    const other = entry(2, 'tag.removed', 'ann', 't1', { record: 'C1' });
    const earlier = entry(1, 'tag.removed', 'ann', 't0', { record: 'C1' });
    const rows = foldEntries(foldEntries([], bulk.slice(0, 1)), [...bulk.slice(1), other, earlier]);
    expect(rows.map(({ entry, count }) => [entry.seq, count])).toEqual([
      [5, 3],
      [2, 1],
      [1, 1],
    ]);
  });

  it('are those of people, of rules, of an area, of a period or of a customer', async () => {
    const actions = async (filter: Partial<ActivityFilter>) =>
      (await ask(filter)).lines.map(([action]) => action);
    expect(await actions({ who: 'people' })).toEqual(['concept.renamed', 'tag.assigned']);
    expect(await actions({ who: 'rules' })).toEqual(['rule.ran']);
    expect(await actions({ who: 'imports' })).toEqual([]);
    expect(await actions({ what: 'taxonomy' })).toEqual(['concept.renamed']);
    expect(await actions({ what: 'tags' })).toEqual(['rule.ran', 'tag.assigned']);
    expect(await actions({ from: '2026-11-22', to: '2026-11-22' })).toEqual(['rule.ran']);
    expect(await actions({ to: '2026-11-21' })).toEqual(['tag.assigned']);
    expect(await actions({ record: 'C1' })).toEqual(['tag.rule-added', 'tag.assigned']);
  });

  it('of one group come one by one, and go on where they stopped', async () => {
    const { desk } = await ask({ group: 2 + RUN });
    expect(desk.rows.map(({ count }) => count).every((count) => count === 1)).toBe(true);
    const first = desk.rows.length;
    await desk.more();
    expect(desk.rows.length).toBeGreaterThan(first);
    expect(new Set(desk.rows.map(({ entry }) => entry.seq)).size).toBe(desk.rows.length);
    const { desk: alone } = await ask({ group: 3 + RUN });
    expect([alone.rows.length, alone.hasMore]).toEqual([1, false]);
  });

  it('keep what was asked last when an earlier answer comes late', async () => {
    const desk = new ActivityDesk(() => undefined);
    const service = serviceWith(HISTORY);
    const late = desk.ask(service, ALL_ACTIVITY);
    await desk.ask(service, { ...ALL_ACTIVITY, who: 'people' });
    await late;
    expect(desk.rows).toHaveLength(2);
  });
});

describe('the address of the activity', () => {
  it('says what was asked for, and leaves the rest out', () => {
    const filter: ActivityFilter = { ...ALL_ACTIVITY, who: 'rules', record: 'C1', from: '2026-11-01' };
    expect(activityQuery(filter)).toBe('who=rules&record=C1&from=2026-11-01');
    expect(parseActivity(activityQuery(filter))).toEqual(filter);
    expect(activityQuery(ALL_ACTIVITY)).toBe('');
  });

  it('is read without what makes no sense', () => {
    expect(parseActivity('who=nobody&what=?&from=2026-99-01&to=soon&group=-3')).toEqual(ALL_ACTIVITY);
  });

  it('knows an import by what it is about', () => {
    const imported: AuditEntry = {
      ...entry(1, 'records.imported', 'ann', 't1'),
      target: { kind: 'import', id: 'i' },
    };
    const asked = (who: ActivityFilter['who']) => isAsked(imported, { ...ALL_ACTIVITY, who });
    expect([asked('imports'), asked('people')]).toEqual([true, false]);
  });
});
