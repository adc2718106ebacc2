import type { SyntaxNode } from '../../syntax/syntax.types.js';
import { isRaw } from './make.js';

/** Where something stands and whether a name wears backticks says nothing about what it means. */
const IGNORED: ReadonlySet<string> = new Set(['start', 'end', 'operatorSpan', 'quoted']);

/** The node in the innermost of the parentheses around it. Assignments need theirs. */
export function bare(node: SyntaxNode): SyntaxNode {
  let inner = node;
  for (;;) {
    const only = inner.type === 'block' && inner.items.length === 1 ? inner.items[0] : undefined;
    if (only === undefined || only.type === 'assign') return inner;
    inner = only;
  }
}

/** Whether two nodes read the same, places and parentheses around operands aside. */
export function same(a: SyntaxNode, b: SyntaxNode): boolean {
  return sameValue(a, b);
}

function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return Object.is(a, b);
  if (Array.isArray(a) || Array.isArray(b)) return sameList(a, b);
  const left = meant(a);
  const right = meant(b);
  if (left['type'] !== right['type']) return false;
  for (const key in left) {
    if (!IGNORED.has(key) && !sameValue(left[key], right[key])) return false;
  }
  for (const key in right) {
    if (!IGNORED.has(key) && right[key] !== undefined && left[key] === undefined) return false;
  }
  return true;
}

function sameList(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  return a.every((item, index) => sameValue(item, b[index]));
}

/** Without parentheses; kept text stands for what it reads as; `-5` is the number -5. */
function meant(value: object): Readonly<Record<string, unknown>> {
  if (!('type' in value)) return value as Readonly<Record<string, unknown>>;
  let node = bare(value as SyntaxNode);
  if (isRaw(node) && node.inner !== undefined) node = bare(node.inner);
  if (node.type === 'negate' && node.of.type === 'number') node = { ...node.of, value: -node.of.value };
  return node as unknown as Readonly<Record<string, unknown>>;
}
