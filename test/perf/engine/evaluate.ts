import { ruleInput, type FullRecord, type Rule, type RuleEngine, type Store } from '@tagma/core';
import { compile } from '@tagma/expression';
import { evaluateSet, type RuleToRun } from '@tagma/server/engine';
import jsonata from 'jsonata';
import { AS_OF } from './shop.js';

/** How long something took, and what it found. */
export interface Measured {
  readonly ms: number;
  readonly counts: readonly number[];
}

/** The rules of a workspace, compiled. */
export function compiled(rules: readonly Rule[]): readonly RuleToRun[] {
  return rules.map((rule) => {
    const result = compile(rule.expression);
    if (!result.ok) throw new Error(rule.expression);
    return { rule, expression: result.expression };
  });
}

/** All rules on all records of the store, with one engine. */
export async function evaluateWith(
  store: Store,
  rules: readonly Rule[],
  engine: RuleEngine,
): Promise<Measured> {
  const started = performance.now();
  const found = await evaluateSet({
    store,
    recordType: 'customer',
    rules: compiled(rules),
    asOf: AS_OF,
    signal: new AbortController().signal,
    engines: [engine],
    onStatementError: (error) => {
      throw error;
    },
  });
  const ms = performance.now() - started;
  const counts = rules.map(({ id }) => {
    const findings = found?.get(id);
    if (findings?.engine !== engine)
      throw new Error(`${id} was evaluated by ${findings?.engine ?? 'nobody'}.`);
    return findings.matches.length;
  });
  return { ms, counts };
}

/** Stock jsonata, each rule on each record of a sample; the time is that of the sample. */
export async function evaluateStock(
  records: readonly FullRecord[],
  rules: readonly Rule[],
): Promise<Measured> {
  const expressions = rules.map(({ expression }) => jsonata(expression));
  const inputs = records.map((record) => ruleInput(record, [], []));
  const started = performance.now();
  const counts: number[] = [];
  for (const expression of expressions) {
    let matches = 0;
    for (const input of inputs) if ((await expression.evaluate(input)) === true) matches += 1;
    counts.push(matches);
  }
  return { ms: performance.now() - started, counts };
}

/** Closures on the same sample. */
export function evaluateClosures(records: readonly FullRecord[], rules: readonly Rule[]): Measured {
  const inputs = records.map((record) => ruleInput(record, [], []));
  const runs = compiled(rules);
  const started = performance.now();
  const counts = runs.map(({ expression }) => {
    if (expression.engine !== 'closure') throw new Error('not a closure');
    return inputs.reduce(
      (count, input) => count + Number(expression.test(input, { asOf: AS_OF }) === 'match'),
      0,
    );
  });
  return { ms: performance.now() - started, counts };
}
