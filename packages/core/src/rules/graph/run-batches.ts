import type { Concept } from '../../taxonomy/taxonomy.types.js';
import { rivalTagIds } from '../../taxonomy/tree.js';
import { boundTexts } from '../parameters/rule-bindings.js';
import { ruleTagIds } from '../rule-tags.js';
import type { GraphRule } from './rule-graph.js';
import { ruleReads } from './rule-reads.js';

/**
 * Rules in their order, cut into batches that may be evaluated together before any of them writes: of one record
 * type, and none reads tags that one before it in the batch may give or take.
 */
export function ruleRunBatches<R extends GraphRule>(
  rules: readonly R[],
  concepts: readonly Concept[],
): readonly (readonly R[])[] {
  const known = new Set([...concepts.map(({ id }) => id), ...rules.flatMap(ruleTagIds)]);
  const batches: R[][] = [];
  let touched = new Set<string>();
  for (const rule of rules) {
    const last = batches.at(-1);
    const fits = last?.[0]?.recordType === rule.recordType && !readsAny(rule, touched, known);
    if (last === undefined || !fits) {
      batches.push([rule]);
      touched = new Set();
    } else last.push(rule);
    for (const tagId of ruleTagIds(rule))
      for (const id of [tagId, ...rivalTagIds(concepts, tagId)]) touched.add(id);
  }
  return batches;
}

function readsAny(rule: GraphRule, touched: ReadonlySet<string>, known: ReadonlySet<string>): boolean {
  const { tagIds, unclear, tree } = ruleReads(rule.expression, known, boundTexts(rule));
  return unclear || tree || [...tagIds].some((id) => touched.has(id));
}
