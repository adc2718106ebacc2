import type { ExpressionError } from '../errors/errors.types.js';
import { planRule } from '../plan/plan.js';
import { readSyntax } from '../syntax/read-syntax.js';
import { Graph, visitGraph, type GraphNode, type Leaf } from './graph.js';
import { leafExpression, type RowCompiler, type RowExpression } from './row-expression.js';
import type { RuleText } from './rule-set.types.js';

/** A rule ready for evaluation, or what is wrong with it. */
export type CompiledRule =
  | {
      readonly ok: true;
      readonly rule: RuleText;
      readonly root: GraphNode;
      readonly expression: RowExpression;
    }
  | { readonly ok: false; readonly rule: RuleText; readonly error: ExpressionError };

/** The expressions of leaves, made when they are first asked for. */
export class LeafCache {
  readonly #known = new Map<Leaf, RowExpression | undefined>();

  constructor(private readonly compiler: RowCompiler) {}

  /** What a leaf is by itself; undefined when it is nothing by itself. */
  readonly of = (leaf: Leaf): RowExpression | undefined => {
    if (!this.#known.has(leaf)) this.#known.set(leaf, leafExpression(leaf, this.compiler));
    return this.#known.get(leaf);
  };

  /** Notes what a leaf is. */
  set(leaf: Leaf, expression: RowExpression): void {
    this.#known.set(leaf, expression);
  }
}

/** Reads rules and makes equal conditions one. */
export function compileRules(
  rules: readonly RuleText[],
  compiler: RowCompiler,
  leaves: LeafCache,
): readonly CompiledRule[] {
  const graph = new Graph();
  return rules.map((rule) => {
    const compiled = compiler(rule.text);
    if (!compiled.ok) return { ok: false, rule, error: compiled.error };
    const { expression } = compiled;
    const root = planned(rule.text, graph, leaves) ?? whole(rule.text, graph, leaves, expression);
    return { ok: true, rule, root, expression };
  });
}

/** The conditions of a text; undefined when one of them has no place in a plan and means nothing by itself. */
function planned(text: string, graph: Graph, leaves: LeafCache): GraphNode | undefined {
  const { root } = readSyntax(text);
  if (root === undefined) return undefined;
  const node = graph.node(planRule(root), text);
  const lost: Leaf[] = [];
  visitGraph(node, new Set(), (part) => {
    if (part.kind === 'leaf' && part.opaque && leaves.of(part) === undefined) lost.push(part);
  });
  return lost.length === 0 ? node : undefined;
}

/** A text as one leaf, which only its own expression can tell about. */
function whole(text: string, graph: Graph, leaves: LeafCache, expression: RowExpression): GraphNode {
  const span = { start: 0, end: text.length };
  const node = graph.leaf(
    { ...span, kind: 'opaque', reason: 'other', cause: span, node: { ...span, type: 'broken' } },
    text,
  );
  if (node.kind === 'leaf') leaves.set(node, expression);
  return node;
}
