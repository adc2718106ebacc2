import fc from 'fast-check';
import { comparer, type Verdict } from './fuzz-compare.js';
import { expression } from './fuzz-grammar.js';
import { record } from './fuzz-records.js';

/** What a run of the fuzzer found. */
export interface FuzzReport {
  readonly counts: Readonly<Record<Verdict, number>>;
  /** Of every bad verdict, the shortest expressions. */
  readonly findings: readonly string[];
}

/** Verdicts that are not shown. */
const EXPECTED: ReadonlySet<Verdict> = new Set([
  'refused',
  'jsonata breaks',
  'error of another member',
  'known difference',
]);
const RECORDS = 4;
const SHOWN = 12;

/**
 * Compares random expressions on random records, in batches, as long as `goOn` says so.
 *
 * @param seed The same seed gives the same expressions and records.
 */
export async function fuzz(seed: number, goOn: (compared: number) => boolean): Promise<FuzzReport> {
  const counts: Record<Verdict, number> = {
    'same value': 0,
    'same error': 0,
    'other error': 0,
    'error of another member': 0,
    'known difference': 0,
    refused: 0,
    'jsonata breaks': 0,
    'DIFFERENT VALUE': 0,
    'VALUE AGAINST ERROR': 0,
  };
  const findings = new Map<string, string>();
  let compared = 0;
  for (let batch = 0; goOn(compared); batch++) {
    const options = { seed: seed + batch, numRuns: 250 };
    const records = fc.sample(record, options);
    for (const [at, text] of fc.sample(expression, options).entries()) {
      if (!goOn(compared)) break;
      const compare = comparer(text);
      for (let next = 0; next < RECORDS; next++) {
        const input = records[(at + next * 7) % records.length];
        const { verdict, ours, stock } = await compare(input);
        counts[verdict]++;
        compared++;
        if (verdict.startsWith('same') || EXPECTED.has(verdict)) continue;
        findings.set(
          `${verdict} ${text}`,
          `${verdict}: ${text}\n  on ${JSON.stringify(input)}\n  ours ${JSON.stringify(ours)}\n  stock ${JSON.stringify(stock)}`,
        );
      }
    }
  }
  return { counts, findings: shortest([...findings.values()]) };
}

function shortest(findings: readonly string[]): string[] {
  const kinds = new Set(findings.map((finding) => finding.split(':')[0]));
  return [...kinds].flatMap((kind) =>
    findings
      .filter((finding) => finding.startsWith(`${kind ?? ''}:`))
      .sort((a, b) => a.indexOf('\n') - b.indexOf('\n'))
      .slice(0, SHOWN),
  );
}
