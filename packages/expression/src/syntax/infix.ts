import { callOf } from './calls.js';
import { pairsUpTo } from './pairs.js';
import type { Parser } from './parser.js';
import { piecesOf } from './pieces.js';
import { rawToken, withoutKeep } from './raw-token.js';
import { sortOf } from './sort.js';
import type { SyntaxToken } from './syntax-token.types.js';
import type { BinaryOperator, SyntaxNode } from './syntax.types.js';

/** Reads what follows an infix operator. The operator itself is read already. */
type Infix = (parser: Parser, token: SyntaxToken, left: SyntaxNode) => SyntaxNode;

/** How strongly operators bind. `..` and the rest of the operators do not bind at all. */
export const POWERS: ReadonlyMap<string, number> = new Map([
  ['[', 80],
  ['(', 80],
  ['@', 80],
  ['#', 80],
  ['.', 75],
  ['{', 70],
  ['*', 60],
  ['/', 60],
  ['%', 60],
  ['+', 50],
  ['-', 50],
  ['&', 50],
  ['=', 40],
  ['!=', 40],
  ['<', 40],
  ['<=', 40],
  ['>', 40],
  ['>=', 40],
  ['in', 40],
  ['^', 40],
  ['~>', 40],
  ['??', 40],
  ['?:', 40],
  ['and', 30],
  ['or', 25],
  ['?', 20],
  [':=', 10],
]);

/** How strongly a token binds what stands before it; 0 for what is no infix operator. */
export function powerOf(token: SyntaxToken): number {
  return POWERS.get(token.id) ?? 0;
}

/** Reads the rest of an expression whose left side and operator are read. */
export function infix(parser: Parser, token: SyntaxToken, left: SyntaxNode): SyntaxNode {
  return (INFIXES.get(token.id) ?? binary)(parser, token, left);
}

const binary: Infix = (parser, token, left) => {
  // `??` and `?:` take everything to their right.
  const takesAll = token.id === '??' || token.id === '?:';
  const right = parser.expression(takesAll ? 0 : powerOf(token));
  const operator = token.id as BinaryOperator;
  const operatorSpan = { start: token.start, end: token.end };
  return { type: 'binary', operator, operatorSpan, left, right, start: left.start, end: parser.end };
};

const path: Infix = (parser, token, left) => {
  const steps = left.type === 'path' ? [...left.steps] : [left];
  steps.push(parser.expression(powerOf(token)));
  while (parser.token.id === '.') {
    parser.advance(false);
    steps.push(parser.expression(powerOf(token)));
  }
  parser.doubtful ||= steps.some(isLiteralStep);
  return { type: 'path', steps, start: left.start, end: parser.end };
};

/** Numbers and the like cannot be steps; a `-` may turn out to belong to a number. */
function isLiteralStep(step: SyntaxNode): boolean {
  let inner = step;
  while ('of' in inner && inner.type !== 'negate') inner = inner.of;
  return inner.type === 'number' || inner.type === 'constant' || inner.type === 'negate';
}

const filter: Infix = (parser, _, of) => {
  if (parser.token.id === ']') {
    parser.advance(false);
    return { type: 'keep-array', of, start: of.start, end: parser.end };
  }
  parser.open(']');
  const where = parser.expression(0);
  parser.close(']', true);
  return { type: 'filter', of, where, start: of.start, end: parser.end };
};

const group: Infix = (parser, _, of) => {
  parser.doubtful = true;
  const pairs = pairsUpTo(parser);
  return { type: 'group', of, pairs, start: of.start, end: parser.end };
};

const condition: Infix = (parser, _, test) => {
  const then = parser.expression(0);
  const { start } = test;
  if (parser.token.id !== ':') return { type: 'condition', test, then, start, end: parser.end };
  parser.advance(false);
  const otherwise = parser.expression(0);
  return { type: 'condition', test, then, otherwise, start, end: parser.end };
};

const assign: Infix = (parser, token, left) => {
  const target = withoutKeep(left);
  if (target.type !== 'variable') {
    const { position, value } = rawToken(parser.text, left);
    parser.problems.raise({ code: 'S0212', position, token: value });
  }
  const value = parser.expression(powerOf(token) - 1);
  if (target.type !== 'variable') return piecesOf([left, value]);
  return { type: 'assign', name: target.name, value, start: left.start, end: parser.end };
};

/** `@` and `#`, which give a name to each value or its position. */
const bind: Infix = (parser, token, of) => {
  parser.doubtful = true;
  const right = parser.expression(powerOf(token));
  if (right.type !== 'variable') {
    const { position } = rawToken(parser.text, right);
    const end = right.type === 'broken' ? parser.text.length : position;
    parser.problems.raise({ code: 'S0214', position: end, token: token.id });
  }
  const type = token.id === '@' ? 'focus' : 'index';
  const name = right.type === 'variable' ? right.name : '';
  return { type, of, name, start: of.start, end: parser.end };
};

const INFIXES: ReadonlyMap<string, Infix> = new Map<string, Infix>([
  ['.', path],
  ['[', filter],
  ['(', callOf],
  ['{', group],
  ['^', sortOf],
  ['?', condition],
  [':=', assign],
  ['@', bind],
  ['#', bind],
]);
