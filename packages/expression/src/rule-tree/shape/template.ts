import type { SyntaxNode } from '../../syntax/syntax.types.js';
import { readSyntax } from '../../syntax/read-syntax.js';
import { bare, same } from './same.js';

/** What stands in the holes of a template, by name. */
export type Holes = Readonly<Record<string, SyntaxNode>>;

/** A spelling with holes: variables in capitals, as in `$count($ITEMS) > 0`. */
export interface Template {
  /** What the node has in the holes; undefined when it is spelled otherwise. */
  match: (node: SyntaxNode) => Holes | undefined;
  /** The spelling with its holes filled. */
  fill: (holes: Holes) => SyntaxNode;
  /** What any node of this spelling begins with; see `headOf`. */
  head: () => string;
  /** What its parts begin with, `*` for anything; see `partsOf`. */
  parts: () => readonly string[];
}

const HOLE = /^[A-Z]+$/;

/** Makes a template of a JSONata text. It is read when first used. */
export function template(text: string): Template {
  let root: SyntaxNode | undefined;
  let matcher: Matcher | undefined;
  const shape = (): SyntaxNode => (root ??= rootOf(text));
  return {
    match: (node) => {
      const holes: Filled = {};
      matcher ??= matcherOf(shape());
      return matcher(node, holes) ? holes : undefined;
    },
    fill: (holes) => filled(shape(), holes) as SyntaxNode,
    head: () => headOf(shape()),
    parts: () => partsOf(shape()).map((part) => (holeName(part) === undefined ? headOf(part) : '*')),
  };
}

/** What can be told at a glance: the operator, the function that is called, or the type. */
export function headOf(node: SyntaxNode): string {
  if (node.type === 'binary') return node.operator;
  if (node.type === 'call' && node.callee.type === 'variable') return `$${node.callee.name}`;
  return node.type;
}

/** The operands of an operator, or the first argument of a call. */
export function partsOf(node: SyntaxNode): readonly SyntaxNode[] {
  if (node.type === 'binary') return [bare(node.left), bare(node.right)];
  const first = node.type === 'call' ? node.arguments[0] : undefined;
  return first === undefined ? [] : [bare(first)];
}

function rootOf(text: string): SyntaxNode {
  const { root } = readSyntax(text);
  if (root === undefined) throw new Error(`The template ${text} is empty.`);
  return root;
}

type Filled = Record<string, SyntaxNode>;
type Matcher = (value: unknown, holes: Filled) => boolean;

const SKIPPED: ReadonlySet<string> = new Set(['start', 'end', 'operatorSpan', 'quoted']);

/** Turns a shape into a function that compares, once, so that opening a rule stays quick. */
function matcherOf(shape: unknown): Matcher {
  if (typeof shape !== 'object' || shape === null) return (value) => Object.is(shape, value);
  if (Array.isArray(shape)) return listMatcher(shape.map(matcherOf));
  const hole = holeName(shape);
  if (hole !== undefined) return (value, holes) => isNode(value) && put(holes, hole, value);
  // Brackets that are needed are in the tree anyway; they say nothing of their own.
  const members = Object.entries(isNode(shape) ? bare(shape) : shape).filter(
    ([key, value]) => !SKIPPED.has(key) && value !== undefined,
  );
  return memberMatcher(members.map(([key, value]) => [key, matcherOf(value)] as const));
}

function listMatcher(items: readonly Matcher[]): Matcher {
  return (value, holes) =>
    Array.isArray(value) &&
    value.length === items.length &&
    items.every((matches, index) => matches(value[index], holes));
}

function memberMatcher(members: readonly (readonly [string, Matcher])[]): Matcher {
  return (value, holes) => {
    if (typeof value !== 'object' || value === null) return false;
    const node = (isNode(value) ? bare(value) : value) as Readonly<Record<string, unknown>>;
    return members.every(([key, matches]) => matches(node[key], holes)) && hasNoMore(node, members.length);
  };
}

function hasNoMore(node: Readonly<Record<string, unknown>>, expected: number): boolean {
  let count = 0;
  for (const key in node) if (!SKIPPED.has(key) && node[key] !== undefined) count++;
  return count === expected;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function holeName(shape: object): string | undefined {
  const { type, name } = shape as { type?: unknown; name?: unknown };
  return type === 'variable' && typeof name === 'string' && HOLE.test(name) ? name : undefined;
}

/** A hole that stands twice must hold the same thing twice. */
function put(holes: Filled, hole: string, node: SyntaxNode): boolean {
  const before = holes[hole];
  if (before !== undefined) return same(before, node);
  holes[hole] = node;
  return true;
}

function filled(shape: unknown, holes: Holes): unknown {
  if (typeof shape !== 'object' || shape === null) return shape;
  if (Array.isArray(shape)) return shape.map((item: unknown) => filled(item, holes));
  const hole = holeName(shape);
  if (hole !== undefined) {
    const node = holes[hole];
    if (node === undefined) throw new Error(`Nothing was given for $${hole}.`);
    return node;
  }
  return Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, filled(value, holes)]));
}
