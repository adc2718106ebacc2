import { compareCodePoints } from '../../shared/order.js';
import { normalizeName, visibleText } from '../names.js';
import type { Concept } from '../taxonomy.types.js';
import { finishNow } from '../exchange/slices.js';
import type { Slices } from '../exchange/exchange.types.js';
import { structureChecks } from './structure-checks.js';

/** What can be wrong with a taxonomy. */
export type QualityCode =
  | 'label-missing' // no name in a language of the taxonomy; locale
  | 'label-not-clean' // invisible characters, or spaces at the ends or in rows
  | 'label-is-alias' // a name that is its own alias as well
  | 'label-taken' // a sibling has the name or alias, in whatever case and width; otherId
  | 'notation-taken' // another concept has the code number; otherId
  | 'no-definition'
  | 'no-use-case' // a core tag that does not say what it is used for
  | 'ownerless'
  | 'parent-missing'
  | 'cycle'
  | 'too-deep'
  | 'category-below-tag'
  | 'parent-not-active' // in use below something that is not
  | 'empty-category'
  | 'single-child' // a category that does not divide anything
  | 'exclusive-twice' // exclusive below an exclusive category: the upper one says it already
  | 'merge-target-missing' // merged or replaced, but into nothing that exists; otherId
  | 'merge-loop';

/** One thing that is wrong with one concept. */
export interface QualityFinding {
  readonly code: QualityCode;
  readonly conceptId: string;
  readonly otherId?: string;
  readonly locale?: string;
}

/** Looks at one concept, after those before it. */
export type Check = (concept: Concept) => readonly QualityFinding[];

/** What a taxonomy is measured by. */
export interface QualityOptions {
  /** Languages that every name should have. Default: none is missed. */
  readonly locales?: readonly string[];
  /** Deepest level allowed. Default 10. */
  readonly maxLevel?: number;
}

/** Checks a taxonomy offline: labels, documentation, structure. Concepts out of use are checked for links only. */
export function checkQuality(
  concepts: readonly Concept[],
  options: QualityOptions = {},
): readonly QualityFinding[] {
  return finishNow(qualitySlices(concepts, options));
}

/** {@link checkQuality} in slices of a few milliseconds, for a page; each tells how many looks were taken. */
export function* qualitySlices(
  concepts: readonly Concept[],
  { locales = [], maxLevel = 10 }: QualityOptions = {},
): Slices<readonly QualityFinding[]> {
  const used = concepts.filter(({ state }) => state === 'active' || state === 'draft');
  const checks: readonly (readonly [readonly Concept[], Check])[] = [
    [used, (concept) => labelFindings(concept, locales)],
    [used, documentationFindings],
    [used, takenLabels()],
    [used, takenNotations()],
    [concepts, structureChecks(concepts, maxLevel)],
  ];
  const found: QualityFinding[] = [];
  let done = 0;
  for (const [looked, check] of checks)
    for (const concept of looked) {
      found.push(...check(concept));
      if (++done % SLICE === 0) yield done;
    }
  yield done;
  return found.sort((a, b) => compareCodePoints(a.conceptId, b.conceptId));
}

/** Looks taken in one go. */
const SLICE = 1_000;

function labelFindings(
  { id: conceptId, name, aliases }: Concept,
  locales: readonly string[],
): QualityFinding[] {
  const missing = locales.filter((locale) => (name[locale] ?? '') === '');
  const labels = Object.values(name);
  const isDirty = [...labels, ...aliases].some(
    (label) => visibleText(label).trim().replace(/\s+/gu, ' ') !== label.normalize('NFKC'),
  );
  const names = new Set(labels.map(normalizeName));
  const isRepeated = aliases.some((alias) => names.has(normalizeName(alias)));
  return [
    ...missing.map((locale) => ({ code: 'label-missing', conceptId, locale }) as const),
    ...(isDirty ? [{ code: 'label-not-clean', conceptId } as const] : []),
    ...(isRepeated ? [{ code: 'label-is-alias', conceptId } as const] : []),
  ];
}

function documentationFindings({
  id: conceptId,
  kind,
  layer,
  definition,
  useCase,
  ownerId,
}: Concept): QualityFinding[] {
  const isCore = kind === 'tag' && layer === 'core';
  return [
    ...(definition === undefined ? [{ code: 'no-definition', conceptId } as const] : []),
    ...(isCore && useCase === undefined ? [{ code: 'no-use-case', conceptId } as const] : []),
    ...(ownerId === undefined ? [{ code: 'ownerless', conceptId } as const] : []),
  ];
}

/** Names and aliases count alike: either finds both concepts when somebody types it. */
function takenLabels(): Check {
  const first = new Map<string | null, Map<string, string>>();
  return ({ id: conceptId, parentId, name, aliases }) => {
    const siblings = first.get(parentId) ?? new Map<string, string>();
    first.set(parentId, siblings);
    const others = new Set<string>();
    for (const label of new Set([...Object.values(name), ...aliases].map(normalizeName))) {
      const other = siblings.get(label);
      if (other === undefined) siblings.set(label, conceptId);
      else others.add(other);
    }
    return [...others].map((otherId) => ({ code: 'label-taken', conceptId, otherId }));
  };
}

function takenNotations(): Check {
  const first = new Map<string, string>();
  return ({ id: conceptId, notation }) => {
    if (notation === undefined) return [];
    const otherId = first.get(notation);
    if (otherId !== undefined) return [{ code: 'notation-taken', conceptId, otherId }];
    first.set(notation, conceptId);
    return [];
  };
}
