import { compareTexts } from '../rdf/compare.js';
import type { Term } from '../rdf/rdf.types.js';
import { SAYS } from '../rdf/vocabulary.js';
import type { ConceptNodes, Graph } from './graph.js';
import type { SkosIssueCode } from './map.types.js';
import { pushTo } from './push-to.js';

/** Where each node hangs (`null`: the top), parents before children, and what had to be mended. */
export interface Placement {
  readonly parents: ReadonlyMap<Term, Term | null>;
  readonly issues: readonly (readonly [code: SkosIssueCode, node: Term])[];
}

/**
 * One place for each concept: the nearest to the top of those that its broader concepts give. Breadth first,
 * so that no concept is reached through itself; what is never reached hangs in a cycle and goes to the top.
 */
export function placeConcepts(graph: Graph, nodes: ConceptNodes): Placement {
  return new Placer(graph, nodes).run();
}

class Placer {
  readonly #graph: Graph;
  readonly #nodes: ConceptNodes;
  readonly #parents = new Map<Term, Term | null>();
  readonly #issues: [SkosIssueCode, Term][] = [];
  readonly #above = new Map<Term, Set<Term>>();
  readonly #below = new Map<Term, Term[]>();
  /** Everything that hangs already, in the order in which it was hung. */
  readonly #hung: Term[] = [];
  #walked = 0;

  constructor(graph: Graph, nodes: ConceptNodes) {
    this.#graph = graph;
    this.#nodes = nodes;
  }

  run(): Placement {
    const { schemes, concepts } = this.#nodes;
    const sorted = [...concepts].sort(compareTexts);
    for (const concept of sorted) this.#collectParents(concept);
    for (const scheme of schemes) this.#collectTops(scheme);
    for (const [child, above] of this.#above) for (const parent of above) pushTo(this.#below, parent, child);
    for (const scheme of [...schemes].sort(compareTexts)) this.#hang(scheme, null);
    for (const concept of sorted) if (!this.#above.has(concept)) this.#hang(concept, this.#topFor(concept));
    this.#spread();
    for (const concept of sorted) {
      if (this.#parents.has(concept)) continue;
      this.#issues.push(['cycle', concept]);
      this.#hang(concept, this.#topFor(concept));
      this.#spread();
    }
    return { parents: this.#parents, issues: this.#issues };
  }

  #collectParents(concept: Term): void {
    const { concepts, schemes } = this.#nodes;
    const preferred = this.#graph.objects(concept, SAYS.ownParent).find((parent) => concepts.has(parent));
    const stated = this.#graph.objects(concept, SAYS.broader);
    const above = preferred === undefined ? stated.filter((parent) => concepts.has(parent)) : [preferred];
    if (stated.length > 0 && above.length === 0) this.#issues.push(['dangling-parent', concept]);
    if (new Set(stated).size > 1) this.#issues.push(['several-parents', concept]);
    const tops = this.#graph.objects(concept, SAYS.topConceptOf).filter((scheme) => schemes.has(scheme));
    for (const parent of preferred === undefined ? [...tops, ...above] : above)
      this.#mayHang(concept, parent);
    for (const child of this.#graph.objects(concept, SAYS.narrower))
      if (concepts.has(child) && this.#takesOffers(child)) this.#mayHang(child, concept);
  }

  #collectTops(scheme: Term): void {
    for (const concept of this.#graph.objects(scheme, SAYS.hasTopConcept))
      if (this.#nodes.concepts.has(concept) && this.#takesOffers(concept)) this.#mayHang(concept, scheme);
  }

  /** Not when it says itself where it hangs. */
  #takesOffers(concept: Term): boolean {
    return !this.#graph.objects(concept, SAYS.ownParent).some((parent) => this.#nodes.concepts.has(parent));
  }

  #mayHang(child: Term, parent: Term): void {
    const above = this.#above.get(child) ?? new Set<Term>();
    this.#above.set(child, above.add(parent));
  }

  /** Without a broader concept: below its scheme, when it has one or the file has only one. */
  #topFor(concept: Term): Term | null {
    const { schemes } = this.#nodes;
    const own = this.#graph.objects(concept, SAYS.inScheme).find((scheme) => schemes.has(scheme));
    const isElsewhere = this.#graph.objects(concept, SAYS.inScheme).length > 0;
    const only = schemes.size === 1 && !isElsewhere ? [...schemes][0] : undefined;
    return own ?? only ?? null;
  }

  #hang(node: Term, parent: Term | null): void {
    this.#parents.set(node, parent);
    this.#hung.push(node);
  }

  /** All of one level before the next. */
  #spread(): void {
    for (; this.#walked < this.#hung.length; this.#walked += 1) {
      const parent = this.#hung[this.#walked] ?? '';
      for (const child of this.#below.get(parent) ?? [])
        if (!this.#parents.has(child)) this.#hang(child, parent);
    }
  }
}
