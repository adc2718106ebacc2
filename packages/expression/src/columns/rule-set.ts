import { millisOf } from '../compile/as-of.js';
import type { EvaluateOptions, TestOutcome } from '../compile/compile.types.js';
import { bind, type Binding } from './bind.js';
import type { KeepDerived } from './bind-sources.js';
import type { ColumnSet } from './column-set.js';
import { compileRules, LeafCache, type CompiledRule } from './compile-rules.js';
import { KeptDerivation } from './derived-cache.js';
import { visitGraph, type GraphNode } from './graph.js';
import { OutcomeSink } from './outcome-sink.js';
import { SlotFrame } from './outcome.js';
import { hostPause } from './pause.js';
import { RecordRules } from './record-rules.js';
import { compileToClosures } from './row-expression.js';
import { BlockRunner } from './run-blocks.js';
import type {
  EvaluateAsyncOptions,
  EvaluateSetOptions,
  EvaluationProgress,
  RuleOutcome,
  RuleProblem,
  RuleSetOptions,
  RuleText,
  SetOutcome,
} from './rule-set.types.js';

/** Rows of a block: what 1,000 rules know of them stays in the cache. */
const BLOCK = 4096;
/** Rows between two pauses in which a page can breathe. */
const STEP = 4 * BLOCK;
const ERRORS_PER_RULE = 10;
/** Rule sets of up to this many rules are taken for rules that are being edited. */
const FEW_RULES = 8;

/**
 * Compiles rules that are evaluated together: conditions that several rules share are evaluated once. Never
 * throws; a rule that is not valid has a problem in every outcome.
 *
 * @example
 * const rules = compileRuleSet([{ id: 'vip', text: '$count(orders[amount > 100]) > 3' }]);
 * rules.evaluateSync(ColumnSet.from(customers), { asOf: '2026-11-22T08:00:00Z' }).rules[0].matches;
 */
export function compileRuleSet(rules: readonly RuleText[], options: RuleSetOptions = {}): RuleSet {
  return new RuleSet(rules, options);
}

const NO_BINDINGS: Readonly<Record<string, unknown>> = {};

interface Bound {
  readonly key: string;
  readonly binding: Binding;
  readonly runner: BlockRunner;
}

/** Rules that are evaluated together. One serves any number of sets and records. */
export class RuleSet {
  readonly #rules: readonly CompiledRule[];
  readonly #leaves: LeafCache;
  readonly #bound = new WeakMap<ColumnSet, Bound>();
  #single: { readonly key: string; readonly frame: SlotFrame; readonly rules: RecordRules } | undefined;

  constructor(rules: readonly RuleText[], options: RuleSetOptions) {
    const compiler = options.compiler ?? compileToClosures;
    this.#leaves = new LeafCache(compiler);
    this.#rules = compileRules(rules, compiler, this.#leaves);
  }

  /** What all rules say of all records, at once. Throws a RangeError when `asOf` is no time with a zone. */
  evaluateSync(set: ColumnSet, options: EvaluateSetOptions): SetOutcome {
    const blocks = this.evaluateBlocks(set, options);
    for (;;) {
      const step = blocks.next();
      if (step.done === true) return step.value;
    }
  }

  /**
   * What all rules say of all records, with a pause after every block. Resolves to undefined when it was
   * aborted. Updates of the set in between count for the blocks that follow.
   */
  async evaluate(set: ColumnSet, options: EvaluateAsyncOptions): Promise<SetOutcome | undefined> {
    const pause = options.pause ?? hostPause;
    const blocks = this.evaluateBlocks(set, options);
    for (;;) {
      if (options.signal?.aborted === true) return undefined;
      const step = blocks.next();
      if (step.done === true) return step.value;
      options.onProgress?.(step.value);
      await pause();
    }
  }

  /** What all rules say of all records, a block with every step. */
  *evaluateBlocks(set: ColumnSet, options: EvaluateSetOptions): Generator<EvaluationProgress, SetOutcome> {
    const sink = new OutcomeSink(
      this.#rules,
      set,
      options,
      options.errorsPerRule ?? ERRORS_PER_RULE,
      options.countsOnly !== true,
    );
    const { rows } = set;
    let { binding } = this.#bind(set, options);
    for (let step = 0; step < rows; step += STEP) {
      // Bound anew when the set was updated during the pause.
      const bound = this.#bind(set, options);
      binding = bound.binding;
      const to = Math.min(rows, step + STEP);
      for (let from = step; from < to; from += BLOCK)
        bound.runner.run(from, Math.min(to, from + BLOCK), sink);
      yield { done: to, rows };
    }
    return { rows, rules: this.#rules.map((rule, index) => this.#outcome(rule, index, binding, sink)) };
  }

  /**
   * What all rules say of one record, in their order. Nothing of the record is kept but single values of its
   * fields. Throws a RangeError when `asOf` is no time with a zone.
   */
  test(record: unknown, options: EvaluateOptions): TestOutcome[] {
    const millis = millisIn(options.asOf);
    const bindings = options.bindings ?? NO_BINDINGS;
    const key = JSON.stringify(bindings);
    if (this.#single?.key !== key) {
      const frame = new SlotFrame(millis, bindings);
      this.#single = { key, frame, rules: new RecordRules(this.#rules, this.#leaves, frame) };
    }
    const { frame, rules } = this.#single;
    frame.asOf = millis;
    return rules.test(record, frame, options);
  }

  #outcome(compiled: CompiledRule, index: number, binding: Binding, sink: OutcomeSink): RuleOutcome {
    const { id } = compiled.rule;
    const problem = problemOf(compiled, binding);
    const bits = sink.bits[index];
    const kept = bits === undefined ? {} : { bits: new Uint32Array(bits.buffer) };
    if (problem !== undefined) {
      bits?.fill(0);
      return { id, matches: 0, errors: 0, errorRows: [], ...kept, problem };
    }
    const matches = sink.matchCounts[index] ?? 0;
    return {
      id,
      matches,
      errors: sink.errorCounts[index] ?? 0,
      errorRows: sink.errorRows[index] ?? [],
      ...kept,
    };
  }

  #bind(set: ColumnSet, options: EvaluateSetOptions): Bound {
    const { asOf, bindings = {}, reuse = this.#rules.length <= FEW_RULES } = options;
    const millis = millisIn(asOf);
    const key = `${set.version} ${millis} ${reuse} ${JSON.stringify(bindings)}`;
    const known = this.#bound.get(set);
    if (known?.key === key) return known;
    const roots = this.#rules.map((rule) => (rule.ok ? rule.root : undefined));
    const block = Math.min(BLOCK, Math.max(256, Math.ceil(set.rows / 256) * 256));
    const binding = bind(roots, {
      source: set,
      frame: new SlotFrame(millis, bindings),
      options: { asOf, bindings },
      block,
      expressionOf: this.#leaves.of,
      ...(reuse ? { keep: keeper(set, millis, bindings) } : {}),
    });
    const bound = { key, binding, runner: new BlockRunner(binding, block) };
    this.#bound.set(set, bound);
    return bound;
  }
}

/** Keeps aggregates by what they depend on: of the time only those that ask for it. */
function keeper(set: ColumnSet, millis: number, bindings: Readonly<Record<string, unknown>>): KeepDerived {
  const given = JSON.stringify(bindings);
  return (derivation, keys) => {
    const full = keys.map((key) => `${key.includes('"kind":"now') ? millis : ''} ${given} ${key}`);
    return new KeptDerivation(derivation, set.table, set.version, full);
  };
}

function millisIn(asOf: string): number {
  const millis = millisOf(asOf);
  if (millis === null) throw new RangeError(`asOf must be an ISO 8601 time with a zone, not ${asOf}`);
  return millis;
}

function problemOf(compiled: CompiledRule, { unreadable }: Binding): RuleProblem | undefined {
  if (!compiled.ok) return { kind: 'invalid', error: compiled.error };
  if (unreadable.size === 0) return undefined;
  let problem: RuleProblem | undefined;
  visitGraph(compiled.root, new Set<GraphNode>(), (node) => {
    const path = node.kind === 'leaf' ? unreadable.get(node) : undefined;
    if (path !== undefined) problem ??= { kind: 'unknown-field', path };
  });
  return problem;
}
