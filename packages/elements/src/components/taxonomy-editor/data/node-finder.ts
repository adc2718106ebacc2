import type { ReactiveControllerHost } from 'lit';
import type { FilterName } from '../../../locales/taxonomy-editor.terms.js';
import { conceptAt } from '../model/taxonomy-tree.js';
import type { TaxonomyTree } from '../model/taxonomy-tree.js';
import type { TreeModel } from '../model/tree-model.js';
import { needsGovernance, passes } from './node-filters.js';
import type { Governance } from './node-filters.js';
import { NodeSearch, searchWords } from './node-search.js';
import type { Transliterator } from './node-search.js';

/** What is looked for. */
export interface FindRequest {
  readonly query: string;
  readonly filters: ReadonlySet<FilterName>;
  readonly usage: ReadonlyMap<string, number>;
  readonly transliterate: Transliterator | undefined;
}

/** Narrows the tree to what search and filters leave. Does nothing while all of it stayed the same. */
export class NodeFinder {
  readonly search = new NodeSearch();
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #now: () => number;
  #last: (FindRequest & { readonly tree: TaxonomyTree; readonly governance: Governance | null }) | null =
    null;
  #governance: { readonly tree: TaxonomyTree; readonly found: Governance } | null = null;
  #isLoading = false;
  #words: readonly string[] = [];

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>, now: () => number) {
    this.#host = host;
    this.#now = now;
  }

  /** The words that are searched for, to be marked. */
  get searchWords(): readonly string[] {
    return this.#words;
  }

  apply(model: TreeModel, request: FindRequest): void {
    const { tree } = model;
    const governance = this.#governanceFor(tree, request.filters);
    const last = this.#last;
    const same =
      last !== null &&
      last.tree === tree &&
      last.query === request.query &&
      last.filters === request.filters &&
      last.governance === governance &&
      (last.usage === request.usage || !request.filters.has('unused')) &&
      last.transliterate === request.transliterate;
    if (same) return;
    this.#last = { ...request, tree, governance };
    this.#words = searchWords(request.query);
    model.setFound(this.#find(tree, request, governance));
  }

  #find(tree: TaxonomyTree, request: FindRequest, governance: Governance | null): number[] | null {
    const { filters, query, usage, transliterate } = request;
    if (this.#words.length === 0 && filters.size === 0) return null;
    let nodes: readonly number[] | null = null;
    if (this.#words.length > 0) {
      this.search.prepare(tree.concepts, transliterate);
      nodes = this.search.find(tree, query);
    }
    if (filters.size === 0) return nodes === null ? null : [...nodes];
    const facts = { concepts: tree.concepts, usage, governance };
    const candidates = nodes ?? Array.from({ length: tree.count }, (_, node) => node);
    return candidates.filter((node) => {
      const concept = conceptAt(tree, node);
      return concept !== undefined && passes(concept, filters, facts);
    });
  }

  /** What needs the governance functions is fetched when such a filter is first on. */
  #governanceFor(tree: TaxonomyTree, filters: ReadonlySet<FilterName>): Governance | null {
    if (!needsGovernance(filters)) return null;
    if (this.#governance?.tree === tree) return this.#governance.found;
    if (!this.#isLoading) void this.#load(tree);
    return this.#governance?.found ?? null;
  }

  async #load(tree: TaxonomyTree): Promise<void> {
    this.#isLoading = true;
    try {
      const { findGovernance } = await import('./governance.js');
      this.#governance = { tree, found: findGovernance(tree.concepts, this.#now()) };
    } finally {
      this.#isLoading = false;
    }
    this.#host.requestUpdate();
  }
}
