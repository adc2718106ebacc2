import type { Tier, TierAssignment } from '@tagma/core';
import { expect, it } from 'vitest';
import { tierCsv } from './tier-table.js';

const tier = (id: string, name: string): Tier => ({
  id,
  name: { en: name },
  color: 'red',
  enter: 0,
  exit: 0,
});
const row = (recordId: string, tierId: string, score: number | null): TierAssignment => ({
  id: `t:${recordId}`,
  version: 1,
  schemeId: 's',
  schemeNumber: 1,
  record: { type: 'customer', id: recordId },
  tierId,
  computedTierId: tierId,
  score,
  parts: [],
  since: '2026-01-01T00:00:00.000Z',
  reviewedAt: '2026-01-01T00:00:00.000Z',
  nextReviewAt: null,
  belowCount: 0,
  override: null,
});

it('lists the best tier first, then the highest score, with names', () => {
  const rows = [row('C2', 'low', 10), row('C3', 'high', 70), row('C1', 'high', 90), row('C4', 'low', null)];
  const content = { tiers: [tier('high', 'VIP'), tier('low', 'Plain')] };
  const lines = tierCsv(rows, content, new Map([['C1', 'Ann']]), 'en')
    .trim()
    .split('\r\n');
  expect(lines).toEqual([
    'id,name,tier,score,since,nextReviewAt',
    'C1,Ann,VIP,90,2026-01-01T00:00:00.000Z,',
    'C3,,VIP,70,2026-01-01T00:00:00.000Z,',
    'C2,,Plain,10,2026-01-01T00:00:00.000Z,',
    'C4,,Plain,,2026-01-01T00:00:00.000Z,',
  ]);
  expect(tierCsv(rows, content, new Map(), 'en', 'low').trim().split('\r\n').slice(1)).toEqual([
    'C2,,Plain,10,2026-01-01T00:00:00.000Z,',
    'C4,,Plain,,2026-01-01T00:00:00.000Z,',
  ]);
});
