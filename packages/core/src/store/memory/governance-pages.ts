import type { Proposal } from '../../proposals/proposals.types.js';
import { compareCodePoints } from '../../shared/order.js';
import type { TaxonomyVersionInfo } from '../../taxonomy/versions/taxonomy-version.types.js';
import type { Page, ProposalQuery } from '../store.types.js';
import type { Entities } from './entities.js';
import { pageLimit } from './page-limit.js';

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 500;

/** The versions without their content, newest first. */
export function versionInfos({ taxonomyVersions }: Entities): readonly TaxonomyVersionInfo[] {
  return [...taxonomyVersions.values()]
    .map(({ concepts: _concepts, ...info }) => info)
    .sort((a, b) => compareCodePoints(b.publishedAt, a.publishedAt) || compareCodePoints(b.id, a.id));
}

/** A page of proposals, newest first; `next` is the id of the last one. */
export function proposalPage({ proposals }: Entities, query: ProposalQuery): Page<Proposal> {
  const { states, proposedBy, after, limit } = query;
  const last = after === undefined ? undefined : proposals.get(after);
  if (after !== undefined && last === undefined) return { items: [], next: null };
  const found = [...proposals.values()]
    .filter((proposal) => states === undefined || states.includes(proposal.state))
    .filter((proposal) => proposedBy === undefined || proposal.proposedBy === proposedBy)
    .filter((proposal) => last === undefined || newestFirst(last, proposal) < 0)
    .sort(newestFirst);
  const items = found.slice(0, pageLimit(limit, DEFAULT_LIMIT, MAX_LIMIT));
  return { items, next: items.length < found.length ? (items.at(-1)?.id ?? null) : null };
}

function newestFirst(a: Proposal, b: Proposal): number {
  return compareCodePoints(b.proposedAt, a.proposedAt) || compareCodePoints(b.id, a.id);
}
