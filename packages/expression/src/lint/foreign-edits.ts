import type { TextEdit } from '../rule-tree/rule-tree.types.js';
import { tokenize } from '../source/tokens.js';
import { eachCodeChar } from './code-parts.js';

/** Longest first. */
const OPERATORS: readonly (readonly [string, string])[] = [
  ['===', '='],
  ['!==', '!='],
  ['==', '='],
  ['<>', '!='],
  ['&&', 'and'],
  ['||', 'or'],
  [':=', '='],
];
const WORDS = /(?<![\p{L}\p{N}_$.])(?:AND|OR|IN|And|Or|In)(?![\p{L}\p{N}_])/uy;

/** The edits that put JSONata's operators in the place of others. */
export function foreignEdits(text: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let from = 0;
  eachCodeChar(text, (start) => {
    if (start < from) return;
    const found = operatorAt(text, start);
    if (found.length > 0) from = Math.max(...found.map(({ start: at, end }) => (at === start ? end : from)));
    edits.push(...found);
  });
  return edits.sort((a, b) => a.start - b.start || a.end - b.end);
}

function operatorAt(text: string, start: number): readonly TextEdit[] {
  for (const [operator, meant] of OPERATORS) {
    if (!text.startsWith(operator, start)) continue;
    // A variable may get a value.
    if (operator === ':=' && /\$[^\s=:]*\s*$/.test(text.slice(0, start))) return [];
    const end = start + operator.length;
    return [{ start, end, insert: spaced(text, start, end, meant) }];
  }
  if (text.charAt(start) === '!' && text.charAt(start + 1) !== '=') return negation(text, start);
  WORDS.lastIndex = start;
  const word = WORDS.exec(text)?.[0];
  return word === undefined ? [] : [{ start, end: start + word.length, insert: word.toLowerCase() }];
}

/** Words need space around them. */
function spaced(text: string, start: number, end: number, meant: string): string {
  if (!/^\w/.test(meant)) return meant;
  const before = start > 0 && !/\s/.test(text.charAt(start - 1)) ? ' ' : '';
  return `${before}${meant}${/\s/.test(text.charAt(end)) ? '' : ' '}`;
}

/** `!x.y` means `$not(x.y)`. */
function negation(text: string, start: number): readonly TextEdit[] {
  const length = operandLength(text.slice(start + 1));
  if (length === 0) return [];
  const end = start + 1 + length;
  if (text.charAt(start + 1) === '(') return [{ start, end: start + 1, insert: '$not' }];
  return [
    { start, end: start + 1, insert: '$not(' },
    { start: end, end, insert: ')' },
  ];
}

/** How long the name, path, call or bracket is that a text starts with. */
function operandLength(text: string): number {
  let depth = 0;
  let end = 0;
  for (const token of tokenize(text)) {
    const sign = text.slice(token.start, token.end);
    const opens = '([{'.includes(sign);
    const joins = opens || sign === '.' || token.kind === 'name' || token.kind === 'variable';
    if (depth === 0 && !joins) break;
    if (depth === 0 && end > 0 && !opens && sign !== '.' && text.charAt(end - 1) !== '.') break;
    if (opens) depth++;
    else if (')]}'.includes(sign)) depth--;
    end = token.end;
  }
  return depth === 0 ? end : 0;
}
