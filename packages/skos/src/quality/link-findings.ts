import { isIri } from '../rdf/terms.js';
import type { Term } from '../rdf/rdf.types.js';
import { SKOS } from '../rdf/vocabulary.js';
import type { SkosFinding } from './quality.types.js';
import { targets } from './vocabulary-graph.js';
import type { VocabularyGraph } from './vocabulary-graph.js';

const WORDS = new Set(
  `Concept ConceptScheme Collection OrderedCollection inScheme hasTopConcept topConceptOf prefLabel altLabel
hiddenLabel notation note changeNote definition editorialNote example historyNote scopeNote semanticRelation broader
narrower related broaderTransitive narrowerTransitive member memberList mappingRelation closeMatch exactMatch
broadMatch narrowMatch relatedMatch`.split(/\s+/u),
);
const MAPPINGS = ['closeMatch', 'exactMatch', 'broadMatch', 'narrowMatch', 'relatedMatch'] as const;
/** What an exact match cannot be as well (S46 of the SKOS reference). */
const CLASHING = ['broadMatch', 'narrowMatch', 'relatedMatch'] as const;

/** What is wrong with links to other vocabularies and with the words of the file. */
export function linkFindings(vocabulary: VocabularyGraph): readonly SkosFinding[] {
  return [
    ...undefinedTerms(vocabulary),
    ...[...vocabulary.concepts].flatMap((iri) => [
      ...(/^https?:/iu.test(iri) ? [] : [{ code: 'not-http', iri } as const]),
      ...(leadsOut(vocabulary, iri) ? [] : [{ code: 'no-out-link', iri } as const]),
      ...mappings(vocabulary, iri),
    ]),
  ];
}

function undefinedTerms({ triples }: VocabularyGraph): readonly SkosFinding[] {
  const told = new Set<string>();
  return triples.flatMap(([iri, ...terms]) =>
    terms
      .filter((term) => term.startsWith(SKOS) && !WORDS.has(term.slice(SKOS.length)))
      .filter((term) => !told.has(`${iri} ${term}`) && told.add(`${iri} ${term}`))
      .map((other): SkosFinding => ({ code: 'undefined-term', iri, other })),
  );
}

/** A resource elsewhere: of another host, or, where IRIs have none, one that is not of this file. */
function leadsOut({ graph, concepts, schemes }: VocabularyGraph, iri: Term): boolean {
  const home = hostOf(iri);
  return graph
    .about(iri)
    .some(
      ([verb, other]) =>
        isIri(other) &&
        !other.startsWith(SKOS) &&
        verb !== `${SKOS}inScheme` &&
        !concepts.has(other) &&
        !schemes.has(other) &&
        hostOf(other) !== home,
    );
}

function hostOf(iri: Term): string {
  return /^[a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?/iu.exec(iri)?.[0].toLowerCase() ?? '';
}

function mappings(vocabulary: VocabularyGraph, iri: Term): readonly SkosFinding[] {
  const { graph, concepts } = vocabulary;
  const home = new Set(graph.objects(iri, `${SKOS}inScheme`));
  const isAtHome = (other: Term): boolean =>
    concepts.has(other) &&
    (home.size === 0 || graph.objects(other, `${SKOS}inScheme`).some((scheme) => home.has(scheme)));
  const mapped = new Set(MAPPINGS.flatMap((word) => targets(vocabulary, iri, word)));
  const exact = new Set(targets(vocabulary, iri, 'exactMatch'));
  const clashing = new Set(CLASHING.flatMap((word) => targets(vocabulary, iri, word)));
  return [
    ...[...mapped].filter(isAtHome).map((other) => ({ code: 'mapping-misuse', iri, other }) as const),
    ...[...exact]
      .filter((other) => clashing.has(other))
      .map((other) => ({ code: 'mapping-clash', iri, other }) as const),
  ];
}
