import { POWERS } from './infix.js';
import { SINGLE, SPACE } from '../source/tokens.js';
import type { SyntaxNode } from './syntax.types.js';

/** Words that mean something else than a field where an operand stands. */
const WORDS: ReadonlySet<string> = new Set(['and', 'or', 'in', 'true', 'false', 'null', 'function', 'λ']);
const UNQUOTED_START = /^[^0-9"'`$]/u;

/**
 * A field name as it must be written: plain where that is safe, else in backticks. Null when the name holds a
 * backtick, which JSONata cannot quote; read such a field with `$lookup` (see `fieldAccess`).
 */
export function quoteName(name: string): string | null {
  if (isPlainName(name)) return name;
  return name.includes('`') ? null : `\`${name}\``;
}

/** Whether a name can be written without backticks wherever a field may stand. */
export function isPlainName(name: string): boolean {
  if (!UNQUOTED_START.test(name) || WORDS.has(name)) return false;
  for (const char of name) if (SPACE.includes(char) || SINGLE.includes(char)) return false;
  return true;
}

/** A field of the current value, whatever its name. */
export function fieldAccess(name: string): string {
  return quoteName(name) ?? `$lookup($, ${quoteString(name)})`;
}

/** A text in double quotes, escaped as in JSON; JSONata knows the same escapes. */
export function quoteString(value: string): string {
  return JSON.stringify(value);
}

/**
 * A literal that keeps its type: text stays text, a number stays a number. Null for a number that JSON does
 * not have.
 */
export function writeLiteral(value: string | number | boolean | null): string | null {
  if (typeof value === 'number' && !Number.isFinite(value)) return null;
  return typeof value === 'string' ? quoteString(value) : Object.is(value, -0) ? '0' : String(value);
}

/** Rank of terms, brackets, calls and filters: nothing can tear them apart. */
const TIGHT = 90;

/** How strongly a node holds together; compare with the power of the operator around it. */
export function precedenceOf(node: SyntaxNode): number {
  switch (node.type) {
    case 'binary':
      return node.operator === '..' ? 5 : (POWERS.get(node.operator) ?? 0);
    case 'sort':
      return 40;
    case 'condition':
      return 20;
    case 'assign':
      return 10;
    case 'negate':
    case 'group':
      return 70;
    case 'path':
      return 75;
    case 'number':
      return node.value < 0 || Object.is(node.value, -0) ? 70 : TIGHT;
    default:
      return TIGHT;
  }
}

/** Where a node is about to stand. */
export interface WritingContext {
  /** The operator around it, e.g. `and`, `=`, `.`; leave out for a place of its own (argument, block item). */
  readonly operator?: string;
  /** Which side of that operator. Default `left`. */
  readonly side?: 'left' | 'right';
}

/** Operators that take everything to their right, so that nothing can follow what holds them. */
const OPEN_ENDED: ReadonlySet<string> = new Set(['??', '?:', '?', ':=']);

/**
 * Whether a node needs brackets in a place. Only precedence asks for them: an `or` inside an `and`; a
 * condition, an assignment or a `??` wherever something could follow and be swallowed.
 */
export function bracketFor(node: SyntaxNode, { operator, side = 'left' }: WritingContext): boolean {
  if (operator === undefined) return false;
  const outer = POWERS.get(operator) ?? 0;
  if (side === 'left' && operator === '/' && endsBeforePattern(node)) return true;
  if (side === 'left') return rightEdge(node) < outer || isOpenEnded(node);
  if (OPEN_ENDED.has(operator)) return false;
  return leftEdge(node) <= outer || isOpenEnded(node);
}

/** After nodes of these kinds jsonata takes a `/` for the start of a pattern. */
const BEFORE_PATTERN: ReadonlySet<string> = new Set(['keep-array', 'sort', 'transform', 'lambda']);

/** Whether a `/` after a node would not divide. */
function endsBeforePattern(node: SyntaxNode): boolean {
  for (let right: SyntaxNode | undefined = node; right !== undefined; right = rightOf(right))
    if (BEFORE_PATTERN.has(right.type)) return true;
  return false;
}

/** The weakest link that an operator before a node could break: `x = a` in `x = a^(b)[0]`. */
function leftEdge(node: SyntaxNode): number {
  let weakest = precedenceOf(node);
  for (let left = leftOf(node); left !== undefined; left = leftOf(left))
    weakest = Math.min(weakest, precedenceOf(left));
  return weakest;
}

/** What a node starts with, where that is a node of its own. */
function leftOf(node: SyntaxNode): SyntaxNode | undefined {
  switch (node.type) {
    case 'binary':
      return node.left;
    case 'path':
      return node.steps[0];
    case 'call':
      return node.callee;
    case 'condition':
      return node.test;
    case 'negate':
      return undefined;
    default:
      return 'of' in node ? node.of : undefined;
  }
}

/** The weakest link that an operator after a node could break. */
function rightEdge(node: SyntaxNode): number {
  let weakest = TIGHT;
  for (let right: SyntaxNode | undefined = node; right !== undefined; right = rightOf(right)) {
    const closed = right.type === 'sort' || right.type === 'group';
    weakest = Math.min(weakest, closed ? TIGHT : precedenceOf(right));
  }
  return weakest;
}

/** What a node ends with, where that is a node of its own. */
function rightOf(node: SyntaxNode): SyntaxNode | undefined {
  if (node.type === 'binary') return node.right;
  if (node.type === 'path') return node.steps.at(-1);
  return node.type === 'negate' ? node.of : undefined;
}

/** True when the last operator of a node would swallow an operator written after it. */
function isOpenEnded(node: SyntaxNode): boolean {
  for (let right: SyntaxNode | undefined = node; right !== undefined; right = rightOf(right)) {
    if (right.type === 'condition' || right.type === 'assign') return true;
    if (right.type === 'binary' && OPEN_ENDED.has(right.operator)) return true;
  }
  return false;
}

/** Writes a text that stands for `node` into a place, in brackets if it needs them. */
export function inPlace(node: SyntaxNode, written: string, context: WritingContext): string {
  return bracketFor(node, context) ? `(${written})` : written;
}
