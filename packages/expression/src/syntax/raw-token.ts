import { readComment } from '../source/token-readers.js';
import { SPACE } from '../source/tokens.js';
import type { SyntaxNode } from './syntax.types.js';

/** The token that jsonata remembers for a node: the operator for most, the last one for a chain. */
export interface RawToken {
  /** Where it ends. */
  readonly position: number;
  readonly value: unknown;
}

/** Finds jsonata's token of a node. Its errors speak about that one. */
export function rawToken(text: string, node: SyntaxNode): RawToken {
  switch (node.type) {
    case 'string':
    case 'constant':
      return { position: node.end, value: node.value };
    case 'number':
      return text.charAt(node.start) === '-' ? sign(node, '-') : { position: node.end, value: node.value };
    case 'regex':
      return { position: node.end, value: new RegExp(node.pattern, `${node.flags}g`) };
    case 'name':
    case 'variable':
      return { position: node.end, value: node.name };
    case 'path':
      return after(text, node.steps.at(-2)?.end ?? node.start, '.');
    case 'filter':
      return after(text, node.of.end, '[');
    case 'keep-array':
      return rawToken(text, node.of);
    case 'group':
      return after(text, node.of.end, '{');
    case 'sort':
      return after(text, node.of.end, '^');
    case 'focus':
      return after(text, node.of.end, '@');
    case 'index':
      return after(text, node.of.end, '#');
    case 'binary':
      return { position: node.operatorSpan.end, value: node.operator };
    case 'call':
      return after(text, node.callee.end, '(');
    case 'lambda':
      return after(text, skipKeep(text, skipName(text, node.start)), '(');
    case 'condition':
      return after(text, node.test.end, '?');
    case 'assign':
      return after(text, skipKeep(text, node.start + node.name.length + 1), ':=');
    case 'descendant':
      return { position: node.end, value: '**' };
    case 'broken':
      return { position: node.end, value: undefined };
    default:
      return sign(node, SIGNS[node.type]);
  }
}

const SIGNS = {
  wildcard: '*',
  parent: '%',
  negate: '-',
  list: '[',
  object: '{',
  block: '(',
  placeholder: '?',
  transform: '|',
} as const;

/** Nodes that start with their token. */
function sign(node: SyntaxNode, value: string): RawToken {
  return { position: node.start + value.length, value };
}

/** The token that follows an operand, which ends at `end`. */
function after(text: string, end: number, value: string): RawToken {
  return { position: skipTrivia(text, end) + value.length, value };
}

/** Where the next token starts. */
export function skipTrivia(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (at < text.length && SPACE.includes(text.charAt(at))) at++;
    if (!text.startsWith('/*', at)) return at;
    at = readComment(text, at) ?? text.length;
  }
}

/** After the word `function` or `λ`, which may stand in backticks. */
function skipName(text: string, start: number): number {
  if (text.charAt(start) === '`') return text.indexOf('`', start + 1) + 1;
  return start + (text.startsWith('λ', start) ? 1 : 'function'.length);
}

/** After any `[]` that follow at `from`. */
export function skipKeep(text: string, from: number): number {
  const open = skipTrivia(text, from);
  if (text.charAt(open) !== '[') return from;
  return skipKeep(text, skipTrivia(text, open + 1) + 1);
}

/** jsonata notes `[]` at the node before it, so `$x[]` is still a variable where one is asked for. */
export function withoutKeep(node: SyntaxNode): SyntaxNode {
  let inner = node;
  while (inner.type === 'keep-array') inner = inner.of;
  return inner;
}
