import { tokensFrom } from '../source/tokens.js';
import type { Token } from '../source/tokens.types.js';

/** The word or string at a place, the token before it, and the brackets open there. */
export interface TextPlace {
  readonly token: Token | null;
  readonly before: Token | null;
  /** Inside a comment or right of its start. */
  readonly inComment: boolean;
}

const WORDS: ReadonlySet<string> = new Set(['name', 'variable', 'value']);

/** What stands at an offset; a word counts up to its end, a string only inside its quotes. */
export function placeInText(text: string, offset: number): TextPlace {
  let before: Token | null = null;
  for (const token of tokensFrom(text, 0)) {
    if (token.start >= offset) break;
    if (holds(text, token, offset)) return { token, before, inComment: isComment(text, token) };
    before = token;
  }
  return { token: null, before, inComment: betweenComments(text, before?.end ?? 0, offset) };
}

function holds(text: string, token: Token, offset: number): boolean {
  if (token.kind === 'string' || token.kind === 'regex') return offset < token.end;
  const isWord =
    WORDS.has(token.kind) || token.kind === 'broken' || /^\w/.test(text.slice(token.start, token.end));
  return isWord ? offset <= token.end : offset < token.end;
}

function isComment(text: string, { kind, start }: Token): boolean {
  return kind === 'broken' && text.startsWith('/*', start);
}

function betweenComments(text: string, from: number, offset: number): boolean {
  const gap = text.slice(from, offset);
  return gap.lastIndexOf('/*') > gap.lastIndexOf('*/') || gap.endsWith('/*/');
}

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** What closes the brackets that a text leaves open, innermost first. */
export function missingClosers(text: string): string {
  const open: string[] = [];
  for (const { kind, start, end } of tokensFrom(text, 0)) {
    if (kind !== 'operator') continue;
    const sign = text.slice(start, end);
    const closer = CLOSERS[sign];
    if (closer !== undefined) open.push(closer);
    else if (open.at(-1) === sign) open.pop();
  }
  return open.reverse().join('');
}
