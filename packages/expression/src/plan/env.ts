import type { Span, SyntaxNode } from '../syntax/syntax.types.js';
import type { OpaqueReason, PlanItems, PlanOpaque, PlanScope, PlanValue } from './plan.types.js';

/** A value, or the items of a collection, which few places take. */
export type Planned = PlanValue | PlanItems;

/** What a name stands for while a text is planned. */
export type Meaning =
  /** The item of a collection: the parameter of a lambda. */
  | { readonly kind: 'item'; readonly depth: number }
  /** A value given by `:=`, as it was planned at `depth`. */
  | { readonly kind: 'value'; readonly depth: number; readonly value: Planned }
  /** A function given by `:=`; calls of it are not planned. */
  | { readonly kind: 'unknown' };

/** Values that names from outside stand for; JSON only. */
export type Bindings = Readonly<Record<string, unknown>>;

/** Where in a rule the planner is. Immutable: inner places get a new one. */
export interface PlanEnv {
  /** How many collections the place is inside of; 0 at the record. */
  readonly depth: number;
  /** The depth at which names without `$` and `$` itself are read. */
  readonly contextDepth: number;
  readonly names: ReadonlyMap<string, Meaning>;
  /** Values of names from outside that are known beforehand, by name without `$`. */
  readonly bindings: Bindings;
  /** Plans any node. Handed down so that the parts of the planner need not import each other. */
  readonly plan: (node: SyntaxNode, env: PlanEnv) => Planned;
}

/** The place inside the filter of a collection. */
export function insideFilter(env: PlanEnv): PlanEnv {
  return { ...env, depth: env.depth + 1, contextDepth: env.depth + 1 };
}

/** The place inside a lambda over a collection: the item has a name, bare names stay those around. */
export function insideLambda(env: PlanEnv, parameter: string): PlanEnv {
  const depth = env.depth + 1;
  return { ...withName(env, parameter, { kind: 'item', depth }), depth };
}

/** The place after `$name := …`. */
export function withName(env: PlanEnv, name: string, meaning: Meaning): PlanEnv {
  return { ...env, names: new Map([...env.names, [name, meaning]]) };
}

/** How a plan calls what was read at a depth, or undefined when it has no word for it. */
export function scopeAt(depth: number, env: PlanEnv): PlanScope | undefined {
  if (depth === 0) return 'record';
  return depth === env.depth ? 'item' : undefined;
}

/** The scope of names without `$`, or undefined when it is an item further out. */
export function contextScope(env: PlanEnv): PlanScope | undefined {
  return scopeAt(env.contextDepth, env);
}

/** The place of a node. */
export function spanOf(node: Span): Span {
  return { start: node.start, end: node.end };
}

/** A part that has no place in a plan. */
export function opaque(node: SyntaxNode, reason: OpaqueReason, cause: Span = node): PlanOpaque {
  return { ...spanOf(node), kind: 'opaque', reason, node, cause: spanOf(cause) };
}

/** A larger part that has no place in a plan because a part of it has none. */
export function opaqueBecause(node: SyntaxNode, inner: PlanOpaque): PlanOpaque {
  return opaque(node, inner.reason, inner.cause);
}

/** Plans a node where one value is asked for; the items of a collection are none. */
export function planOne(node: SyntaxNode, env: PlanEnv): PlanValue {
  const planned = env.plan(node, env);
  return planned.kind === 'items' ? opaque(node, 'nested-list') : planned;
}
