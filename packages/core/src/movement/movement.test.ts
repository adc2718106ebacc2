import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHarness, customer, type Harness, START } from '../../test/fixture.js';
import type { Command } from '../commands/commands.types.js';
import type { Instant } from '../shared/shared.types.js';
import { Movement } from './movement.js';
import { type CurrentPart, type MovementSubject, type Period, SEVERAL_PLACES } from './movement.types.js';
import { tagParts, tagSubject, tierParts, tierSubject } from './subjects.js';

const DAY = 86_400_000;
const at = (days: number): Instant => new Date(Date.parse(START) + days * DAY).toISOString();

async function moved(
  { store }: Harness,
  subject: MovementSubject,
  now: readonly CurrentPart[],
  period: Period,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const movement = new Movement(subject, period);
  movement.start(now);
  for (const entry of (await store.audit({ limit: 500 })).items) if (!movement.rewind(entry)) break;
  return Object.fromEntries(
    movement.cells().map(({ from, to, recordIds }) => [`${from ?? '–'} → ${to ?? '–'}`, recordIds]),
  );
}

const TAGS = ['vip', 'plain', 'new', 'active'];

async function tagsMoved(harness: Harness, period: Period, tagIds = TAGS) {
  const rows = await harness.store.assignments({ recordType: 'customer', tagIds, includeInactive: true });
  return moved(harness, tagSubject('customer', new Set(tagIds)), tagParts(rows), period);
}

describe('movement between tags', () => {
  it('puts every record that had one at either moment into one cell', async () => {
    const harness = await createHarness();
    const give = (id: string, tagId: string, more = {}) =>
      harness.done({ type: 'assignTag', record: customer(id), tagId, ...more });
    harness.setTime(at(1));
    await give('c1', 'new');
    await give('c2', 'new', { expiresAt: at(4) });
    await give('c3', 'vip');
    harness.setTime(at(3));
    await give('c1', 'active');
    await give('c3', 'plain');
    const life = ['new', 'active', 'silent'];
    expect(await tagsMoved(harness, { from: at(2), to: at(5) }, life)).toEqual({
      'new → active': ['c1'],
      'new → –': ['c2'],
    });
    expect(await tagsMoved(harness, { from: at(2), to: at(5) }, ['vip', 'plain'])).toEqual({
      [`vip → ${SEVERAL_PLACES}`]: ['c3'],
    });
    expect(await tagsMoved(harness, { from: at(0), to: at(2) }, life)).toEqual({ '– → new': ['c1', 'c2'] });
  });

  it('agrees with what was seen at the time, undone and expired tags too', async () => {
    const step = fc.record({
      id: fc.constantFrom('c1', 'c2', 'c3'),
      tagId: fc.constantFrom(...TAGS),
      does: fc.constantFrom('give', 'give for a while', 'take', 'undo'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 2, maxLength: 10 }),
        fc.nat(),
        fc.nat(),
        async (steps, a, b) => {
          const harness = await createHarness();
          const seen: Map<string, string | null>[] = [];
          let last: string | null = null;
          for (const [n, { id, tagId, does }] of steps.entries()) {
            harness.setTime(at(n));
            const record = customer(id);
            const command: Command =
              does === 'take'
                ? { type: 'removeTag', record, tagId }
                : does === 'undo' && last !== null
                  ? { type: 'undo', transactionId: last }
                  : {
                      type: 'assignTag',
                      record,
                      tagId,
                      ...(does === 'give for a while' ? { expiresAt: at(n + 2) } : {}),
                    };
            const outcome = await harness.run(command);
            if (outcome.ok) last = outcome.transactionId;
            seen.push(await placesAt(harness, at(n + 0.5)));
          }
          const [first, second] = [a % steps.length, b % steps.length].sort((x, y) => x - y);
          const period = { from: at((first ?? 0) + 0.5), to: at((second ?? 0) + 0.5) };
          const expected: Record<string, string[]> = {};
          for (const id of ['c1', 'c2', 'c3']) {
            const [from, to] = [seen[first ?? 0]?.get(id) ?? null, seen[second ?? 0]?.get(id) ?? null];
            if (from !== null || to !== null) (expected[`${from ?? '–'} → ${to ?? '–'}`] ??= []).push(id);
          }
          expect(await tagsMoved(harness, period)).toEqual(expected);
        },
      ),
      { numRuns: 40 },
    );
  });
});

/** The tag that each record has, as the store tells it now. */
async function placesAt(harness: Harness, moment: Instant): Promise<Map<string, string | null>> {
  const places = new Map<string, string | null>();
  for (const id of ['c1', 'c2', 'c3']) {
    const active = (await harness.assignments(id)).filter(
      ({ tagId, state, expiresAt }) =>
        TAGS.includes(tagId) && state === 'active' && (expiresAt === null || expiresAt > moment),
    );
    places.set(id, active.length > 1 ? SEVERAL_PLACES : (active[0]?.tagId ?? null));
  }
  return places;
}

describe('movement between tiers', () => {
  it('follows runs and overrides with their ends, and balances', async () => {
    const harness = await createHarness();
    const content = {
      ...{ name: { en: 'Value' }, missing: 'report' as const, downgradeAfter: 1 },
      ...{ reviewEvery: 'P1M', anchorDay: 1 },
      factors: [
        {
          ...{ id: 'f', title: { en: 'F' }, weight: 1 },
          value: { type: 'expression' as const, expression: 'spent' },
          scale: {
            type: 'bands' as const,
            bands: [
              { from: null, score: 0 },
              { from: 5, score: 100 },
            ],
          },
        },
      ],
      tiers: [
        { ...{ id: 'high', name: { en: 'High' }, color: 'amber' as const }, enter: 80, exit: 60 },
        { ...{ id: 'low', name: { en: 'Low' }, color: 'gray' as const }, enter: 0, exit: 0 },
      ],
    };
    await harness.done({ type: 'createTierScheme', recordType: 'customer', content, id: 'value' });
    await harness.done({ type: 'publishTierScheme', id: 'value', expectedVersion: 1 });
    const run = async (day: number, spent: Readonly<Record<string, number>>) => {
      harness.setTime(at(day));
      const records = ['c1', 'c2', 'c3'].map((id) => ({
        id,
        data: id in spent ? { spent: spent[id] ?? 0 } : {},
      }));
      await harness.store.writeRecords({
        ...{ type: 'customer', records, children: {}, onExisting: 'replace' },
        ...{ transactionId: `day-${day}`, audit: [], events: [] },
      });
      await harness.done({ type: 'runTiers', schemeId: 'value' });
    };
    await run(1, { c1: 9, c2: 1 });
    await run(70, { c1: 1, c2: 1, c3: 9 });
    await harness.done({
      ...{ type: 'overrideTier', schemeId: 'value', record: customer('c2'), tierId: 'high' },
      ...{ reason: 'promised', until: at(75) },
    });
    const { items } = await harness.store.entities('tierAssignment', { groups: ['value'] });
    const between = (from: number, to: number) =>
      moved(harness, tierSubject('value'), tierParts(items), { from: at(from), to: at(to) });
    expect(await between(2, 76)).toEqual({ 'high → low': ['c1'], 'low → low': ['c2'], '– → high': ['c3'] });
    expect(await between(2, 71)).toMatchObject({ 'low → high': ['c2'] });
    expect(await between(72, 76)).toMatchObject({ 'high → low': ['c2'], 'low → low': ['c1'] });
    expect(await between(0, 2)).toEqual({ '– → high': ['c1'], '– → low': ['c2'] });
  });
});
