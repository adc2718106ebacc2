import {
  type CodeDefinition,
  compilePattern,
  type MapSegment,
  numberText,
  parseCode,
  renderCode,
  type SequenceSegment,
} from '@tagma/core/codes';
import { type BenchRow, type BenchTable, median } from './bench.types.js';

const now = '2026-11-23T00:00:00.000Z';
const context = { timeZone: 'Asia/Shanghai' };

/** Code patterns: proof time, and codes rendered and read per second. */
export async function run(): Promise<BenchTable[]> {
  return [proofs(), rates()];
}

const SEQUENCE: SequenceSegment = {
  id: 'no',
  type: 'sequence',
  width: 3,
  start: 1,
  step: 1,
  alphabet: 'digits',
  skip: [],
  scope: ['region', 'buy'],
  overflow: 'error',
  reserved: [],
  fill: 'next',
};

function pattern(segments: CodeDefinition['segments']): CodeDefinition {
  return {
    segments,
    input: { nfkc: true, caseFold: true, confusables: false },
    onClassChange: 'sticky',
    reclaim: true,
    uniqueness: 'record-type',
  };
}

function map(id: string, codes: readonly string[]): MapSegment {
  const table = codes.map((code, row) => ({ value: `${id} 值 ${row}`, code }));
  return { id, type: 'map', field: id, unmapped: 'error', table };
}

/** Codes in base 36, filled up to a length or as long as they are. */
function codes(count: number, length: number): string[] {
  return Array.from({ length: count }, (_, row) => row.toString(36).toUpperCase().padStart(length, '0'));
}

function tables(count: number, rows: number, length: number): CodeDefinition {
  const maps = Array.from({ length: count - 1 }, (_, index) => map(`m${index}`, codes(rows, length)));
  return pattern([...maps, { ...SEQUENCE, scope: ['m0', 'm1'] }]);
}

/** CPU time of the thread, so that what else the machine does counts little. */
function proofs(): BenchTable {
  const rows: BenchRow[] = [
    proof('12 segments, 1,000 rows each, codes of one length: proven', tables(12, 1000, 3)),
    proof(
      '12 segments, 1,000 rows each, codes of 1 or 2 characters: refused with a witness',
      tables(12, 1000, 1),
    ),
    proof('3 segments, 10,000 rows each: proven', tables(3, 10_000, 3)),
    proof('A1-001', CLASSIC),
  ];
  return { title: 'Proof of a code pattern, everything included (CPU time)', rows };
}

function proof(name: string, definition: CodeDefinition): BenchRow {
  const times: number[] = [];
  let found = '';
  for (let round = 0; round < 15; round += 1) {
    // Nothing that the library keeps for a definition may help.
    const fresh = structuredClone(definition);
    const start = process.cpuUsage();
    const compiled = compilePattern(fresh, context);
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
    found = compiled.problems.find(({ severity }) => severity === 'error')?.code ?? 'proven';
  }
  return { name, value: median(times.slice(3)), unit: 'ms', note: found };
}

const CLASSIC = pattern([
  map('region', ['A', 'B', 'C']),
  map('buy', ['1', '2', '3']),
  { id: 'dash', type: 'literal', text: '-' },
  SEQUENCE,
]);

const CHECKED = pattern([
  map('region', ['A', 'B', 'C']),
  { id: 'day', type: 'date', field: null, format: 'YYYYMM' },
  { ...SEQUENCE, width: 5, scope: ['region', 'day'] },
  { id: 'check', type: 'check', algorithm: 'iso7064-mod37,36', covers: ['region', 'day', 'no'] },
]);

const COUNT = 50_000;

function rates(): BenchTable {
  return {
    title: 'Codes per second (CPU time)',
    rows: [...ratesOf('A1-001', CLASSIC), ...ratesOf('A202611000017, check character', CHECKED)],
  };
}

function ratesOf(name: string, definition: CodeDefinition): BenchRow[] {
  const compiled = compilePattern(definition, context);
  const numbers = Array.from({ length: COUNT }, (_, index) => 1 + (index % 999));
  const record = { region: 'region 值 0', buy: 'buy 值 2' };
  const texts = numbers.map((number) => {
    const rendered = renderCode(compiled, record, { number, now });
    if (!rendered.ok) throw new Error(`no code for ${numberText(SEQUENCE, number)}`);
    return rendered.code;
  });
  return [
    rate(`render ${name}`, () => {
      for (const number of numbers) renderCode(compiled, record, { number, now });
    }),
    rate(`parse ${name}`, () => {
      for (const text of texts) if (!parseCode(compiled, text).ok) throw new Error(`${text} is not read`);
    }),
  ];
}

function rate(name: string, work: () => void): BenchRow {
  const times: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1e6);
  }
  return { name, value: COUNT / median(times.slice(2)), unit: '/s' };
}
