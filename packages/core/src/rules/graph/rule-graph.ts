import { compareCodePoints } from '../../shared/order.js';
import type { Concept } from '../../taxonomy/taxonomy.types.js';
import { conceptPath } from '../../taxonomy/tree.js';
import { boundTexts } from '../parameters/rule-bindings.js';
import { ruleTagIds, type RuleTags } from '../rule-tags.js';
import type { Rule } from '../rules.types.js';
import { type RuleReads, ruleReads } from './rule-reads.js';

/** What of a rule its place among others depends on. */
export type GraphRule = RuleTags & Pick<Rule, 'id' | 'recordType' | 'expression' | 'priority' | 'parameters'>;

/** Which rules must have run before which: those that give a tag before those that read it. */
export interface RuleGraph {
  /** By rule id: the rules that read a tag it gives, in the order of {@link compareRules}. */
  readonly feeds: ReadonlyMap<string, readonly string[]>;
  /** Rules that look at tags in a way that names none; they run as late as they can. */
  readonly unclear: ReadonlySet<string>;
}

/** Builds the graph of rules. Rules of different record types never feed each other. */
export function ruleGraph(rules: readonly GraphRule[], concepts: readonly Concept[]): RuleGraph {
  const known = new Set(concepts.map(({ id }) => id));
  const written = rules.flatMap(ruleTagIds);
  for (const tagId of written) known.add(tagId);
  const reads = new Map(rules.map((rule) => [rule.id, ruleReads(rule.expression, known, boundTexts(rule))]));
  const readers = rules.filter(({ id }) => (reads.get(id)?.tagIds.size ?? 0) > 0).toSorted(compareRules);
  const above = new Map(written.map((tagId) => [tagId, conceptPath(concepts, tagId).map(({ id }) => id)]));
  const feeds = new Map(
    rules.map((rule) => [
      rule.id,
      readers
        .filter(
          (reader) =>
            reader.recordType === rule.recordType &&
            ruleTagIds(rule).some((tagId) => sees(reads.get(reader.id), tagId, above)),
        )
        .map(({ id }) => id),
    ]),
  );
  const unclear = new Set(rules.map(({ id }) => id).filter((id) => reads.get(id)?.unclear === true));
  return { feeds, unclear };
}

function sees(
  reads: RuleReads | undefined,
  tagId: string,
  above: ReadonlyMap<string, readonly string[]>,
): boolean {
  if (reads === undefined) return false;
  if (reads.tagIds.has(tagId)) return true;
  return reads.tree && (above.get(tagId) ?? []).some((id) => reads.tagIds.has(id));
}

/** The higher priority first, then by id in code point order. */
export function compareRules(a: Pick<Rule, 'id' | 'priority'>, b: Pick<Rule, 'id' | 'priority'>): number {
  return (b.priority ?? 0) - (a.priority ?? 0) || compareCodePoints(a.id, b.id);
}

/**
 * A circle of rules that leads through `from`: each gives a tag that the next one reads, the last leads back to the
 * first. The shortest one; `null` when there is none. Two ways to the same rule are no circle.
 */
export function cycleThrough(from: string, { feeds }: RuleGraph): readonly string[] | null {
  const cameFrom = new Map<string, string>();
  let wave = [from];
  while (wave.length > 0) {
    const next: string[] = [];
    for (const id of wave) {
      for (const reader of feeds.get(id) ?? []) {
        if (reader === from) return wayTo(id, from, cameFrom);
        if (cameFrom.has(reader)) continue;
        cameFrom.set(reader, id);
        next.push(reader);
      }
    }
    wave = next;
  }
  return null;
}

function wayTo(end: string, from: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const way = [end];
  for (let id = end; id !== from;) {
    id = cameFrom.get(id) ?? from;
    way.push(id);
  }
  return way.toReversed();
}
