import { compareTexts } from '../rdf/compare.js';
import { isBlankNode, isLiteral } from '../rdf/terms.js';
import type { Term, Triple } from '../rdf/rdf.types.js';
import { IS_A, SAYS, TYPE } from '../rdf/vocabulary.js';
import type { Statement } from './map.types.js';
import { pushTo } from './push-to.js';

/** Statements by their subject. */
export class Graph {
  readonly #bySubject = new Map<Term, Statement[]>();

  constructor(triples: Iterable<Triple>) {
    for (const [subject, predicate, object] of triples) pushTo(this.#bySubject, subject, [predicate, object]);
  }

  /** All subjects, in the order of the file. */
  subjects(): IterableIterator<Term> {
    return this.#bySubject.keys();
  }

  /** What is said about a node. */
  about(subject: Term): readonly Statement[] {
    return this.#bySubject.get(subject) ?? [];
  }

  /** The objects of one predicate. */
  objects(subject: Term, predicate: string): readonly Term[] {
    const found: Term[] = [];
    for (const [verb, object] of this.about(subject)) if (verb === predicate) found.push(object);
    return found;
  }

  /** Whether the node is said to be of a type of SKOS. */
  is(subject: Term, type: 'Concept' | 'ConceptScheme'): boolean {
    return this.about(subject).some(([verb, object]) => verb === TYPE && object === IS_A[type]);
  }
}

/** The nodes that become concepts. */
export interface ConceptNodes {
  readonly concepts: ReadonlySet<Term>;
  readonly schemes: ReadonlySet<Term>;
}

/** Concepts by their type, or by a label and a place; schemes by type, or because concepts are at their top. */
export function conceptNodes(graph: Graph, ownScheme: Term): ConceptNodes {
  const concepts = new Set<Term>();
  const schemes = new Set<Term>();
  for (const subject of graph.subjects()) {
    if (isBlankNode(subject)) continue;
    if (graph.is(subject, 'ConceptScheme')) schemes.add(subject);
    else if (graph.is(subject, 'Concept') || looksLikeConcept(graph, subject)) concepts.add(subject);
  }
  for (const concept of concepts)
    for (const scheme of graph.objects(concept, SAYS.topConceptOf))
      if (!isBlankNode(scheme) && !isLiteral(scheme) && !concepts.has(scheme)) schemes.add(scheme);
  schemes.delete(ownScheme);
  return { concepts, schemes };
}

function looksLikeConcept(graph: Graph, subject: Term): boolean {
  const verbs = graph.about(subject).map(([verb]) => verb);
  const isTyped = verbs.includes(TYPE);
  return !isTyped && verbs.includes(SAYS.prefLabel) && verbs.includes(SAYS.broader);
}

/** Statements by what they say, so that the order of a file does not matter. */
export function byObject(a: Statement, b: Statement): number {
  return compareTexts(a[1], b[1]);
}
