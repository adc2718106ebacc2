import '../first-look.js';
import type { ReactiveControllerHost } from 'lit';
import type { SearchTerm } from '@tagma/core';
import { conceptAt } from '../model/taxonomy-tree.js';
import type { TaxonomyTree } from '../model/taxonomy-tree.js';
import type { TreeModel } from '../model/tree-model.js';
import type { FindRequest } from './find.types.js';
import { GovernanceTask } from './governance-task.js';
import { narrowTo } from './narrow.js';
import { needsGovernance, passes } from './node-filters.js';
import type { Governance } from './node-filters.js';
import { NodeSearch, searchTerms } from './node-search.js';

interface Answered extends FindRequest {
  readonly tree: TaxonomyTree;
  readonly governance: Governance | null;
}

/** Narrows the tree to what search and filters leave. Does nothing while all of it stayed the same. */
export class NodeFinder {
  readonly search = new NodeSearch();
  readonly #governance: GovernanceTask;
  #last: Answered | null = null;
  #terms: readonly SearchTerm[] = [];

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>, now: () => number) {
    this.#governance = new GovernanceTask(host, now);
  }

  /** The words that are searched for, to be marked. */
  get terms(): readonly SearchTerm[] {
    return this.#terms;
  }

  /** Shows in the tree what is asked for. */
  apply(model: TreeModel, request: FindRequest): void {
    const { tree } = model;
    const governance = needsGovernance(request.filters)
      ? this.#governance.of(tree.concepts, request.timeZone)
      : null;
    const asked = { ...request, tree, governance };
    if (isAnswered(this.#last, asked)) return;
    this.#last = asked;
    this.#terms = searchTerms(request.query, request.transliterate);
    const found = this.#find(asked);
    model.narrow(found && narrowTo(tree, found));
  }

  #find({ tree, filters, query, usage, transliterate, governance }: Answered): number[] | null {
    if (this.#terms.length === 0 && filters.size === 0) return null;
    let nodes: number[] | null = null;
    if (this.#terms.length > 0) {
      this.search.take(tree.concepts, transliterate);
      nodes = this.search.find(tree, query);
    }
    if (filters.size === 0) return nodes;
    const facts = { concepts: tree.concepts, usage, governance };
    const found: number[] = [];
    const count = nodes?.length ?? tree.count;
    for (let at = 0; at < count; at++) {
      const node = nodes === null ? at : (nodes[at] ?? 0);
      const concept = conceptAt(tree, node);
      if (concept !== undefined && passes(concept, filters, facts)) found.push(node);
    }
    return found;
  }
}

function isAnswered(last: Answered | null, asked: Answered): boolean {
  return (
    last?.tree === asked.tree &&
    last.query === asked.query &&
    last.filters === asked.filters &&
    last.governance === asked.governance &&
    (last.usage === asked.usage || !asked.filters.has('unused')) &&
    last.transliterate === asked.transliterate
  );
}
