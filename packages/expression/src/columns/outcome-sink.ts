import type { EvaluateOptions } from '../compile/compile.types.js';
import type { CompiledRule } from './compile-rules.js';
import { recordAt, type RecordSource } from './records.js';
import type { RowError } from './rule-set.types.js';
import type { BlockSink } from './run-blocks.js';

/** Collects what rules say, block by block. */
export class OutcomeSink implements BlockSink {
  readonly matchCounts: Float64Array;
  readonly errorCounts: Float64Array;
  readonly errorRows: RowError[][];
  readonly bits: readonly Int32Array[];

  constructor(
    private readonly rules: readonly CompiledRule[],
    private readonly source: RecordSource,
    private readonly options: EvaluateOptions,
    private readonly errorsPerRule: number,
    keepBits: boolean,
  ) {
    const { rows } = source.table;
    this.matchCounts = new Float64Array(rules.length);
    this.errorCounts = new Float64Array(rules.length);
    this.errorRows = rules.map(() => []);
    this.bits = keepBits ? rules.map(() => new Int32Array(Math.ceil(rows / 32))) : [];
  }

  matches(rule: number, count: number, bits: Int32Array, row: number): void {
    if (count === 0) return;
    this.matchCounts[rule] = (this.matchCounts[rule] ?? 0) + count;
    const kept = this.bits[rule];
    if (kept === undefined) return;
    const word = row >>> 5;
    kept.set(bits.subarray(0, kept.length - word), word);
  }

  errors(rule: number, count: number, bits: Int32Array, row: number): void {
    if (count === 0) return;
    this.errorCounts[rule] = (this.errorCounts[rule] ?? 0) + count;
    const list = this.errorRows[rule];
    const compiled = this.rules[rule];
    if (list === undefined || compiled?.ok !== true) return;
    for (let word = 0; word < bits.length && list.length < this.errorsPerRule; word += 1) {
      let left = bits[word] ?? 0;
      for (; left !== 0 && list.length < this.errorsPerRule; left &= left - 1) {
        const found = row + word * 32 + 31 - Math.clz32(left & -left);
        const outcome = compiled.expression.test(recordAt(this.source, found), this.options);
        if (typeof outcome === 'object') list.push({ row: found, code: outcome.error.code });
      }
    }
  }
}
