import { describe, expect, it } from 'vitest';
import { compilePattern, parseCode, renderCode, scopeKeyOf } from './index.js';
import { CLASSIC } from './testing/classic.js';

const now = '2026-11-23T00:00:00.000Z';
const context = { timeZone: 'Asia/Shanghai' };
const compiled = compilePattern(CLASSIC, context);

describe('A1-001', () => {
  it('is proven: nine counters of 999 numbers, six characters, no warning', () => {
    expect(compiled.problems).toEqual([]);
    expect(compiled).toMatchObject({ ok: true, minLength: 6, maxLength: 6, characters: '-0123456789ABC' });
    expect(compiled.capacity).toMatchObject({ perScope: 999, scopes: 9, total: 8991 });
  });

  it('numbers customers in the order in which they come, one counter per rendered prefix (C6)', () => {
    const customers = [
      ['北美', '常购'],
      ['亚洲', '未购'],
      ['亚洲', '未购'],
      ['北美', '常购'],
      ['欧洲', '偶尔购'],
    ] as const;
    const counters = new Map<string, number>();
    const codes = customers.map(([region, purchaseClass]) => {
      const record = { region, purchaseClass };
      const scope = scopeKeyOf(compiled, record, { now });
      if (!scope.ok || scope.scopeKey === null) return scope;
      const number = (counters.get(scope.scopeKey) ?? 0) + 1;
      counters.set(scope.scopeKey, number);
      const rendered = renderCode(compiled, record, { number, now });
      return rendered.ok ? rendered.code : rendered;
    });
    expect(codes).toEqual(['A1-001', 'C3-001', 'C3-002', 'A1-002', 'B2-001']);
  });

  it('reads back what a code means (C7)', () => {
    const parsed = parseCode(compiled, 'A1-001');
    expect(parsed).toMatchObject({ ok: true, code: 'A1-001', number: 1, scopeKey: 'A\u001f1' });
    expect(parsed.ok && parsed.parts).toMatchObject([
      { segmentId: 'region', text: 'A', from: 0, to: 1, meaning: { type: 'map', values: ['北美'] } },
      { segmentId: 'buy', text: '1', from: 1, to: 2, meaning: { type: 'map', values: ['常购'] } },
      { segmentId: 'dash', text: '-' },
      { segmentId: 'no', text: '001', from: 3, to: 6, meaning: { type: 'sequence', number: 1 } },
    ]);
    expect(parseCode(compiled, 'C3-005')).toMatchObject({ ok: true, number: 5, scopeKey: 'C\u001f3' });
  });

  it.each([
    ['', 0, 'empty', 'region'],
    ['D1-001', 0, 'unknown-code', 'region'],
    ['A4-001', 1, 'unknown-code', 'buy'],
    ['A1_001', 2, 'unexpected-character', 'dash'],
    ['A1-0x1', 4, 'unexpected-character', 'no'],
    ['A1-000', 5, 'number-not-used', 'no'],
    ['A1-00', 5, 'ends-early', 'no'],
    ['A1-0011', 6, 'goes-on', null],
    ['  A1-0x1', 6, 'unexpected-character', 'no'],
  ] as const)('says of %j that index %i is wrong: %s', (text, at, reason, segmentId) => {
    expect(parseCode(compiled, text)).toMatchObject({ ok: false, at, reason, segmentId });
  });

  it('reads full width and small letters, and gives the code as the pattern writes it', () => {
    expect(parseCode(compiled, ' ａ１－００１ ')).toMatchObject({ ok: true, code: 'A1-001' });
    const strict = compilePattern(
      { ...CLASSIC, input: { nfkc: false, caseFold: false, confusables: false } },
      context,
    );
    expect(parseCode(strict, 'Ａ1-001')).toMatchObject({ ok: false, at: 0, reason: 'unknown-code' });
    expect(parseCode(strict, 'a1-001')).toMatchObject({ ok: false, at: 0, reason: 'unknown-code' });
  });

  it('says of a record without a code everything that is missing', () => {
    expect(renderCode(compiled, { region: '非洲' }, { number: 1000, now })).toEqual({
      ok: false,
      problems: [
        { code: 'unmapped-value', segmentId: 'region', field: 'region', details: { value: '非洲' } },
        { code: 'missing-value', segmentId: 'buy', field: 'purchaseClass' },
        { code: 'number-too-long', segmentId: 'no', details: { number: 1000, limit: 3 } },
      ],
    });
  });

  it('sorts 10 after 2', () => {
    const keys = [10, 2, 1].map((number) => {
      const rendered = renderCode(compiled, { region: '北美', purchaseClass: '常购' }, { number, now });
      return rendered.ok ? rendered.sortKey : '';
    });
    expect([...keys].sort()).toEqual([...keys].reverse());
  });
});
