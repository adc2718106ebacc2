import { conceptTargets } from '../commands/concept-targets.js';
import type { PermissionBasis } from '../permissions/can-on-concept.js';
import type { Proposal } from '../proposals/proposals.types.js';
import type { Actor } from '../shared/shared.types.js';
import type { Page } from '../store/store.types.js';
import type { TaxonomyVersion } from '../taxonomy/versions/taxonomy-version.types.js';
import { hiddenConcepts, type Hidden } from './hidden-concepts.js';

/** Who looks, with what roles, and what is hidden from them. */
export interface Sight {
  readonly actor: Actor;
  readonly workspace: PermissionBasis;
  readonly hidden: Hidden;
}

/** A version without what is hidden now, or was hidden from the actor then. */
export function seenVersion(version: TaxonomyVersion, { actor, workspace, hidden }: Sight): TaxonomyVersion {
  const { concepts } = version;
  const former = hiddenConcepts(actor, { settings: workspace.settings, concepts });
  if (hidden.size === 0 && former.size === 0) return version;
  return { ...version, concepts: concepts.filter(({ id }) => !hidden.has(id) && !former.has(id)) };
}

/** A page without proposals about what is hidden; what the actor proposed stays. */
export function seenProposals(page: Page<Proposal>, sight: Sight): Page<Proposal> {
  if (sight.hidden.size === 0) return page;
  return { ...page, items: page.items.filter((proposal) => isSeen(proposal, sight)) };
}

function isSeen({ command, proposedBy }: Proposal, { actor, workspace, hidden }: Sight): boolean {
  if (proposedBy === actor.id) return true;
  return conceptTargets(command, { actor, workspace }).every(({ id }) => id === null || !hidden.has(id));
}
