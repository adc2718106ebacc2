import type { Parser } from './parser.js';
import { rawToken, withoutKeep } from './raw-token.js';
import { checkSignature } from './signature-check.js';
import { TOKEN, type SyntaxToken } from './syntax-token.types.js';
import type { SyntaxNode, VariableNode } from './syntax.types.js';

/** Reads the arguments of a call; after `function` or `λ`, the rest of the definition too. */
export function callOf(parser: Parser, _: SyntaxToken, callee: SyntaxNode): SyntaxNode {
  const items: SyntaxNode[] = [];
  parser.open(')');
  if (parser.token.id !== ')') {
    items.push(argument(parser));
    while (parser.token.id === ',') {
      parser.advance(false);
      items.push(argument(parser));
    }
  }
  parser.close(')', true, items);
  const word = withoutKeep(callee);
  if (word.type === 'name' && (word.name === 'function' || word.name === 'λ'))
    return lambda(parser, callee, items);
  return { type: 'call', callee, arguments: items, start: callee.start, end: parser.end };
}

function argument(parser: Parser): SyntaxNode {
  const { id, start, end } = parser.token;
  if (id !== '?') return parser.expression(0);
  parser.advance(false);
  return { type: 'placeholder', start, end };
}

function lambda(parser: Parser, callee: SyntaxNode, items: readonly SyntaxNode[]): SyntaxNode {
  const parameters: VariableNode[] = [];
  items.map(withoutKeep).forEach((item, index) => {
    if (item.type === 'variable') parameters.push(item);
    else {
      const { position, value } = rawToken(parser.text, item);
      parser.problems.raise({ code: 'S0208', position, token: value, value: index + 1 });
    }
  });
  const given = parser.token.id === '<' ? { signature: signature(parser) } : {};
  parser.expect('{');
  parser.open('}');
  const body = parser.expression(0);
  parser.close('}', false);
  return { type: 'lambda', parameters, ...given, body, start: callee.start, end: parser.end };
}

/** Signatures are read token by token, so spaces and comments in them do not count. */
function signature(parser: Parser): string {
  const position = parser.token.end;
  let depth = 1;
  let text = '<';
  while (depth > 0 && parser.token.id !== '{' && parser.token.id !== TOKEN.end) {
    parser.advance(false);
    if (parser.token.id === '>') depth--;
    if (parser.token.id === '<') depth++;
    text += valueText(parser.token);
  }
  if (parser.expect('>')) checkSignature(text, position, parser.problems);
  return text;
}

function valueText({ value, regex }: SyntaxToken): string {
  return regex === undefined ? String(value) : `/${regex.pattern}/${regex.flags}g`;
}
