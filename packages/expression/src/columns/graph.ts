import { childrenOf, type PlanNode } from '../plan/children-of.js';
import type { PlanPredicate } from '../plan/plan.types.js';
import { planKey } from './plan-key.js';

/** A condition that is not made of other conditions. */
export interface Leaf {
  readonly kind: 'leaf';
  readonly predicate: PlanPredicate;
  /** The text that it is planned from. */
  readonly text: string;
  /** Whether a part of it has no place in the plan. */
  readonly opaque: boolean;
  readonly key: string;
}

/** A condition; equal conditions of all rules are one node. */
export type GraphNode =
  | { readonly kind: 'and' | 'or'; readonly items: readonly GraphNode[] }
  | { readonly kind: 'not'; readonly of: GraphNode }
  | {
      readonly kind: 'if';
      readonly test: GraphNode;
      readonly then: GraphNode;
      readonly otherwise?: GraphNode;
    }
  | { readonly kind: 'constant'; readonly value: boolean }
  | Leaf;

/** Makes the conditions of rules into nodes, equal ones into one. */
export class Graph {
  readonly #nodes = new Map<string, GraphNode>();
  readonly #ids = new Map<GraphNode, number>();

  /** The node of a condition that stands in `text`. */
  node(plan: PlanPredicate, text: string): GraphNode {
    switch (plan.kind) {
      case 'and':
      case 'or': {
        const items = plan.items.map((item) => this.node(item, text));
        return this.#intern(`${plan.kind}(${this.#list(items)})`, { kind: plan.kind, items });
      }
      case 'not': {
        const of = this.node(plan.of, text);
        return this.#intern(`not(${this.#list([of])})`, { kind: 'not', of });
      }
      case 'if':
        return this.#choice(plan, text);
      case 'constant':
        return this.#intern(String(plan.value), { kind: 'constant', value: plan.value });
      default:
        return this.leaf(plan, text);
    }
  }

  /** The node of a condition that is taken as a whole. */
  leaf(predicate: PlanPredicate, text: string): GraphNode {
    const key = planKey(predicate, text);
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    return this.#intern(key, { kind: 'leaf', predicate, text, opaque: hasOpaque(predicate), key });
  }

  #choice(plan: Extract<PlanPredicate, { kind: 'if' }>, text: string): GraphNode {
    const test = this.node(plan.test, text);
    const then = this.node(plan.then, text);
    const otherwise = plan.otherwise === undefined ? undefined : this.node(plan.otherwise, text);
    const parts = [test, then, ...(otherwise === undefined ? [] : [otherwise])];
    const rest = otherwise === undefined ? {} : { otherwise };
    return this.#intern(`if(${this.#list(parts)})`, { kind: 'if', test, then, ...rest });
  }

  #list(nodes: readonly GraphNode[]): string {
    return nodes.map((node) => this.#ids.get(node)).join();
  }

  #intern(key: string, node: GraphNode): GraphNode {
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    this.#nodes.set(key, node);
    this.#ids.set(node, this.#ids.size);
    return node;
  }
}

function hasOpaque(plan: PlanNode): boolean {
  return ('kind' in plan && plan.kind === 'opaque') || childrenOf(plan).some(hasOpaque);
}

/** Visits a node and all below it, each once, inner ones first. */
export function visitGraph(root: GraphNode, seen: Set<GraphNode>, visit: (node: GraphNode) => void): void {
  if (seen.has(root)) return;
  seen.add(root);
  for (const part of partsOf(root)) visitGraph(part, seen, visit);
  visit(root);
}

/** The nodes directly inside a node, in the order in which they are evaluated. */
export function partsOf(node: GraphNode): readonly GraphNode[] {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.items;
    case 'not':
      return [node.of];
    case 'if':
      return [node.test, node.then, ...(node.otherwise === undefined ? [] : [node.otherwise])];
    default:
      return [];
  }
}

/** What a node says, given what its leaves say. */
export function combine(node: GraphNode, leaf: (leaf: Leaf) => number): number {
  switch (node.kind) {
    case 'leaf':
      return leaf(node);
    case 'constant':
      return node.value ? 1 : 0;
    case 'not': {
      const outcome = combine(node.of, leaf);
      return outcome < 2 ? 1 - outcome : outcome;
    }
    case 'if': {
      const test = combine(node.test, leaf);
      if (test === 3) return test;
      if (test === 1) return combine(node.then, leaf);
      return node.otherwise === undefined ? 2 : combine(node.otherwise, leaf);
    }
    default:
      return combineAll(node.items, node.kind === 'or', leaf);
  }
}

function combineAll(items: readonly GraphNode[], stopAtTrue: boolean, leaf: (leaf: Leaf) => number): number {
  for (const item of items) {
    const outcome = combine(item, leaf);
    if (outcome === 3) return outcome;
    if ((outcome === 1) === stopAtTrue) return stopAtTrue ? 1 : 0;
  }
  return stopAtTrue ? 0 : 1;
}
