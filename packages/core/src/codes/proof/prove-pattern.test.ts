import { describe, expect, it } from 'vitest';
import type { CodeDefinition, MapSegment, Segment, SequenceSegment } from '../codes.types.js';
import { compilePattern, renderCode } from '../index.js';
import { CLASSIC } from '../testing/classic.js';

const context = { timeZone: 'Asia/Shanghai' };
const now = '2026-11-23T00:00:00.000Z';

function map(id: string, codes: readonly string[], more: Partial<MapSegment> = {}): MapSegment {
  return {
    id,
    type: 'map',
    field: id,
    unmapped: 'error',
    table: codes.map((code, row) => ({ value: `${id} ${row}`, code })),
    ...more,
  };
}

const sequence: SequenceSegment = {
  id: 'no',
  type: 'sequence',
  width: 3,
  start: 1,
  step: 1,
  alphabet: 'digits',
  skip: [],
  scope: [],
  overflow: 'error',
  reserved: [],
  fill: 'next',
};

function pattern(...segments: Segment[]): CodeDefinition {
  return { ...CLASSIC, segments };
}

describe('unique reading', () => {
  it('is refused with the shortest code that two records share', () => {
    const compiled = compilePattern(pattern(map('a', ['1', '12']), map('b', ['23', '3']), sequence), context);
    expect(compiled.problems).toMatchObject([{ severity: 'error', code: 'ambiguous', segmentId: 'a' }]);
    const { witness } = compiled.problems[0]!;
    if (witness?.type !== 'clash') throw new Error('no witness');
    expect(witness.text).toMatch(/^123\d{3}$/);
    const codes = witness.readings.map(({ record, number }) => renderCode(compiled, record, { number, now }));
    expect(codes).toMatchObject([
      { ok: true, code: witness.text },
      { ok: true, code: witness.text },
    ]);
    expect(witness.readings.map(({ record }) => record)).toEqual([
      { a: 'a 1', b: 'b 1' },
      { a: 'a 0', b: 'b 0' },
    ]);
  });

  it('holds with a separator, with prefix-free codes, and with codes of one length', () => {
    const dash: Segment = { id: 'dash', type: 'literal', text: '-' };
    for (const segments of [
      [map('a', ['1', '12']), dash, map('b', ['23', '3']), { ...dash, id: 'slash', text: '/' }, sequence],
      [map('a', ['1', '22', '23']), map('b', ['1', '22', '23']), sequence],
      [map('a', ['11', '12', '21']), map('b', ['11', '12', '21']), sequence],
    ])
      expect(compilePattern(pattern(...segments), context).ok).toBe(true);
  });

  it('is refused for a growing number before digits, and holds for one at the end', () => {
    const grows = { ...sequence, overflow: 'grow' } as const;
    expect(compilePattern(pattern(map('a', ['1', '2']), grows), context).ok).toBe(true);
    const codes = compilePattern(pattern(grows, map('a', ['1', '21'])), context).problems.map(
      ({ code }) => code,
    );
    expect(codes).toContain('ambiguous');
  });

  it('is refused as unproven where only the check character could decide', () => {
    const [a, b] = [map('a', ['1', '12']), map('b', ['23', '3'])];
    const whole: Segment = { id: 'check', type: 'check', algorithm: 'iso7064-mod37,36', covers: ['a', 'b'] };
    const compiled = compilePattern(pattern(a, b, whole), context);
    expect(compiled.problems[0]).toMatchObject({ code: 'ambiguous' });
    const half = { ...whole, covers: ['a'] };
    expect(compilePattern(pattern(a, b, half), context).problems[0]).toMatchObject({
      severity: 'error',
      code: 'unproven',
      segmentId: 'a',
    });
  });

  it('takes input folding into account', () => {
    const segments = [map('a', ['O', '0']), sequence];
    expect(compilePattern(pattern(...segments), context).ok).toBe(true);
    const folded = { ...pattern(...segments), input: { nfkc: true, caseFold: true, confusables: true } };
    expect(compilePattern(folded, context).problems[0]).toMatchObject({ code: 'same-code', segmentId: 'a' });
  });
});

describe('codes of a table', () => {
  it('that two values share are refused with two records, unless declared', () => {
    const table = [
      { value: '北美', code: 'A' },
      { value: '南美', code: 'a' },
    ];
    const compiled = compilePattern(pattern(map('region', [], { table }), sequence), context);
    expect(compiled.problems[0]).toMatchObject({
      code: 'same-code',
      segmentId: 'region',
      details: { first: '北美', second: '南美' },
      witness: { readings: [{ record: { region: '北美' } }, { record: { region: '南美' } }] },
    });
    const lossy = map('region', [], { table, lossy: true });
    expect(compilePattern(pattern(lossy, sequence), context).ok).toBe(true);
  });

  it('that unmapped values share with a row are refused too', () => {
    const rest = map('a', ['A', 'X'], { unmapped: 'default', default: 'X' });
    const compiled = compilePattern(pattern(rest, sequence), context);
    expect(compiled.problems[0]).toMatchObject({
      code: 'same-code',
      witness: { readings: [{ record: { a: 'a 1' } }, { record: { a: '—' } }] },
    });
  });
});

describe('capacity and length', () => {
  it('counts 728 numbers of three digits without 4', () => {
    const compiled = compilePattern(
      pattern(map('a', ['A', 'B']), { ...sequence, skip: ['4'], scope: ['a'] }),
      context,
    );
    expect(compiled.capacity).toMatchObject({ perScope: 728, scopes: 2, total: 1456 });
  });

  it('compares with the field of the host', () => {
    expect(compilePattern({ ...CLASSIC, maxLength: 5 }, context).problems).toMatchObject([
      { severity: 'error', code: 'too-long', details: { length: 6, limit: 5 } },
    ]);
    const grows = CLASSIC.segments.map((one) =>
      one.type === 'sequence' ? { ...one, overflow: 'grow' as const } : one,
    );
    expect(compilePattern({ ...CLASSIC, segments: grows, maxLength: 6 }, context).problems).toMatchObject([
      { severity: 'warning', code: 'grows-too-long', details: { length: 18, limit: 6 } },
    ]);
  });
});

describe('size', { timeout: 60_000 }, () => {
  const words = (count: number, length: number): string[] =>
    Array.from({ length: count }, (_, index) => index.toString(36).toUpperCase().padStart(length, '0'));

  it('12 segments with tables of 1,000 rows are proven, and refused when they run into each other', () => {
    const fixed = Array.from({ length: 11 }, (_, index) => map(`m${index}`, words(1000, 3)));
    expect(
      compilePattern(pattern(...fixed, sequence), context).problems.filter(
        ({ severity }) => severity === 'error',
      ),
    ).toEqual([]);
    const running = Array.from({ length: 11 }, (_, index) => map(`m${index}`, words(1000, 1)));
    expect(compilePattern(pattern(...running, sequence), context).problems[0]).toMatchObject({
      code: 'ambiguous',
    });
  });

  it('tables of 10,000 rows are proven', () => {
    const compiled = compilePattern(
      pattern(map('a', words(10_000, 4)), map('b', words(10_000, 3)), sequence),
      context,
    );
    expect(compiled.ok).toBe(true);
  });
});
