import type { StoredRulePage, StoredRuleQuery, StoredRules } from '@tagma/core';
import { shardOf } from './shard-keys.js';

/** Default size of a page, of each shard. */
const PAGE = 20_000;

/**
 * Rules on records that are spread over several databases by `shardOf`: the same statements run on all of them at
 * once, and no statement needs a row of another one. The records of a page come shard by shard.
 *
 * @throws RangeError without a shard.
 */
export function scatterRules(shards: readonly StoredRules[]): StoredRules {
  const [first] = shards;
  if (first === undefined) throw new RangeError('There is no shard to ask.');
  return {
    // What can be translated depends on the workspace, which all of them have.
    refusals: (...asked) => first.refusals(...asked),
    outcomes: (query) => scatterOutcomes(shards, query),
    async changedSince(recordType, seq, most) {
      const found = await Promise.all(shards.map((shard) => shard.changedSince(recordType, seq, most)));
      const all = found.flatMap((ids) => ids ?? []);
      return found.includes(null) || all.length > most ? null : all;
    },
    async holders(rule, at) {
      return (await Promise.all(shards.map((shard) => shard.holders(rule, at)))).flat();
    },
  };
}

async function scatterOutcomes(
  shards: readonly StoredRules[],
  query: StoredRuleQuery,
): Promise<StoredRulePage> {
  const { recordIds, after, limit = PAGE } = query;
  // The place in each shard, `null` where nothing is left.
  const places: readonly (string | null | undefined)[] =
    after === undefined ? [] : (JSON.parse(after) as readonly (string | null)[]);
  const pages = await Promise.all(
    shards.map(async (shard, index) => {
      const place = places[index];
      if (place === null) return { records: 0, rows: [], next: null };
      const own = recordIds?.filter((id) => shardOf(id, shards.length) === index);
      const { after: _after, recordIds: _ids, ...asked } = query;
      return shard.outcomes({
        ...asked,
        limit,
        ...(own === undefined ? {} : { recordIds: own }),
        ...(place === undefined ? {} : { after: place }),
      });
    }),
  );
  const next = pages.map((page) => page.next);
  return {
    records: pages.reduce((sum, { records }) => sum + records, 0),
    rows: pages.flatMap(({ rows }) => rows),
    next: next.every((place) => place === null) ? null : JSON.stringify(next),
  };
}
