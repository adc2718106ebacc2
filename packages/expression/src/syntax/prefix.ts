import { pairsUpTo } from './pairs.js';
import type { Parser } from './parser.js';
import { TOKEN, type SyntaxToken } from './syntax-token.types.js';
import type { SyntaxNode } from './syntax.types.js';

/** Reads what a token begins. The token itself is read already. */
type Prefix = (parser: Parser, token: SyntaxToken) => SyntaxNode;

/** How a token is read where an operand is expected; undefined when none can start with it. */
export function prefixOf(token: SyntaxToken): Prefix | undefined {
  return PREFIXES.get(token.id);
}

/** `and`, `or` and `in` are field names where an operand is expected. */
const name: Prefix = ({ text }, { start, end, value }) => ({
  type: 'name',
  name: String(value),
  quoted: text.charAt(start) === '`',
  start,
  end,
});

const negate: Prefix = (parser, { start }) => {
  const of = parser.expression(70);
  const end = parser.end;
  // jsonata makes one literal of both, even when there is space between.
  if (of.type === 'number') return { type: 'number', value: -of.value, start, end };
  return { type: 'negate', of, start, end };
};

const block: Prefix = (parser, { start }) => {
  const items: SyntaxNode[] = [];
  parser.open(')');
  while (parser.token.id !== ')') {
    items.push(parser.expression(0));
    if (parser.token.id !== ';') break;
    parser.advance(false);
  }
  parser.close(')', true, items);
  return { type: 'block', items, start, end: parser.end };
};

const list: Prefix = (parser, { start }) => {
  const items: SyntaxNode[] = [];
  parser.open(']');
  if (parser.token.id !== ']') {
    items.push(listItem(parser));
    while (parser.token.id === ',') {
      parser.advance(false);
      items.push(listItem(parser));
    }
  }
  parser.close(']', true, items);
  return { type: 'list', items, start, end: parser.end };
};

function listItem(parser: Parser): SyntaxNode {
  const left = parser.expression(0);
  const { id, start, end } = parser.token;
  if (id !== '..') return left;
  parser.advance(false);
  const right = parser.expression(0);
  const operatorSpan = { start, end };
  return { type: 'binary', operator: '..', operatorSpan, left, right, start: left.start, end: parser.end };
}

const object: Prefix = (parser, { start }) => {
  const pairs = pairsUpTo(parser);
  return { type: 'object', pairs, start, end: parser.end };
};

const parent: Prefix = (parser, { start, end }) => {
  parser.doubtful = true;
  return { type: 'parent', start, end };
};

const transform: Prefix = (parser, { start }) => {
  const pattern = parser.expression(0);
  parser.expect('|');
  const update = parser.expression(0);
  let remove: { remove?: SyntaxNode } = {};
  if (parser.token.id === ',') {
    parser.advance(false);
    remove = { remove: parser.expression(0) };
  }
  parser.expect('|');
  return { type: 'transform', pattern, update, ...remove, start, end: parser.end };
};

const PREFIXES: ReadonlyMap<string, Prefix> = new Map<string, Prefix>([
  [TOKEN.name, name],
  ['and', name],
  ['or', name],
  ['in', name],
  [TOKEN.variable, (_, { start, end, value }) => ({ type: 'variable', name: String(value), start, end })],
  [TOKEN.string, (_, { start, end, value }) => ({ type: 'string', value: String(value), start, end })],
  [TOKEN.number, (_, { start, end, value }) => ({ type: 'number', value: Number(value), start, end })],
  [TOKEN.constant, (_, { start, end, value }) => constant(value, start, end)],
  [
    TOKEN.regex,
    (_, { start, end, regex }) => ({ type: 'regex', pattern: '', flags: '', ...regex, start, end }),
  ],
  [TOKEN.broken, (_, { start, end }) => ({ type: 'broken', start, end })],
  ['*', (_, { start, end }) => ({ type: 'wildcard', start, end })],
  ['**', (_, { start, end }) => ({ type: 'descendant', start, end })],
  ['%', parent],
  ['-', negate],
  ['(', block],
  ['[', list],
  ['{', object],
  ['|', transform],
]);

function constant(value: SyntaxToken['value'], start: number, end: number): SyntaxNode {
  return { type: 'constant', value: value === null ? null : value === true, start, end };
}
