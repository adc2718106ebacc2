import {
  compareCodePoints,
  type EntityByKind,
  type EntityKind,
  type Page,
  type Proposal,
  type ProposalQuery,
  type TaxonomyVersionInfo,
} from '@tagma/core';
import type { EntityRow } from '../database/rows.js';
import { all, one, type Work } from '../database/requests.js';
import { within } from './limit.js';

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 500;

/** One entity by its key. */
export async function readEntity<K extends EntityKind>(
  { table }: Work,
  kind: K,
  key: string,
): Promise<EntityByKind[K] | null> {
  return (await one<EntityRow<K>>(table(kind), key))?.entity ?? null;
}

/** The published versions without their content, newest first. */
export async function readVersionInfos({ table }: Work): Promise<readonly TaxonomyVersionInfo[]> {
  const rows = await all<EntityRow<'taxonomyVersion'>>(table('taxonomyVersion'));
  return rows
    .map(({ entity: { concepts: _concepts, ...info } }) => info)
    .sort((a, b) => compareCodePoints(b.publishedAt, a.publishedAt) || compareCodePoints(b.id, a.id));
}

/** A page of proposals, newest first; `next` is the id of the last one. */
export async function readProposals(work: Work, query: ProposalQuery): Promise<Page<Proposal>> {
  const { states, proposedBy, after, limit } = query;
  const rows = (await all<EntityRow<'proposal'>>(work.table('proposal'))).map(({ entity }) => entity);
  const last = rows.find(({ id }) => id === after);
  if (after !== undefined && last === undefined) return { items: [], next: null };
  const found = rows
    .filter(({ state }) => states === undefined || states.includes(state))
    .filter((proposal) => proposedBy === undefined || proposal.proposedBy === proposedBy)
    .filter((proposal) => last === undefined || newestFirst(last, proposal) < 0)
    .sort(newestFirst);
  const items = found.slice(0, within(limit, DEFAULT_LIMIT, MAX_LIMIT));
  return { items, next: items.length < found.length ? (items.at(-1)?.id ?? null) : null };
}

function newestFirst(a: Proposal, b: Proposal): number {
  return compareCodePoints(b.proposedAt, a.proposedAt) || compareCodePoints(b.id, a.id);
}
