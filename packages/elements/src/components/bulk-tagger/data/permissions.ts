import { conceptPath } from '@tagma/core/taxonomy';
import { isOfferedAt } from '@tagma/core/tags';
import type { Action, Concept, Denial, Instant, Session, TaggingPreview } from '@tagma/core';
import type { BulkTaggerTerms } from '../../../locales/bulk-tagger.terms.js';
import type { PickerListTerms } from '../../../locales/picker-list.terms.js';
import { isRenewable } from '../list/option-facts.js';
import { extentOf } from './tag-spread.js';
import type { TagSpread } from './tag-spread.js';
import type { Chances } from './wishes.js';

/** What the questions are answered from. */
export interface PermissionFacts {
  /** Without one the page decides, and everything may be asked for. */
  readonly session: Session | undefined;
  readonly concepts: readonly Concept[];
  readonly spreads: ReadonlyMap<string, TagSpread>;
  readonly records: number;
  readonly now: Instant;
  readonly nameOf: (id: string) => string;
  readonly terms: BulkTaggerTerms;
  readonly listTerms: PickerListTerms;
  /** Says why something may not be done. */
  readonly denied: (denial: Denial, name: string) => string;
}

/** What may be done with a tag, and why not more, in words. */
export function chancesOf(
  concept: Concept,
  facts: PermissionFacts,
): { readonly chances: Chances; readonly reason: string } {
  const { concepts, spreads, records } = facts;
  const spread = spreads.get(concept.id);
  const extent = extentOf(spread, records);
  const whyNotAdd = addProblem(concept, facts);
  const whyNotRemove = extent === 'none' ? '' : removeProblem(concept.id, spread, facts);
  const above = conceptPath(concepts, concept.id).slice(0, -1);
  const chances = {
    extent,
    mayAdd: whyNotAdd === '',
    mayRemove: whyNotRemove === '',
    isRenewable: isRenewable(concept, above),
  };
  const canOnlyGo = !chances.mayAdd && chances.mayRemove && extent !== 'none';
  const reason = whyNotAdd === '' ? (extent === 'all' ? whyNotRemove : '') : whyNotAdd;
  return { chances, reason: canOnlyGo ? `${reason} ${facts.terms.onlyRemove}` : reason };
}

function addProblem(concept: Concept, facts: PermissionFacts): string {
  const { concepts, now, listTerms } = facts;
  if (concept.state === 'draft') return listTerms.draft;
  if (concept.state !== 'active') return listTerms.archived;
  if (!isOfferedAt(concepts, concept.id, now)) return listTerms.filtered;
  return denied('tag.assign', concept.id, facts);
}

/** Tags that rules gave and tags that hands gave need a right each. */
function removeProblem(tagId: string, spread: TagSpread | undefined, facts: PermissionFacts): string {
  const { count = 0, byRule = 0 } = spread ?? {};
  const whyNotHand = count > byRule ? denied('tag.remove', tagId, facts) : '';
  return whyNotHand === '' && byRule > 0 ? denied('tag.remove-rule', tagId, facts) : whyNotHand;
}

function denied(action: Action, tagId: string, { session, denied: say, nameOf }: PermissionFacts): string {
  const permission = session?.can(action, tagId);
  return permission === undefined || permission.allowed ? '' : say(permission, nameOf(tagId));
}

/** Why the actor may change nothing at all; `null` when something may be. */
export function lockedBy(session: Session | undefined): Denial | null {
  const assign = session?.can('tag.assign');
  if (assign === undefined || assign.allowed || session?.can('tag.remove').allowed === true) return null;
  return assign;
}

/** Why tags that go by what was worked out may not go, in words; empty when they may. */
export function removalProblem({ tags }: TaggingPreview, facts: PermissionFacts): string {
  for (const { tagId, removed, replaced, heldBack, returning } of tags) {
    const byRule = heldBack.length + returning.length;
    const problem = removeProblem(tagId, { count: removed + replaced, byRule }, facts);
    if (removed + replaced > 0 && problem !== '') return problem;
  }
  return '';
}
