import { compile } from '../compile/compile.js';
import { errorForText } from '../errors/make-error.js';
import { toRuleTree } from '../rule-tree/to-rule-tree.js';
import { explainNode } from './explain-rows.js';
import type { ExplainedRow, Explanation, ExplainOptions } from './explain.types.js';
import { flipOf } from './flips.js';
import { nearMissesOf } from './near-misses.js';
import { RowRunner } from './row-runner.js';

/**
 * Explains what a rule says of a record: every row with its value, what was needed and whether it passed; when
 * time alone changes the verdict; and which rows alone stand in the way. Each row is run by itself, in its own
 * words; claims about other times and other rows are run before they are made. Never throws.
 *
 * @example
 * explain('age >= 18 and vip = true', { age: 20 }, { asOf: '2026-11-22T08:00:00Z' })
 */
export function explain(text: string, input: unknown, options: ExplainOptions): Explanation {
  const tree = toRuleTree(text);
  if (tree.errors.length === 0 && (!tree.active || tree.root === undefined)) {
    const outcome = 'no-match' as const;
    return { ok: true, active: false, outcome, rows: [], flipsAt: { kind: 'never' }, nearMisses: [] };
  }
  const compiled = compile(text, options.compile);
  if (!compiled.ok) return { ok: false, error: compiled.error };
  const { root } = tree;
  if (root === undefined) return { ok: false, error: errorForText('S0207') };
  const runner = new RowRunner(text, input, options.asOf, options.bindings ?? {}, options.compile ?? {});
  const outcome = runner.test(text, options.asOf);
  const rows: ExplainedRow[] = [];
  explainNode(root, [], true, { runner, rows });
  return {
    ok: true,
    active: true,
    outcome,
    rows,
    flipsAt: flipOf(root, outcome, runner),
    nearMisses: outcome === 'match' ? [] : nearMissesOf(root, runner),
  };
}
