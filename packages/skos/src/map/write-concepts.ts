import { DEFAULT_BASE, SKOS, TYPE } from '../rdf/vocabulary.js';
import type { Prefixes, Term, Triple } from '../rdf/rdf.types.js';
import { carriedOf } from './carried-of.js';
import { Ids, ownIri } from './ids.js';
import type { Carried, SkosWriteOptions, Statement, TaxonomyEntry } from './map.types.js';
import { linksOf, statementsOf, type Surroundings } from './statements.js';

interface Written {
  readonly entry: TaxonomyEntry;
  readonly iri: Term;
  readonly carried: Carried;
}

/** The statements that a taxonomy makes, with those that it carries along. */
export function conceptTriples(
  concepts: readonly TaxonomyEntry[],
  options: SkosWriteOptions = {},
): { readonly triples: readonly Triple[]; readonly prefixes: Prefixes } {
  const base = options.conceptBase ?? DEFAULT_BASE;
  const ids = new Ids(base);
  const written = name(concepts, base);
  const byId = new Map(written.map((item) => [item.entry.id, item]));
  const around: Surroundings = {
    iriOf: (id) => byId.get(id)?.iri ?? null,
    isScheme: (id) => byId.get(id)?.carried.scheme === true,
    isOwn: (iri) => ids.isOwn(iri),
    ownScheme: base,
    ownTerms: options.ownTerms ?? true,
  };
  const triples = written.flatMap((item) => triplesOf(item, around));
  const isHome = written.some(({ iri }) => around.isOwn(iri));
  if (isHome) triples.push([base, TYPE, `${SKOS}ConceptScheme`]);
  return {
    triples,
    prefixes: Object.assign({}, ...written.map(({ carried }) => carried.prefixes ?? {})) as Prefixes,
  };
}

/** The IRI that a concept came with, once; else one of ours. */
function name(concepts: readonly TaxonomyEntry[], base: string): readonly Written[] {
  const taken = new Set<Term>();
  return concepts.map((entry) => {
    const { iri: brought, ...carried } = carriedOf(entry);
    const iri = brought !== undefined && !taken.has(brought) ? brought : ownIri(entry.id, base);
    taken.add(iri);
    return { entry, iri, carried };
  });
}

function triplesOf({ entry, iri, carried }: Written, around: Surroundings): Triple[] {
  const made = new Map(
    statementsOf(entry, iri, carried, around).map((statement) => [keyOf(statement), statement]),
  );
  for (const statement of carried.omit ?? []) made.delete(keyOf(statement));
  for (const [ours, theirs] of carried.instead ?? [])
    if (made.delete(keyOf(ours))) made.set(keyOf(theirs), theirs);
  const about = [...made.values(), ...(carried.add ?? [])];
  return [
    ...about.map(([verb, object]): Triple => [iri, verb, object]),
    ...linksOf(entry, iri, carried, around),
    ...(carried.rest ?? []),
  ];
}

function keyOf(statement: Statement): string {
  return statement.join('\0');
}
