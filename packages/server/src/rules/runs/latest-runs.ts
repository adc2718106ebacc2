import type { Rule, RuleRun, Store } from '@tagma/core';

/** Runs that are looked through for the last one of a rule. */
const LOOKED_THROUGH = 500;
const PAGE = 1000;
/** From so many events on reading all records is the shorter way. */
const MOST_EVENTS = 200_000;

/** Runs that ended, newest first. */
export async function latestRuns(store: Store, limit = LOOKED_THROUGH): Promise<readonly RuleRun[]> {
  return (await store.entities('ruleRun', { descending: true, limit })).items;
}

/**
 * Records that may get another verdict than at the rule's last run; `null` for all of them: when it never ran as it
 * is, when it asks for the time, when missing values are matches, or when more changed than single records.
 */
export async function changedRecords(
  store: Store,
  rule: Rule,
  runs: readonly RuleRun[],
): Promise<readonly string[] | null> {
  if (/\$(now|millis)\b/.test(rule.expression) || rule.missingPolicy === 'match') return null;
  const seq = lastSeq(rule, runs);
  return seq === null ? null : recordsSince(store, rule, seq);
}

/** Number of the newest event that the last run of the rule, as it is now, knew. */
function lastSeq({ id, version }: Rule, runs: readonly RuleRun[]): number | null {
  for (const run of runs) {
    const part = run.rules.find(({ ruleId }) => ruleId === id);
    if (part?.state !== 'done') continue;
    return part.ruleVersion === version ? part.seq : null;
  }
  return null;
}

async function recordsSince(store: Store, rule: Rule, seq: number): Promise<readonly string[] | null> {
  const changed = new Set<string>();
  let after = seq;
  for (let read = 0; read < MOST_EVENTS; read += PAGE) {
    const events = await store.events(after, PAGE);
    for (const { type, record } of events) {
      if (type === 'records.imported') return null;
      // Tags may hang below others now.
      if (type === 'concept.changed' && rule.expression.includes('tag')) return null;
      if (record?.type === rule.recordType) changed.add(record.id);
    }
    const last = events.at(-1);
    if (last === undefined || events.length < PAGE) return [...changed].sort();
    after = last.seq;
  }
  return null;
}
