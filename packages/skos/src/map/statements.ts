import type { Json, LocalizedText } from '@tagma/core';
import { canonicalJson } from '@tagma/core/formats';
import { text, typed } from '../rdf/terms.js';
import type { Term, Triple } from '../rdf/rdf.types.js';
import { IS_A, JSON_TYPE, SAYS, TYPE, XSD } from '../rdf/vocabulary.js';
import { NAME_FORM, OWN_PREDICATES, SCHEME_NAME_FORM, TEXT_FORMS } from './forms.js';
import type { Carried, Statement, TaxonomyEntry } from './map.types.js';
import { CARRIED } from './with-carried.js';

/** What the statements about a concept need to know of the others. */
export interface Surroundings {
  /** The IRI of a concept; `null` when there is no such concept. */
  readonly iriOf: (id: string) => Term | null;
  /** Whether this id is that of a concept scheme. */
  readonly isScheme: (id: string) => boolean;
  /** Whether this IRI is one of ours. */
  readonly isOwn: (iri: Term) => boolean;
  /** The scheme of concepts that were born here. */
  readonly ownScheme: Term;
  readonly ownTerms: boolean;
}

/** What the members of a concept say about it. */
export function statementsOf(
  entry: TaxonomyEntry,
  iri: Term,
  carried: Carried,
  around: Surroundings,
): readonly Statement[] {
  const isBornHere = around.isOwn(iri);
  return [
    [TYPE, IS_A[carried.scheme === true ? 'ConceptScheme' : 'Concept']],
    ...texts(entry.name, (carried.scheme === true ? SCHEME_NAME_FORM : NAME_FORM).predicate),
    ...entry.aliases.map((alias): Statement => [SAYS.altLabel, text(alias, carried.language)]),
    ...Object.entries(TEXT_FORMS).flatMap(([member, { predicate }]) =>
      texts(entry[member as keyof typeof TEXT_FORMS], predicate),
    ),
    ...(entry.notation === undefined ? [] : [[SAYS.notation, text(entry.notation)] as const]),
    ...(isBornHere ? [[SAYS.created, typed(entry.createdAt, `${XSD}dateTime`)] as const] : []),
    ...(isBornHere ? [[SAYS.inScheme, around.ownScheme] as const] : []),
    ...lifecycle(entry, around),
    ...(around.ownTerms ? ownTerms(entry, carried) : []),
    ...chosenParent(entry, carried, around),
  ];
}

function texts(member: LocalizedText | undefined, predicate: string): Statement[] {
  return Object.entries(member ?? {}).map(([locale, value]) => [predicate, text(value, locale)]);
}

function lifecycle(entry: TaxonomyEntry, { iriOf, ownTerms: hasOwnTerms }: Surroundings): Statement[] {
  const { state, mergedIntoId, replacedBy } = entry;
  const successors = state === 'merged' ? [mergedIntoId ?? ''] : (replacedBy?.ids ?? []);
  const known = successors.flatMap((id) => iriOf(id) ?? []);
  const isDeprecated = state === 'archived' || state === 'merged';
  const implied = !isDeprecated ? 'active' : known.length === 1 ? 'merged' : 'archived';
  return [
    ...(isDeprecated ? [[SAYS.deprecated, typed('true', `${XSD}boolean`)] as const] : []),
    ...known.map((iri): Statement => [SAYS.isReplacedBy, iri]),
    ...(hasOwnTerms && state !== implied ? [[SAYS.ownState, text(state)] as const] : []),
    ...(hasOwnTerms && replacedBy?.mode === 'all' ? [[SAYS.ownReplacement, text('all')] as const] : []),
  ];
}

function ownTerms(entry: TaxonomyEntry, carried: Carried): Statement[] {
  const usual: Readonly<Record<string, Json>> = {
    kind: carried.scheme === true ? 'category' : 'tag',
    layer: 'extended',
    exclusive: false,
    order: carried.order ?? 0,
  };
  const members: Statement[] = [];
  for (const [member, predicate] of OWN_PREDICATES) {
    const value = entry[member] as Json | undefined;
    if (value !== undefined && value !== usual[member]) members.push([predicate, ownValue(value)]);
  }
  const { [CARRIED]: _carried, ...extra } = entry.extra ?? {};
  if (Object.keys(extra).length > 0) members.push([SAYS.ownExtra, ownValue(extra)]);
  return members;
}

function ownValue(value: Json): Term {
  return typeof value === 'string' ? text(value) : typed(canonicalJson(value), JSON_TYPE);
}

/** With several broader concepts, which of them is the place here. */
function chosenParent({ parentId }: TaxonomyEntry, carried: Carried, around: Surroundings): Statement[] {
  if (!around.ownTerms || parentId === null || around.isScheme(parentId)) return [];
  const parent = around.iriOf(parentId);
  const others = (carried.add ?? []).some(([verb, object]) => verb === SAYS.broader && object !== parent);
  const stays = carried.link?.to === parentId;
  return others && !stays && parent !== null ? [[SAYS.ownParent, parent]] : [];
}

/** What a concept says of what it hangs below, and the other of it. */
export function linkWords(isBelowScheme: boolean): readonly [up: Term, down: Term] {
  return isBelowScheme ? [SAYS.topConceptOf, SAYS.hasTopConcept] : [SAYS.broader, SAYS.narrower];
}

/** What is said about the place of a concept, from below and from above. */
export function linksOf(
  { parentId }: TaxonomyEntry,
  iri: Term,
  carried: Carried,
  around: Surroundings,
): readonly Triple[] {
  if (carried.scheme === true) return [];
  if (parentId === null) return around.isOwn(iri) ? [[iri, SAYS.topConceptOf, around.ownScheme]] : [];
  const parent = around.iriOf(parentId);
  if (parent === null) return [];
  const [up, down] = linkWords(around.isScheme(parentId));
  const { to, as } = carried.link ?? { to: null, as: 'up' };
  const way = to === parentId || as === 'both' ? as : 'up';
  return [
    ...(way === 'up' || way === 'both' ? [[iri, up, parent] as const] : []),
    ...(way === 'down' || way === 'both' ? [[parent, down, iri] as const] : []),
  ];
}
