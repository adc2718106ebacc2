import { compile, compileRuleSet } from '@tagma/expression';
import type { Expression, RuleSet, TestOutcome } from '@tagma/expression';
import type { Breath } from '../../../../internal/breathe.js';
import { Pace } from './pace.js';
import type { RecordChunk, RecordChunks } from './record-chunks.js';

/** What a rule says of a record: an error is neither a match nor none. */
export const NO_MATCH = 0;
export const MATCH = 1;
export const ERROR = 2;

/** What one text says of all records. */
export interface Verdict {
  readonly matches: number;
  readonly errors: number;
  /** `NO_MATCH`, `MATCH` or `ERROR` for each record. */
  readonly marks: Uint8Array;
}

/** When texts are asked, and what their variables are. */
export interface Asking {
  readonly asOf: string;
  readonly bindings: Readonly<Record<string, unknown>>;
}

/** How judging goes on. */
export interface JudgeTools {
  readonly signal: AbortSignal;
  readonly progress?: (done: number) => void;
  /** How the page gets its turn. */
  readonly breath?: Breath;
}

/**
 * What texts say of all records, in slices that leave the page quick. A text that does not compile says
 * "no match" of every record, as an evaluation of it would; callers show its error instead.
 */
export async function judge(
  chunks: RecordChunks,
  texts: readonly string[],
  asking: Asking,
  { signal, progress, breath }: JudgeTools,
): Promise<readonly Verdict[]> {
  const pace = new Pace(signal, breath);
  const tallies = texts.map(() => new Tally(chunks.records.length));
  const batches = batchesOf(texts, tallies);
  for (const [done, batch] of batches.entries()) {
    await pace.breathe();
    const rules = compileRuleSet(batch.texts.map((text, at) => ({ id: String(at), text })));
    for (let at = 0; at < chunks.length; at++) {
      const chunk = await chunks.at(at, pace);
      await pace.breathe();
      if (chunk.columns === null) await judgeSingly(chunk, batch, asking, pace);
      else judgeColumns(chunk, rules, asking, batch.tallies);
      progress?.((done + (at + 1) / chunks.length) / batches.length);
    }
  }
  return tallies;
}

/** Texts that are compiled and evaluated in one go: few enough to leave the page quick. */
interface Batch {
  readonly texts: string[];
  readonly tallies: Tally[];
}

const BATCH_TEXTS = 8;
const BATCH_LETTERS = 3_000;

function batchesOf(texts: readonly string[], tallies: readonly Tally[]): readonly Batch[] {
  const batches: Batch[] = [];
  let letters = 0;
  for (const [at, text] of texts.entries()) {
    let last = batches.at(-1);
    letters += text.length;
    if (last === undefined || last.texts.length >= BATCH_TEXTS || letters > BATCH_LETTERS) {
      batches.push((last = { texts: [], tallies: [] }));
      letters = text.length;
    }
    last.texts.push(text);
    const tally = tallies[at];
    if (tally !== undefined) last.tallies.push(tally);
  }
  return batches;
}

function judgeColumns(
  { columns, from }: RecordChunk,
  rules: RuleSet,
  asking: Asking,
  tallies: readonly Tally[],
): void {
  if (columns === null) return;
  const outcome = rules.evaluateSync(columns, { ...asking, errorsPerRule: columns.rows, reuse: true });
  outcome.rules.forEach(({ bits, errorRows }, rule) => {
    const tally = tallies[rule];
    if (tally === undefined) return;
    for (let row = 0; row < columns.rows; row++) {
      if (((bits?.[row >> 5] ?? 0) >>> (row & 31)) & 1) tally.add(from + row, MATCH);
    }
    for (const { row } of errorRows) tally.add(from + row, ERROR);
  });
}

/** Values that are no objects have no columns; each is asked by itself. */
async function judgeSingly(
  { from, records }: RecordChunk,
  { texts, tallies }: Batch,
  asking: Asking,
  pace: Pace,
): Promise<void> {
  for (const [rule, text] of texts.entries()) {
    const test = testerOf(text);
    for (const [row, record] of records.entries()) {
      await pace.breathe();
      tallies[rule]?.add(from + row, markOf(test(record, asking)));
    }
  }
}

/** Asks one text of single records. */
export function testerOf(text: string): (record: unknown, asking: Asking) => TestOutcome {
  const compiled = compile(text);
  if (!compiled.ok) return () => 'no-match';
  const expression: Expression = compiled.expression;
  if (expression.engine !== 'closure') throw new TypeError('closures answer at once');
  return (record, asking) => expression.test(record, asking);
}

/** The mark of an outcome. */
export function markOf(outcome: TestOutcome): number {
  return outcome === 'match' ? MATCH : outcome === 'no-match' ? NO_MATCH : ERROR;
}

class Tally implements Verdict {
  matches = 0;
  errors = 0;
  readonly marks: Uint8Array;

  constructor(records: number) {
    this.marks = new Uint8Array(records);
  }

  add(row: number, mark: number): void {
    this.marks[row] = mark;
    if (mark === MATCH) this.matches += 1;
    if (mark === ERROR) this.errors += 1;
  }
}
