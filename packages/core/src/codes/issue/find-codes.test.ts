import { describe, expect, it } from 'vitest';
import { classicWith, numberedShop, type NumberedShop } from '../../../test/numbered-shop.js';
import type { CodePattern } from '../codes.types.js';
import { CLASSIC } from '../testing/classic.js';
import { auditCounter, auditRecord } from './audit-codes.js';
import { codePrefix } from './code-prefix.js';
import { codesByPrefix, lookUpCode } from './find-codes.js';
import { planRecode } from './plan-recode.js';
import { workingPattern, type WorkingPattern } from './working-pattern.js';

const CONTEXT = { timeZone: 'UTC' };

async function patternOf({ store }: NumberedShop): Promise<CodePattern> {
  const [pattern] = (await store.entities('codePattern', {})).items;
  if (pattern === undefined) throw new Error('There is no pattern.');
  return pattern;
}

async function workingOf(shop: NumberedShop): Promise<WorkingPattern> {
  const working = workingPattern(await patternOf(shop), CONTEXT);
  if (working === null) throw new Error('It is not published.');
  return working;
}

async function numbered(): Promise<NumberedShop> {
  const shop = await numberedShop();
  await shop.done({ type: 'issueCodes', patternId: 'classic', recordIds: ['c1', 'c2', 'c3'] });
  return shop;
}

describe('finding codes', () => {
  it('finds codes, former codes and beginnings as people type them', async () => {
    const shop = await numbered();
    await shop.change({ c1: { purchaseClass: '常购' } });
    await shop.done({ type: 'recodeRecords', patternId: 'classic', recordIds: ['c1'] });
    const pattern = await patternOf(shop);
    expect(await lookUpCode(shop.store, pattern, CONTEXT, ' ｃ1-001')).toMatchObject({
      record: { id: 'c1' },
      state: 'current',
    });
    expect(await lookUpCode(shop.store, pattern, CONTEXT, 'C3-001')).toMatchObject({
      record: { id: 'c1' },
      state: 'superseded',
    });
    expect(await lookUpCode(shop.store, pattern, CONTEXT, 'B1-001')).toBeNull();
    const codes = async (typed: string): Promise<readonly string[]> =>
      (await codesByPrefix(shop.store, pattern, typed)).map(({ code }) => code);
    expect(await codes('c')).toEqual(['C1-001', 'C3-002']);
    expect(await codes('C3')).toEqual(['C3-002']);
    expect(await codes('C3-00')).toEqual(['C3-002']);
    expect(await codes('')).toEqual(['A1-001', 'C1-001', 'C3-002']);
    expect(await codes('Z')).toEqual([]);
  });

  it('cuts a beginning wherever a segment may end', () => {
    expect(codePrefix(CLASSIC, 'C3').sortPrefixes).toEqual(['C\u001f3']);
    expect(codePrefix(CLASSIC, 'C3-0').sortPrefixes).toEqual(['C\u001f3\u001f-\u001f']);
    const segments = CLASSIC.segments.map((segment) =>
      segment.type === 'map' && segment.id === 'region'
        ? { ...segment, table: [...segment.table, { value: '加勒比', code: 'C3' }] }
        : segment,
    );
    expect(codePrefix({ ...CLASSIC, segments }, 'C3').sortPrefixes).toEqual(['C3', 'C\u001f3']);
  });
});

describe('auditing codes', () => {
  it('finds records without a code, with a changed class, and codes that cannot be read', async () => {
    const shop = await numbered();
    const working = await workingOf(shop);
    const input = { region: '北美', purchaseClass: '未购' };
    const [held] = await shop.codes('c3');
    if (held === undefined) throw new Error('c3 has no code.');
    expect(auditRecord(working, { id: 'x', input }, [])).toEqual([{ type: 'missing', recordId: 'x' }]);
    expect(auditRecord(working, { id: 'c3', input: { ...input, purchaseClass: '常购' } }, [held])).toEqual(
      [],
    );
    expect(auditRecord(working, { id: 'c3', input }, [held])).toEqual([
      { type: 'drifted', recordId: 'c3', code: 'A1-001', now: 'A3-001', problems: [] },
    ]);
    expect(auditRecord(working, { id: 'c3', input }, [{ ...held, code: 'A1x001' }])).toMatchObject([
      { type: 'malformed', at: 2 },
    ]);
    expect(auditRecord(working, { id: 'c3', input: {} }, [held])).toMatchObject([
      { type: 'drifted', now: null, problems: [{ code: 'missing-value' }, {}] },
    ]);
  });

  it('accounts for every number of a counter', async () => {
    const shop = await numbered();
    const counter = await shop.counter('C\u001f3');
    if (counter === undefined) throw new Error('There is no counter.');
    const working = await workingOf(shop);
    expect(auditCounter(working, counter, [1, 2])).toEqual({ scopeKey: 'C\u001f3', used: 2, gaps: [] });
    const at = '2026-01-01T00:00:00.000Z';
    const moved = { ...counter, last: 9, gaps: [{ from: 3, to: 4, reason: 'skipped' as const, at }] };
    expect(auditCounter(working, moved, [1, 2, 7]).gaps).toMatchObject([
      { from: 3, to: 4, reason: 'skipped' },
      { from: 5, to: 6, reason: 'unexplained' },
      { from: 8, to: 9, reason: 'unexplained' },
    ]);
  });
});

it('previews re-coding with what the counters have left, and which records no number is left for', async () => {
  const shop = await numberedShop(classicWith({ start: 998 }));
  const working = await workingOf(shop);
  const input = { region: '亚洲', purchaseClass: '未购' };
  const preview = planRecode({
    working,
    records: ['a', 'b', 'c'].map((id) => ({ id, input })),
    codesOf: () => [],
    counterOf: () => undefined,
    isHeld: () => false,
    now: '2026-01-01T00:00:00.000Z',
  });
  expect(preview).toMatchObject({
    steps: [{ code: 'C3-998' }, { code: 'C3-999' }],
    capacity: [{ scopeKey: 'C\u001f3', taken: 2, free: 0 }],
    overflow: 1,
  });
});
