import type { Page, Proposal, ProposalQuery, TaxonomyVersion, TaxonomyVersionInfo } from '@tagma/core';
import type { SqlSession } from '../drivers/driver.types.js';
import { isStorable } from '../text.js';
import { limitWithin } from './limit.js';

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 500;

const INFOS = `
SELECT key AS id, version, name, note, published_at AS "publishedAt", published_by AS "publishedBy",
  publisher_name AS "publisherName", concept_count AS "conceptCount"
FROM tagma.taxonomy_versions ORDER BY published_at DESC, key DESC`;

const PROPOSALS = `
SELECT body FROM tagma.proposals
WHERE ($1::json IS NULL OR state = ANY (ARRAY(SELECT json_array_elements_text($1::json))))
  AND ($2::text IS NULL OR proposed_by = $2)
  AND ($3::text IS NULL
    OR (proposed_at, key) < (SELECT last.proposed_at, last.key FROM tagma.proposals AS last WHERE last.key = $3))
ORDER BY proposed_at DESC, key DESC LIMIT $4`;

/** What is said about the published versions, newest first; their content is not read. */
export function readVersionInfos(session: SqlSession): Promise<readonly TaxonomyVersionInfo[]> {
  return session.query<TaxonomyVersionInfo>(INFOS);
}

/** One published version with its content. */
export function readVersion(session: SqlSession, id: string): Promise<TaxonomyVersion | null> {
  return readBody<TaxonomyVersion>(session, 'taxonomy_versions', id);
}

/** One proposal. */
export function readProposal(session: SqlSession, id: string): Promise<Proposal | null> {
  return readBody<Proposal>(session, 'proposals', id);
}

/** A page of proposals, newest first; `next` is the id of the last one. */
export async function readProposals(
  session: SqlSession,
  { states, proposedBy, after, limit }: ProposalQuery,
): Promise<Page<Proposal>> {
  if (![proposedBy ?? '', after ?? ''].every(isStorable)) return { items: [], next: null };
  const wanted = limitWithin(limit, DEFAULT_LIMIT, MAX_LIMIT);
  const rows = await session.query<{ body: Proposal }>(PROPOSALS, [
    states === undefined ? null : JSON.stringify(states),
    proposedBy ?? null,
    after ?? null,
    wanted + 1,
  ]);
  const items = rows.slice(0, wanted).map(({ body }) => body);
  return { items, next: rows.length > wanted ? (items.at(-1)?.id ?? null) : null };
}

async function readBody<Body>(
  session: SqlSession,
  table: 'taxonomy_versions' | 'proposals',
  id: string,
): Promise<Body | null> {
  if (!isStorable(id)) return null;
  const [row] = await session.query<{ body: Body }>(`SELECT body FROM tagma.${table} WHERE key = $1`, [id]);
  return row?.body ?? null;
}
