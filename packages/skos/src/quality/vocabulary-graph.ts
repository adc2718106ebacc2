import { Graph, conceptNodes } from '../map/graph.js';
import { isIri, isLiteral } from '../rdf/terms.js';
import type { Term, Triple } from '../rdf/rdf.types.js';
import { SKOS } from '../rdf/vocabulary.js';

/** Nodes by node. */
export type Links = ReadonlyMap<Term, ReadonlySet<Term>>;

/** A file of concepts with its relations, whichever way round they are stated. */
export interface VocabularyGraph {
  readonly graph: Graph;
  readonly triples: readonly Triple[];
  readonly concepts: ReadonlySet<Term>;
  readonly schemes: ReadonlySet<Term>;
  /** Directly broader ones. */
  readonly broader: Links;
  readonly related: Links;
}

/** Reads the relations between the concepts of a file. */
export function vocabularyGraph(triples: readonly Triple[]): VocabularyGraph {
  const graph = new Graph(triples);
  const { concepts, schemes } = conceptNodes(graph, '');
  const broader = new Map<Term, Set<Term>>();
  const related = new Map<Term, Set<Term>>();
  for (const [subject, predicate, object] of triples) {
    if (isLiteral(object)) continue;
    if (predicate === `${SKOS}broader`) link(broader, subject, object);
    if (predicate === `${SKOS}narrower`) link(broader, object, subject);
    if (predicate !== `${SKOS}related`) continue;
    link(related, subject, object);
    link(related, object, subject);
  }
  return { graph, triples, concepts, schemes, broader, related };
}

function link(links: Map<Term, Set<Term>>, from: Term, to: Term): void {
  const known = links.get(from);
  if (known === undefined) links.set(from, new Set([to]));
  else known.add(to);
}

const NONE: ReadonlySet<Term> = new Set();

/** The nodes that a node is linked with. */
export function linksOf(links: Links, node: Term): ReadonlySet<Term> {
  return links.get(node) ?? NONE;
}

/** All that is reached by one link or more. */
export function reachedFrom(links: Links, starts: Iterable<Term>): ReadonlySet<Term> {
  const reached = new Set<Term>();
  const waiting = [...starts];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    waiting.push(...linksOf(links, next));
  }
  return reached;
}

/** The nodes that a predicate of SKOS leads to. */
export function targets({ graph }: VocabularyGraph, node: Term, word: string): readonly Term[] {
  return graph.objects(node, SKOS + word).filter(isIri);
}
