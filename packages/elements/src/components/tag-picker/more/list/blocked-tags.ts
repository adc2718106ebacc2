import { isOfferedAt } from '@tagma/core/tags';
import type { Concept } from '@tagma/core';
import { memoize } from '../../../../internal/memoize.js';
import { pickerListTerms } from '../../../../locales/picker-list.terms.js';
import type { PickerListTerms } from '../../../../locales/picker-list.terms.js';
import type { PickerIndex } from '../../picker-index.js';
import type { MorePort } from '../../picker-more.js';

/** Says which tags exist but cannot be chosen, and why, in words. */
export class BlockedTags {
  readonly #port: MorePort;
  /** Campaigns begin and end: what holds is worked out for one minute at a time. */
  readonly #all = memoize(
    (index: PickerIndex, _lang: string, _minute: number, _binding: unknown, _whyNot: unknown) =>
      this.#collect(index),
  );

  constructor(port: MorePort) {
    this.#port = port;
  }

  /** By tag id; only tags that would be offered otherwise. */
  get reasons(): ReadonlyMap<string, string> {
    const { index, localize, binding, host } = this.#port;
    return this.#all(index, localize.lang, Math.floor(Date.now() / 60_000), binding?.status, host.whyNot);
  }

  /** Why a tag or category that is not in the list is not. */
  whyNotListed(concept: Concept): string {
    const terms = this.#terms;
    if (concept.kind === 'category') return terms.category;
    if (concept.state === 'draft') return terms.draft;
    const names = (concept.replacedBy?.ids ?? []).map((id) => `“${this.#port.index.nameOf(id)}”`);
    return names.length > 0
      ? terms.archivedFor(this.#port.localize.list(names, 'disjunction'))
      : terms.archived;
  }

  get #terms(): PickerListTerms {
    return this.#port.words(pickerListTerms);
  }

  #collect(index: PickerIndex): Map<string, string> {
    const reasons = new Map<string, string>();
    const { hasTimes, hasLists } = index.survey;
    const { whyNot } = this.#port.host;
    if (!hasTimes && !hasLists && !whyNot) return reasons;
    const now = new Date().toISOString();
    for (const concept of index.tags) {
      const reason =
        (hasTimes ? this.#whyNotNow(concept, index, now) : '') ||
        (hasLists ? this.#whyNotThisPerson(concept) : '') ||
        (whyNot?.(concept) ?? '');
      if (reason !== '') reasons.set(concept.id, reason);
    }
    return reasons;
  }

  #whyNotNow(concept: Concept, index: PickerIndex, now: string): string {
    if (isOfferedAt(index.concepts, concept.id, now)) return '';
    const date = (instant: string): string => this.#port.localize.date(instant, { dateStyle: 'medium' });
    const seen = new Set<Concept>();
    for (
      let at: Concept | undefined = concept;
      at && !seen.has(at);
      at = index.conceptOf(at.parentId ?? '')
    ) {
      seen.add(at);
      if (at.activeTo !== undefined && at.activeTo <= now) return this.#terms.over(date(at.activeTo));
      if (at.activeFrom !== undefined && at.activeFrom > now) return this.#terms.notYet(date(at.activeFrom));
    }
    return this.#terms.filtered;
  }

  #whyNotThisPerson({ id }: Concept): string {
    const permission = this.#port.binding?.permission('tag.assign', id);
    // Without the right at all the whole picker is read-only and says so.
    if (!permission || permission.allowed || permission.conceptId === undefined) return '';
    const { ownerId = 'system' } = permission;
    return this.#terms.onlyCertain(ownerId === 'system' ? '' : this.#port.host.personName(ownerId));
  }
}

/** Categories in which something must be chosen and nothing is, in words; empty when there is none. */
export function missingCategories(port: MorePort): string {
  const { index } = port;
  const { required } = index.survey;
  if (required.length === 0) return '';
  const served = new Set<string>();
  for (const id of port.shownIds)
    for (let at = index.conceptOf(id); at && !served.has(at.id); at = index.conceptOf(at.parentId ?? ''))
      served.add(at.id);
  const names = required.filter(({ id }) => !served.has(id)).map(({ id }) => `“${index.nameOf(id)}”`);
  return names.length === 0 ? '' : port.words(pickerListTerms).missing(port.localize.list(names));
}
