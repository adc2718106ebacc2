import { describe, expect, it } from 'vitest';
import { describeEntry } from '../../history/describe-entry.js';
import { CLASSIC } from '../testing/classic.js';
import { classicWith, numberedShop } from '../../../test/numbered-shop.js';

const SCOPE = 'C\u001f3';
const issue = (...recordIds: string[]) => ({ type: 'issueCodes', patternId: 'classic', recordIds }) as const;

describe('patterns', () => {
  it('are published only when proven, and the refusal names the segment and what clashes', async () => {
    const shop = await numberedShop();
    const segments = CLASSIC.segments.map((segment) =>
      segment.type === 'map' && segment.id === 'region'
        ? { ...segment, table: [...segment.table, { value: '非洲', code: 'A' }] }
        : segment,
    );
    const patch = { definition: { ...CLASSIC, segments } };
    await shop.done({ type: 'updateCodePattern', id: 'classic', expectedVersion: 2, patch });
    expect(
      await shop.refused({ type: 'publishCodePattern', id: 'classic', expectedVersion: 3 }),
    ).toMatchObject({ code: 'pattern-not-proven', details: { problem: 'same-code', segmentId: 'region' } });
    const { items } = await shop.store.entities('codePattern', {});
    expect(items[0]).toMatchObject({ state: 'published', published: [{ number: 1, definition: CLASSIC }] });
  });

  it('need the permission, keep their versions, and are paused, archived and restored', async () => {
    const shop = await numberedShop();
    const publish = { type: 'publishCodePattern', id: 'classic' } as const;
    expect((await shop.refused({ ...publish, expectedVersion: 2 }, 'agent')).code).toBe('forbidden');
    expect((await shop.refused({ ...publish, expectedVersion: 2 })).code).toBe('wrong-state');
    await shop.done({ type: 'pauseCodePattern', id: 'classic', expectedVersion: 2 });
    expect((await shop.refused(issue('c1'))).code).toBe('wrong-state');
    await shop.done({ type: 'restoreCodePattern', id: 'classic', expectedVersion: 3 });
    await shop.done({ type: 'archiveCodePattern', id: 'classic', expectedVersion: 4 });
    expect((await shop.refused({ type: 'archiveCodePattern', id: 'classic', expectedVersion: 5 })).code).toBe(
      'wrong-state',
    );
    const restored = await shop.done({ type: 'restoreCodePattern', id: 'classic', expectedVersion: 5 });
    await shop.done({ type: 'undo', transactionId: restored.transactionId ?? '' });
    expect((await shop.store.entities('codePattern', {})).items[0]?.state).toBe('archived');
  });
});

describe('issuing codes', () => {
  it('numbers records in their order, one counter per class, one history entry and event per record', async () => {
    const shop = await numberedShop();
    const { changes, events } = await shop.done(issue('c2', 'c3', 'c1'));
    expect(await Promise.all(['c1', 'c2', 'c3'].map(shop.current))).toEqual(['C3-002', 'C3-001', 'A1-001']);
    expect(changes.filter(({ kind }) => kind === 'codeCounter')).toHaveLength(2);
    expect(events.map(({ type, record }) => [type, record?.id])).toEqual([
      ['code.changed', 'c2'],
      ['code.changed', 'c3'],
      ['code.changed', 'c1'],
    ]);
    const { items } = await shop.store.audit({
      target: { kind: 'record', record: { type: 'customer', id: 'c2' } },
    });
    expect(items).toMatchObject([{ action: 'code.issued', before: null, after: { code: 'C3-001' } }]);
    expect(items.map(describeEntry)).toMatchObject([
      { kind: 'code', change: 'issued', code: 'C3-001', formerCode: null },
    ]);
  });

  it('keeps codes that are there, and changes nothing at all when nothing is to do', async () => {
    const shop = await numberedShop();
    await shop.done(issue('c1'));
    expect((await shop.done(issue('c1'))).transactionId).toBeNull();
    await shop.done(issue('c1', 'c2'));
    expect(await shop.current('c2')).toBe('C3-002');
  });

  it('gets through for all of many who number at the same moment', async () => {
    const shop = await numberedShop();
    const ids = Array.from({ length: 30 }, (_, index) => `crowd-${index}`);
    const asian = { region: '亚洲', purchaseClass: '未购' };
    await shop.change(Object.fromEntries(ids.map((id) => [id, asian])));
    await Promise.all(ids.map((id) => shop.done(issue(id))));
    expect(new Set(await Promise.all(ids.map(shop.current))).size).toBe(30);
    expect((await shop.counter(SCOPE))?.last).toBe(30);
  });

  it('is all or nothing, unless records without a class may be left out', async () => {
    const shop = await numberedShop();
    expect(await shop.refused(issue('c1', 'odd'))).toMatchObject({
      code: 'code-not-possible',
      path: '/recordIds/1',
      details: { id: 'odd', reason: 'missing-value', segmentId: 'region', field: 'region' },
    });
    expect(await shop.counter(SCOPE)).toBeUndefined();
    const { warnings } = await shop.done({ ...issue('c1', 'odd'), onProblem: 'skip' });
    expect(warnings).toMatchObject([{ code: 'code-skipped', details: { id: 'odd' } }]);
    expect((await shop.refused(issue('nobody'))).code).toBe('unknown-record');
    expect((await shop.refused(issue('c1'), 'guest')).code).toBe('forbidden');
  });

  it('refuses when the numbers of a class are used up', async () => {
    const shop = await numberedShop(classicWith({ start: 999 }));
    expect(await shop.refused(issue('c1', 'c2'))).toMatchObject({
      code: 'code-not-possible',
      details: { id: 'c2', reason: 'scope-full', scope: SCOPE },
    });
    await shop.done(issue('c1'));
    expect(await shop.current('c1')).toBe('C3-999');
  });

  it('gives a code back on undo, retires it, and hands it to its former holder again', async () => {
    const shop = await numberedShop();
    const { transactionId } = await shop.done(issue('c1'));
    await shop.done(issue('c2'));
    await shop.done({ type: 'undo', transactionId: transactionId ?? '' });
    expect(await shop.codes('c1')).toMatchObject([{ code: 'C3-001', state: 'retired' }]);
    expect((await shop.counter(SCOPE))?.last).toBe(2);
    await shop.done(issue('c1'));
    expect(await shop.codes('c1')).toMatchObject([{ code: 'C3-001', state: 'current', validTo: null }]);
  });

  it('never gives the same code twice, however many ask at once', async () => {
    const shop = await numberedShop();
    const ids = Array.from({ length: 40 }, (_, n) => `m${n}`);
    await shop.change(Object.fromEntries(ids.map((id) => [id, { region: '欧洲', purchaseClass: '常购' }])));
    let open = ids;
    while (open.length > 0) {
      const outcomes = await Promise.all(open.map((id) => shop.run(issue(id))));
      open = open.filter((_id, index) => outcomes[index]?.ok !== true);
    }
    const codes = await Promise.all(ids.map(shop.current));
    expect([...codes].sort()).toEqual(ids.map((_id, n) => `B1-${String(n + 1).padStart(3, '0')}`));
  });
});

describe('re-coding', () => {
  const recode = (...recordIds: string[]) =>
    ({ type: 'recodeRecords', patternId: 'classic', recordIds }) as const;

  it('follows the class when asked, keeps the old code findable, and reclaims it', async () => {
    const shop = await numberedShop();
    await shop.done(issue('c1', 'c2'));
    await shop.change({ c1: { purchaseClass: '常购' } });
    expect((await shop.done(issue('c1'))).transactionId).toBeNull();
    const moved = await shop.done({ ...recode('c1', 'c2'), reason: 'quarterly review' });
    expect(await shop.current('c1')).toBe('C1-001');
    expect(await shop.current('c2')).toBe('C3-002');
    expect((await shop.codes('c1')).find(({ code }) => code === 'C3-001')).toMatchObject({
      state: 'superseded',
      reason: 'quarterly review',
    });
    await shop.done({ type: 'undo', transactionId: moved.transactionId ?? '' });
    expect(await shop.current('c1')).toBe('C3-001');
    await shop.done(recode('c1'));
    expect(await shop.current('c1')).toBe('C1-001');
    await shop.change({ c1: { purchaseClass: '未购' } });
    await shop.done(recode('c1'));
    expect(await shop.current('c1')).toBe('C3-001');
    expect((await shop.refused(recode('c1'), 'agent')).code).toBe('forbidden');
  });

  it('happens with issuing where the pattern says so', async () => {
    const shop = await numberedShop({ ...CLASSIC, onClassChange: 'recode' });
    await shop.done(issue('c1', 'c2', 'c3'));
    await shop.change({ c1: { region: '欧洲' } });
    await shop.done(issue('c1', 'c2', 'c3'));
    expect(await shop.current('c1')).toBe('B3-001');
    expect(await shop.current('c2')).toBe('C3-002');
  });

  it('keeps the numbers when a new version only writes them wider', async () => {
    const shop = await numberedShop();
    await shop.done(issue('c1', 'c2'));
    const patch = { definition: classicWith({ width: 4 }) };
    await shop.done({ type: 'updateCodePattern', id: 'classic', expectedVersion: 2, patch });
    await shop.done({ type: 'publishCodePattern', id: 'classic', expectedVersion: 3, note: 'wider' });
    await shop.done(recode('c2', 'c1'));
    expect(await Promise.all(['c1', 'c2'].map(shop.current))).toEqual(['C3-0001', 'C3-0002']);
  });
});

describe('codes by hand and from elsewhere', () => {
  const reserved = classicWith({ start: 10, reserved: [{ from: 1, to: 9 }] });
  const assign = { type: 'assignCode', patternId: 'classic' } as const;
  const c1 = { type: 'customer', id: 'c1' };

  it('take numbers of reserved ranges only, each once', async () => {
    const shop = await numberedShop(reserved);
    await shop.done({ ...assign, record: c1, given: { number: 7 }, reason: 'asked for' });
    expect(await shop.codes('c1')).toMatchObject([{ code: 'C3-007', origin: 'manual' }]);
    await shop.done(issue('c2'));
    expect(await shop.current('c2')).toBe('C3-010');
    const c2 = { type: 'customer', id: 'c2' };
    expect((await shop.refused({ ...assign, record: c2, given: { number: 11 } })).code).toBe('not-reserved');
    expect((await shop.refused({ ...assign, record: c2, given: { number: 7 } })).code).toBe('code-taken');
    expect((await shop.refused({ ...assign, record: c2, given: { number: 8 } }, 'agent')).code).toBe(
      'forbidden',
    );
  });

  it('may be any text, and move the counter where the pattern can read them', async () => {
    const shop = await numberedShop();
    await shop.done({ ...assign, record: c1, given: { code: '老-17' } });
    expect(await shop.codes('c1')).toMatchObject([{ code: '老-17', patternVersion: 0 }]);
    await shop.done({ ...assign, record: c1, given: { code: 'c3-005' } });
    expect(await shop.current('c1')).toBe('C3-005');
    await shop.done(issue('c2'));
    expect(await shop.current('c2')).toBe('C3-006');
    expect(await shop.counter(SCOPE)).toMatchObject({
      last: 6,
      gaps: [{ from: 1, to: 4, reason: 'skipped' }],
    });
  });

  it('are imported with all conflicts told, and the counter goes on behind them', async () => {
    const shop = await numberedShop();
    const codes = [
      { recordId: 'c1', code: 'Ｃ3-002' },
      { recordId: 'c2', code: 'C3-002' },
      { recordId: 'c3', code: 'nonsense' },
      { recordId: 'nobody', code: 'A1-001' },
    ];
    const command = { type: 'importCodes', patternId: 'classic', codes, unreadable: 'conflict' } as const;
    expect(await shop.refused({ ...command, onConflict: 'refuse' })).toMatchObject({
      code: 'code-conflict',
      path: '/codes/1',
      details: { reason: 'twice', count: 3 },
    });
    const { warnings } = await shop.done({ ...command, onConflict: 'skip' });
    expect(warnings.map(({ details }) => details['reason'])).toEqual([
      'twice',
      'unreadable',
      'unknown-record',
    ]);
    expect((await shop.done({ ...command, onConflict: 'skip' })).transactionId).toBeNull();
    await shop.done(issue('c2'));
    expect(await Promise.all(['c1', 'c2'].map(shop.current))).toEqual(['C3-002', 'C3-003']);
  });

  it('fill the gaps of an import where the pattern says lowest-free', async () => {
    const shop = await numberedShop(classicWith({ fill: 'lowest-free' }));
    const codes = [{ recordId: 'c1', code: 'C3-003' }];
    await shop.done({
      type: 'importCodes',
      patternId: 'classic',
      codes,
      unreadable: 'keep',
      onConflict: 'refuse',
    });
    await shop.done(issue('c2'));
    expect(await shop.current('c2')).toBe('C3-001');
    expect(await shop.counter(SCOPE)).toMatchObject({ last: 3, gaps: [{ from: 2, to: 2 }] });
  });

  it('pass over numbers whose code somebody holds', async () => {
    const shop = await numberedShop();
    const held = classicWith({ width: 2 });
    await shop.done({ ...assign, record: c1, given: { code: 'C3-01' } });
    await shop.done({
      type: 'updateCodePattern',
      id: 'classic',
      expectedVersion: 2,
      patch: { definition: held },
    });
    await shop.done({ type: 'publishCodePattern', id: 'classic', expectedVersion: 3 });
    await shop.done(issue('c2'));
    expect(await shop.current('c2')).toBe('C3-02');
    expect((await shop.counter(SCOPE))?.gaps).toMatchObject([{ from: 1, to: 1, reason: 'skipped' }]);
  });

  it('are retired and never used again', async () => {
    const shop = await numberedShop();
    await shop.done(issue('c1'));
    await shop.done({ type: 'retireCode', record: c1, code: 'C3-001', reason: 'left' });
    expect(await shop.codes('c1')).toMatchObject([{ state: 'retired', reason: 'left' }]);
    await shop.done(issue('c2'));
    expect(await shop.current('c2')).toBe('C3-002');
    expect((await shop.refused({ type: 'retireCode', record: c1, code: 'C3-002' })).code).toBe(
      'unknown-code',
    );
  });
});

describe('leases', () => {
  const until = '2026-02-01T00:00:00.000Z';
  const take = {
    type: 'leaseNumbers',
    patternId: 'classic',
    scopeKey: SCOPE,
    count: 5,
    holder: 'phone',
    until,
  } as const;
  const back = { type: 'returnLease', patternId: 'classic', scopeKey: SCOPE } as const;

  it('become codes where they were used and gaps where not', async () => {
    const shop = await numberedShop();
    const { createdId: leaseId = '' } = await shop.done(take);
    await shop.done(issue('c2'));
    expect(await shop.current('c2')).toBe('C3-006');
    const used = [{ recordId: 'c1', number: 2 }];
    await shop.done({ ...back, leaseId, used });
    expect(await shop.current('c1')).toBe('C3-002');
    expect(await shop.counter(SCOPE)).toMatchObject({
      last: 6,
      leases: [],
      gaps: [
        { from: 1, to: 1, reason: 'lease-returned' },
        { from: 3, to: 5, reason: 'lease-returned' },
      ],
    });
    expect((await shop.refused({ ...back, leaseId, used: [{ recordId: 'c3', number: 3 }] })).code).toBe(
      'unknown-lease',
    );
  });

  it('expire into gaps, and late reports are still taken', async () => {
    const shop = await numberedShop();
    const { createdId: leaseId = '' } = await shop.done(take);
    shop.setTime('2026-03-01T00:00:00.000Z');
    await shop.done(issue('c2'));
    expect((await shop.counter(SCOPE))?.gaps).toMatchObject([{ from: 1, to: 5, reason: 'lease-expired' }]);
    await shop.done({ ...back, leaseId, used: [{ recordId: 'c1', number: 4 }] });
    expect(await shop.current('c1')).toBe('C3-004');
    expect((await shop.counter(SCOPE))?.gaps.map(({ from, to }) => [from, to])).toEqual([
      [1, 3],
      [5, 5],
    ]);
  });
});
