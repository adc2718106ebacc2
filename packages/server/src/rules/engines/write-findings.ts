import type { Actor, CommandOutcome, Instant, Rule, RuleHolder, RuleVerdict, Store } from '@tagma/core';
import { execute, ruleTagIds } from '@tagma/core';
import type { ApiDeps } from '../../http/deps.js';
import type { RuleFindings } from './engines.types.js';

/** What writing needs beside the findings. */
export interface FindingsToWrite {
  readonly rule: Rule;
  readonly findings: RuleFindings;
  readonly actor: Actor;
  readonly asOf: Instant;
  /** Only these records were evaluated. Default: all. */
  readonly recordIds?: readonly string[];
}

/**
 * Writes what follows from findings, as one command. It lists only the records on which something may change, which
 * is worked out against who has the tag now; the others are counted. The effect is that of listing them all.
 */
export async function writeFindings(
  { store, now: clock, newId }: Pick<ApiDeps, 'store' | 'now' | 'newId'>,
  { rule, findings, actor, asOf, recordIds }: FindingsToWrite,
): Promise<CommandOutcome> {
  const now = clock();
  // As `planRuleRun` judges grounds.
  const at = asOf < now ? asOf : now;
  const holders =
    rule.mode === 'suggest' ? await openSuggestions(store, rule) : await holdersOf(store, rule, at);
  const { matches, leavers, kept } = await difference(store, { rule, findings, recordIds }, holders);
  const { records, errorIds } = findings;
  return execute(
    store,
    {
      type: 'applyRuleRun',
      ruleId: rule.id,
      ruleVersion: rule.version,
      asOf,
      verdicts: [...matches, ...leavers],
      unlisted: {
        noMatches: records - matches.length - kept - leavers.length - errorIds.length,
        kept,
        errors: errorIds.length,
      },
    },
    { actor, now, newId },
  );
}

interface Difference {
  readonly matches: readonly RuleVerdict[];
  /** Records that have a tag because of the rule and do not match any more. */
  readonly leavers: readonly RuleVerdict[];
  /** Records that match and have every tag of the rule already. */
  readonly kept: number;
}

async function difference(
  store: Store,
  {
    rule,
    findings,
    recordIds,
  }: Pick<FindingsToWrite, 'rule' | 'findings'> & {
    readonly recordIds: readonly string[] | undefined;
  },
  holders: readonly Holder[],
): Promise<Difference> {
  // A ground with an end gets another one, and a suggestion is weighed by the core.
  const settled = new Set(
    rule.mode === 'suggest'
      ? []
      : holders.filter(({ isSettled }) => isSettled).map(({ recordId }) => recordId),
  );
  const matches = findings.matches.filter((id) => !settled.has(id));
  const stays = new Set([...findings.matches, ...findings.errorIds]);
  const wanted = recordIds === undefined ? null : new Set(recordIds);
  const gone = holders
    .map(({ recordId }) => recordId)
    .filter((id) => !stays.has(id) && (wanted === null || wanted.has(id)));
  // A record that is not there any more was not evaluated.
  const leavers = gone.length === 0 ? [] : await store.existingRecords(rule.recordType, gone);
  return {
    matches: matches.map((recordId) => ({ recordId, outcome: 'match' })),
    leavers: leavers.map((recordId) => ({ recordId, outcome: 'no-match' })),
    kept: findings.matches.length - matches.length,
  };
}

/** A record that has a tag on a ground of the rule, or an open suggestion of it. */
interface Holder {
  readonly recordId: string;
  /** Whether it has every tag of the rule on such a ground, and none of them has an end. */
  readonly isSettled: boolean;
}

/** The records that have any tag on a ground of the rule. */
async function holdersOf(store: Store, rule: Rule, at: Instant): Promise<readonly Holder[]> {
  const tagIds = ruleTagIds(rule);
  const endless = new Map<string, number>();
  for (const tagId of tagIds)
    for (const { recordId, ends } of await holdersOfTag(store, { ...rule, tagId }, at))
      endless.set(recordId, (endless.get(recordId) ?? 0) + (ends ? 0 : 1));
  return [...endless].map(([recordId, tags]) => ({ recordId, isSettled: tags === tagIds.length }));
}

async function holdersOfTag(
  store: Store,
  rule: Pick<Rule, 'id' | 'recordType' | 'tagId'>,
  at: Instant,
): Promise<readonly RuleHolder[]> {
  if (store.rules !== undefined) return store.rules.holders(rule, at);
  const { recordType, tagId } = rule;
  const rows = await store.assignments({ recordType, tagIds: [tagId] });
  return rows.flatMap(({ record, grounds }) => {
    const own = grounds.find(
      ({ ruleId, expiresAt }) => ruleId === rule.id && (expiresAt === null || expiresAt > at),
    );
    return own === undefined ? [] : [{ recordId: record.id, ends: own.expiresAt !== null }];
  });
}

/** The records for which the rule has an open suggestion. */
async function openSuggestions(store: Store, rule: Rule): Promise<readonly Holder[]> {
  const found = new Set<string>();
  for (let after: string | null = null; ;) {
    const query = { groups: [rule.id], states: ['open'], limit: 5000 };
    const page: Awaited<ReturnType<typeof store.entities<'suggestion'>>> = await store.entities(
      'suggestion',
      after === null ? query : { ...query, after },
    );
    for (const { record } of page.items) found.add(record.id);
    after = page.next;
    if (after === null) return [...found].map((recordId) => ({ recordId, isSettled: false }));
  }
}
