import { countTagCoverage, type Narrowed, type TagCoverage, type TagCoverageQuery } from '@tagma/core';
import { all, beginningWith, type Work, walk } from '../database/requests.js';
import type { RecordRow, TaggedRow } from '../database/rows.js';
import { sortable } from '../database/sortable.js';
import { isOwned } from './owned-by.js';

/** How groups of tags cover the records of a type: of the rows, only those about these tags are read. */
export async function readTagCoverage(work: Work, query: Narrowed<TagCoverageQuery>): Promise<TagCoverage> {
  const { recordType, groups, ownedBy } = query;
  const index = work.table('assignment').index('tag');
  const tagIds = [...new Set(groups.flat())];
  const lists = await Promise.all(
    tagIds.map((id) => all<TaggedRow<'assignment'>>(index, [recordType, sortable(id)])),
  );
  const ids: string[] = [];
  await walk(work.table('records'), beginningWith(recordType), 'next', (value) => {
    const row = value as RecordRow;
    if (ownedBy === undefined || isOwned(row, ownedBy)) ids.push(row.id);
    return true;
  });
  return countTagCoverage(
    ids,
    lists.flat().map(({ entity }) => entity),
    query,
  );
}
