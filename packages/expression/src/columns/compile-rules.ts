import { checkShape } from '../analysis/text-checks.js';
import type { ExpressionError } from '../errors/errors.types.js';
import { planRule } from '../plan/plan.js';
import { readSyntax } from '../syntax/read-syntax.js';
import { Graph, visitGraph, type GraphNode, type Leaf } from './graph.js';
import { leafExpression, type RowCompiler, type RowExpression } from './row-expression.js';
import type { RuleText } from './rule-set.types.js';

/** Longer rules run record by record. */
const LONGEST_PLANNED = 10_000;

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
    // Most rules never run record by record: what a plan says everything about is compiled when it has to.
    const root = planned(rule.text, graph, leaves);
    if (root !== undefined) return { ok: true, rule, root, expression: lazyExpression(rule.text, compiler) };
    const compiled = compiler(rule.text);
    if (!compiled.ok) return { ok: false, rule, error: compiled.error };
    const { expression } = compiled;
    return { ok: true, rule, root: whole(rule.text, graph, leaves, expression), expression };
  });
}

/** An expression that is compiled when it is first needed. */
function lazyExpression(text: string, compiler: RowCompiler): RowExpression {
  let made: ReturnType<RowCompiler> | undefined;
  const get = (): ReturnType<RowCompiler> => (made ??= compiler(text));
  return {
    get reads() {
      const compiled = get();
      return compiled.ok ? compiled.expression.reads : [];
    },
    evaluate: (record, options) => {
      const compiled = get();
      return compiled.ok ? compiled.expression.evaluate(record, options) : compiled;
    },
    test: (record, options) => {
      const compiled = get();
      return compiled.ok ? compiled.expression.test(record, options) : { error: compiled.error };
    },
  };
}

/** The conditions of a text; undefined when one of them has no place in a plan and means nothing by itself. */
function planned(text: string, graph: Graph, leaves: LeafCache): GraphNode | undefined {
  // The compiler decides whether a text is too long or too deep.
  if (text.length > LONGEST_PLANNED || checkShape(text) !== null) return undefined;
  const { root, errors } = readSyntax(text);
  if (root === undefined || errors.length > 0) return undefined;
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
