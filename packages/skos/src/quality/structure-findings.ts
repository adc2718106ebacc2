import type { Term } from '../rdf/rdf.types.js';
import { SKOS } from '../rdf/vocabulary.js';
import { finding } from './label-findings.js';
import type { SkosFinding } from './quality.types.js';
import { linksOf, reachedFrom, targets } from './vocabulary-graph.js';
import type { Links, VocabularyGraph } from './vocabulary-graph.js';

/** What is wrong with how concepts hang together. */
export function structureFindings(vocabulary: VocabularyGraph): readonly SkosFinding[] {
  const suspects = cycleSuspects(vocabulary);
  return [
    ...[...vocabulary.concepts].flatMap((iri) => [
      ...hierarchyOf(vocabulary, iri, suspects),
      ...relationsOf(vocabulary, iri),
      ...oneWay(vocabulary, iri),
      ...solelyTransitive(vocabulary, iri),
    ]),
    ...clusters(vocabulary),
    ...tops(vocabulary),
  ];
}

function hierarchyOf(
  { broader }: VocabularyGraph,
  iri: Term,
  suspects: ReadonlySet<Term>,
): readonly SkosFinding[] {
  const direct = [...linksOf(broader, iri)].filter((other) => other !== iri);
  if (suspects.has(iri) && reachedFrom(broader, direct).has(iri)) return [{ code: 'cycle', iri }];
  if (direct.length < 2) return [];
  return direct
    .filter((other) =>
      direct.some((way) => way !== other && reachedFrom(broader, linksOf(broader, way)).has(other)),
    )
    .map((other) => ({ code: 'redundant-broader', iri, other }));
}

/** All that may stand in a cycle: what is left when whatever has nothing above or nothing below is taken away. */
function cycleSuspects({ broader }: VocabularyGraph): ReadonlySet<Term> {
  const narrower = reversed(broader);
  const left = new Set([...broader.keys()].filter((iri) => narrower.has(iri)));
  const waiting = [...new Set([...broader.keys(), ...narrower.keys()])].filter((iri) => !left.has(iri));
  for (let gone = waiting.pop(); gone !== undefined; gone = waiting.pop())
    for (const [links, back] of [
      [broader, narrower],
      [narrower, broader],
    ] as const)
      for (const next of linksOf(links, gone)) {
        if (!left.has(next) || [...linksOf(back, next)].some((one) => left.has(one))) continue;
        left.delete(next);
        waiting.push(next);
      }
  return left;
}

function reversed(links: Links): Links {
  const back = new Map<Term, Set<Term>>();
  for (const [from, all] of links) for (const to of all) back.set(to, (back.get(to) ?? new Set()).add(from));
  return back;
}

function relationsOf({ broader, related }: VocabularyGraph, iri: Term): readonly SkosFinding[] {
  const others = [...linksOf(related, iri)];
  const parents = linksOf(broader, iri);
  // A way up may be long, and most concepts are related to nothing.
  const above = others.length === 0 ? parents : reachedFrom(broader, parents);
  const isReflexive = linksOf(related, iri).has(iri) || parents.has(iri);
  const siblings = others.filter(
    (other) => iri < other && [...linksOf(broader, other)].some((parent) => parents.has(parent)),
  );
  return [
    ...(isReflexive ? [{ code: 'reflexive', iri } as const] : []),
    ...siblings.map((other) => ({ code: 'valueless-relation', iri, other }) as const),
    ...others
      .filter((other) => other !== iri && above.has(other))
      .map((other) => ({ code: 'relation-clash', iri, other }) as const),
  ];
}

const INVERSE = [
  ['broader', 'narrower'],
  ['narrower', 'broader'],
  ['related', 'related'],
] as const;

function oneWay(vocabulary: VocabularyGraph, iri: Term): readonly SkosFinding[] {
  return INVERSE.flatMap(([there, back]) =>
    targets(vocabulary, iri, there)
      .filter((other) => other !== iri && vocabulary.concepts.has(other))
      .filter((other) => !targets(vocabulary, other, back).includes(iri))
      .map((other) => ({ code: 'one-way', iri, other }) as const),
  );
}

/** `broaderTransitive` is what follows from `broader`, not what is to be stated. */
function solelyTransitive(vocabulary: VocabularyGraph, iri: Term): readonly SkosFinding[] {
  const { broader } = vocabulary;
  const stated = [
    ...targets(vocabulary, iri, 'broaderTransitive').map((other) => [iri, other] as const),
    ...targets(vocabulary, iri, 'narrowerTransitive').map((other) => [other, iri] as const),
  ];
  return stated
    .filter(([below, above]) => !reachedFrom(broader, linksOf(broader, below)).has(above))
    .map(([below, above]) => ({ code: 'solely-transitive', iri, other: iri === below ? above : below }));
}

/** Groups without a link between them; one alone is an orphan. */
function clusters({ concepts, broader, related }: VocabularyGraph): readonly SkosFinding[] {
  const both = new Map<Term, Set<Term>>();
  for (const links of [broader, related])
    for (const [from, all] of links)
      for (const to of all) {
        both.set(from, (both.get(from) ?? new Set()).add(to));
        both.set(to, (both.get(to) ?? new Set()).add(from));
      }
  const seen = new Set<Term>();
  const groups: (readonly Term[])[] = [];
  for (const iri of concepts) {
    if (seen.has(iri)) continue;
    const group = [...reachedFrom(both, [iri])].filter((one) => concepts.has(one));
    for (const one of group) seen.add(one);
    groups.push(group);
  }
  const [, ...others] = groups.filter(({ length }) => length > 1).sort((a, b) => b.length - a.length);
  return [
    ...groups
      .filter(({ length }) => length === 1)
      .flat()
      .map(finding('orphan')),
    ...others.flatMap(([first]) => (first === undefined ? [] : [finding('cluster')(first)])),
  ];
}

function tops(vocabulary: VocabularyGraph): readonly SkosFinding[] {
  const { graph, concepts, schemes, broader } = vocabulary;
  const top = new Set<Term>();
  const withTop = new Set<Term>();
  for (const scheme of schemes)
    for (const iri of graph.objects(scheme, `${SKOS}hasTopConcept`)) {
      top.add(iri);
      withTop.add(scheme);
    }
  for (const iri of concepts)
    for (const scheme of graph.objects(iri, `${SKOS}topConceptOf`)) {
      top.add(iri);
      withTop.add(scheme);
    }
  return [
    ...[...schemes].filter((scheme) => !withTop.has(scheme)).map(finding('omitted-top')),
    ...[...top].flatMap((iri) =>
      [...linksOf(broader, iri)].map((other) => ({ code: 'top-with-broader', iri, other }) as const),
    ),
  ];
}
