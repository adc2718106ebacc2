import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedKey } from './alphabet/fold.js';
import type { Alphabet, CodeDefinition, Segment } from './codes.types.js';
import {
  type CompiledPattern,
  compilePattern,
  nextNumber,
  parseCode,
  renderCode,
  sequenceOf,
  type Witness,
} from './index.js';

const context = { timeZone: 'Asia/Shanghai' };
const now = '2026-11-23T00:00:00.000Z';
const input = { nfkc: true, caseFold: true, confusables: false };

type Part = Segment extends infer One ? (One extends { id: string } ? Omit<One, 'id'> : never) : never;

const code = (max: number) =>
  fc.string({ unit: fc.constantFrom('A', 'B', '1', '2'), minLength: 1, maxLength: max });

const mapPart = (max: number): fc.Arbitrary<Part> =>
  fc
    .record({
      codes: fc.uniqueArray(code(max), { minLength: 1, maxLength: 6 }),
      unmapped: fc.constantFrom('error', 'skip') as fc.Arbitrary<'error' | 'skip'>,
    })
    .map(({ codes, unmapped }) => ({
      type: 'map',
      field: '',
      unmapped,
      table: codes.map((one, row) => ({ value: `value ${row}`, code: one })),
    }));

const alphabet: fc.Arbitrary<Alphabet> = fc.constantFrom<Alphabet>(
  'digits',
  'upper',
  { characters: 'AB12' },
  { except: '-' },
);

const fieldPart: fc.Arbitrary<Part> = fc
  .record({ alphabet, min: fc.integer({ min: 0, max: 2 }), more: fc.integer({ min: 1, max: 2 }) })
  .map(({ alphabet: of, min, more }) => ({
    type: 'field',
    field: '',
    transform: 'none',
    width: { min, max: min + more },
    truncate: false,
    alphabet: of,
  }));

const datePart: fc.Arbitrary<Part> = fc
  .constantFrom('YYYY', 'YYMM', 'YYYYMMDD', 'YYDDD', 'YYYYWW', 'Q')
  .map((format) => ({ type: 'date', field: null, format }) as Part);

const sequencePart: fc.Arbitrary<Part> = fc
  .record({
    width: fc.integer({ min: 1, max: 4 }),
    step: fc.integer({ min: 1, max: 3 }),
    skip: fc.subarray(['4', '13', '7'], { maxLength: 2 }),
    overflow: fc.constantFrom<'error' | 'grow'>('error', 'grow'),
  })
  .map((numbers) => ({
    type: 'sequence',
    start: 1,
    alphabet: 'digits',
    scope: [],
    reserved: [],
    fill: 'next',
    ...numbers,
  }));

const literalPart: fc.Arbitrary<Part> = fc
  .constantFrom('-', '/', 'A', '1')
  .map((text) => ({ type: 'literal', text }));

const pattern: fc.Arbitrary<CodeDefinition> = fc
  .tuple(
    fc.array(fc.oneof(mapPart(1), mapPart(3), fieldPart, datePart, literalPart, literalPart), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.option(sequencePart, { nil: null }),
    fc.nat(4),
    fc.boolean(),
  )
  .map(([parts, sequence, at, checked]) => {
    const all = sequence === null ? parts : parts.toSpliced(at, 0, sequence);
    const segments = all.map((part, index) => withNames(part, index));
    const covers = segments.filter(({ type }) => type === 'sequence' || type === 'map').map(({ id }) => id);
    if (checked && covers.length > 0)
      segments.push({ id: 'check', type: 'check', algorithm: 'iso7064-mod37,36', covers });
    return definition(segments);
  });

function withNames(part: Part, index: number): Segment {
  const named = { ...part, id: `s${index}` };
  return ('field' in named && named.field !== null ? { ...named, field: `f${index}` } : named) as Segment;
}

function definition(segments: readonly Segment[]): CodeDefinition {
  return { segments, input, onClassChange: 'sticky', reclaim: true, uniqueness: 'record-type' };
}

/** Fields for the segments, drawn by `pick`. */
function recordFor({ segments }: CodeDefinition, pick: (count: number) => number) {
  return Object.fromEntries(
    segments.flatMap((segment) => {
      if (segment.type === 'map')
        return [[segment.field, segment.table[pick(segment.table.length)]?.value ?? null] as const];
      if (segment.type !== 'field') return [];
      const letters = segment.alphabet === 'upper' ? 'XYZ' : segment.alphabet === 'digits' ? '789' : 'AB12';
      const length = Math.max(1, segment.width.min + pick(segment.width.max - segment.width.min + 1));
      return [[segment.field, Array.from({ length }, () => letters[pick(letters.length)]).join('')] as const];
    }),
  );
}

/** Both readings rendered again: one text, two contents. */
function expectTrue(compiled: CompiledPattern, witness: Witness | undefined): void {
  if (witness?.type !== 'clash') throw new Error('no witness');
  const [first, second] = witness.readings.map((reading) => {
    const rendered = renderCode(compiled, reading.record, {
      number: reading.number,
      now: reading.now ?? now,
    });
    expect(rendered).toMatchObject({ ok: true, code: reading.code });
    return reading;
  });
  expect(foldedKey(input, first!.code)).toBe(foldedKey(input, second!.code));
  expect({ ...first, code: '' }).not.toEqual({ ...second, code: '' });
}

describe('random patterns', { timeout: 60_000 }, () => {
  it('that are proven read back what they render; of those that are not, the witness is true', () => {
    const seen = { proven: 0, refused: 0, unproven: 0 };
    fc.assert(
      fc.property(pattern, fc.infiniteStream(fc.nat(1000)), (random, numbers) => {
        const compiled = compilePattern(random, context);
        const refusal = compiled.problems.find(({ code: one }) => one === 'ambiguous');
        if (refusal !== undefined) {
          seen.refused += 1;
          expectTrue(compiled, refusal.witness);
          return;
        }
        if (!compiled.ok) {
          seen.unproven += 1;
          return;
        }
        seen.proven += 1;
        const pick = (count: number): number => (numbers.next().value as number) % count;
        const sequence = sequenceOf(random);
        const number = sequence === undefined ? null : (nextNumber(sequence, pick(5)) ?? sequence.start);
        const rendered = renderCode(compiled, recordFor(random, pick), { number, now });
        if (!rendered.ok) {
          // The digits that are checked may not be ones that the algorithm reads; nothing else may fail.
          throw new Error(JSON.stringify(rendered.problems));
        }
        const parsed = parseCode(compiled, rendered.code);
        expect(parsed).toMatchObject({ ok: true, code: rendered.code, scopeKey: rendered.scopeKey, number });
        expect(parsed.ok && parsed.parts.map(({ text, segmentId }) => ({ text, segmentId }))).toEqual(
          rendered.parts.map(({ text, segmentId }) => ({ text, segmentId })),
        );
      }),
      { numRuns: 500, seed: 6 },
    );
    expect(Math.min(seen.proven, seen.refused)).toBeGreaterThan(80);
    expect(seen.unproven).toBeLessThan(50);
  });

  it('with a planted ambiguity are always refused', () => {
    fc.assert(
      fc.property(pattern, fc.nat(4), fc.constantFrom('A', 'B1', '27'), (random, at, piece) => {
        const planted: Segment[] = [
          { id: 'p1', type: 'map', field: 'p1', unmapped: 'error', table: tableOf([piece, piece + piece]) },
          { id: 'p2', type: 'map', field: 'p2', unmapped: 'error', table: tableOf([piece, piece + piece]) },
        ];
        const segments = random.segments.filter(({ type }) => type !== 'check').toSpliced(at, 0, ...planted);
        const compiled = compilePattern(definition(segments), context);
        const refusal = compiled.problems.find(({ code: one }) => one === 'ambiguous');
        expect(compiled.ok).toBe(false);
        expectTrue(compiled, refusal?.witness);
      }),
      { numRuns: 200, seed: 6 },
    );
  });

  it('name the place of a wrong single character: nothing before it can be wrong', () => {
    fc.assert(
      fc.property(pattern, fc.nat(20), fc.infiniteStream(fc.nat(1000)), (random, place, numbers) => {
        const compiled = compilePattern(random, context);
        if (!compiled.ok) return;
        const pick = (count: number): number => (numbers.next().value as number) % count;
        const sequence = sequenceOf(random);
        const number = sequence === undefined ? null : nextNumber(sequence, null);
        const rendered = renderCode(compiled, recordFor(random, pick), { number, now });
        if (!rendered.ok || rendered.code === '') return;
        const at = place % rendered.code.length;
        // A tab is in no alphabet.
        const wrong = `${rendered.code.slice(0, at)}\t${rendered.code.slice(at + 1)}`;
        const parsed = parseCode(compiled, `x${wrong}x`.slice(1, -1));
        if (at > 0 && at < rendered.code.length - 1) expect(parsed).toMatchObject({ ok: false, at });
        else expect(parsed.ok && parsed.code === rendered.code).toBe(false);
      }),
      { numRuns: 300, seed: 6 },
    );
  });
});

function tableOf(codes: readonly string[]) {
  return codes.map((one, row) => ({ value: `value ${row}`, code: one }));
}
