import type { Concept } from '@tagma/core';
import type { FilterName } from '../../../locales/taxonomy-editor.terms.js';

/** What filters look at. */
export interface FilterFacts {
  readonly concepts: readonly Concept[];
  readonly usage: ReadonlyMap<string, number>;
  /** Ids by filters that need a look at the whole taxonomy; loaded when one of them is switched on. */
  readonly governance: Governance | null;
}

/** What the governance functions of the core found. */
export interface Governance {
  /** With a name that another one has nearly. */
  readonly similar: ReadonlySet<string>;
  /** Due for review now. */
  readonly due: ReadonlySet<string>;
}

/** The filters, in the order of the menu. */
export const FILTERS: readonly FilterName[] = [
  'unused',
  'ownerless',
  'near-duplicate',
  'review',
  'undefined',
  'archived',
];

/** Whether a filter needs {@link Governance}. */
export function needsGovernance(filters: ReadonlySet<FilterName>): boolean {
  return filters.has('near-duplicate') || filters.has('review');
}

/** Whether a concept passes every filter that is on. */
export function passes(concept: Concept, filters: ReadonlySet<FilterName>, facts: FilterFacts): boolean {
  for (const filter of filters) if (!tests[filter](concept, facts)) return false;
  return true;
}

const isLive = ({ state }: Concept): boolean => state === 'active' || state === 'draft';

const tests: Readonly<Record<FilterName, (concept: Concept, facts: FilterFacts) => boolean>> = {
  unused: (concept, { usage }) =>
    concept.kind === 'tag' && isLive(concept) && (usage.get(concept.id) ?? 0) === 0,
  ownerless: (concept) => isLive(concept) && (concept.ownerId ?? '') === '',
  'near-duplicate': (concept, { governance }) => governance?.similar.has(concept.id) ?? false,
  review: (concept, { governance }) => governance?.due.has(concept.id) ?? false,
  undefined: (concept) =>
    isLive(concept) && Object.values(concept.definition ?? {}).every((text) => text === ''),
  archived: (concept) => !isLive(concept),
};
