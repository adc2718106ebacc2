import {
  type Assignment,
  countTagUsage,
  type Narrowed,
  type TagUsageCount,
  type TagUsageQuery,
} from '@tagma/core';
import { all, type Table, type Work } from '../database/requests.js';
import type { TaggedRow } from '../database/rows.js';
import { sortable } from '../database/sortable.js';
import { withinOwned } from './owned-by.js';

type Row = TaggedRow<'assignment'>;

/** Rows read at once: enough that asking costs little, few enough that they need not all be in memory. */
const PORTION = 5_000;

/** How much tags are used. */
export async function readTagUsage(
  work: Work,
  query: Narrowed<TagUsageQuery>,
): Promise<readonly TagUsageCount[]> {
  const isWithin = await withinOwned(work, query.ownedBy);
  const table = work.table('assignment');
  const rows = await (query.tagIds === undefined ? everyRow(table) : rowsOfTags(table, query.tagIds));
  return countTagUsage(isWithin ? rows.filter(({ record }) => isWithin(record)) : rows, query);
}

async function everyRow(table: Table): Promise<readonly Assignment[]> {
  const rows: Assignment[] = [];
  let portion = await all<Row>(table, null, PORTION);
  while (portion.length > 0) {
    for (const { entity } of portion) rows.push(entity);
    const last = portion.at(-1)?.key;
    portion = await all<Row>(table, IDBKeyRange.lowerBound(last, true), PORTION);
  }
  return rows;
}

async function rowsOfTags(table: Table, tagIds: readonly string[]): Promise<readonly Assignment[]> {
  const index = table.index('tag');
  const wanted = [...new Set(tagIds)].map(sortable);
  const keys = (await taggedTypes(table)).flatMap((type) => wanted.map((id) => [type, id]));
  const lists = await Promise.all(keys.map((key) => all<Row>(index, key)));
  return lists.flat().map(({ entity }) => entity);
}

/** Record types that have tags, as they stand in the index: from each to the first entry of the next. */
async function taggedTypes(table: Table): Promise<readonly string[]> {
  const types: string[] = [];
  let cursor = await table.index('tag').openKeyCursor();
  while (cursor !== null) {
    const [type = ''] = cursor.key as readonly string[];
    types.push(type);
    cursor = await cursor.continue([type, []]);
  }
  return types;
}
