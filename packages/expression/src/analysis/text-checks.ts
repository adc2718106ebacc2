import { errorAt, errorForText } from '../errors/make-error.js';
import type { ExpressionError } from '../errors/errors.types.js';
import { preview } from '../errors/preview.js';
import { spanAt } from '../source/span.js';
import { tokenize } from '../source/tokens.js';
import type { Token } from '../source/tokens.types.js';

/** Brackets inside brackets that a text may have. */
const MAX_NESTING = 150;
/** jsonata copies the left side of `?:` and `??`; nested copies of copies double each time. */
const MAX_DOUBLING = 8;
/**
 * Steps and operators in a row, and conditions joined in a row: each nests the ones before it in the trees that are
 * made of a text. Counted far below what any stack stands, so that a text is refused everywhere or nowhere.
 */
const MAX_CHAIN = 500;
const MAX_JOINED = 2_000;

/** Refuses what is no text, or too long to be read. Runs before anything looks at the text. */
export function checkText(text: unknown, limit: number): ExpressionError | null {
  if (typeof text !== 'string') return errorForText('G0002', { value: preview(text) });
  if (text.length <= limit) return null;
  return errorForText('G0001', { value: String(text.length), limit: String(limit) });
}

interface Group {
  /** Doublings of the operand being read. */
  operand: number;
  /** Doublings of what was read before it in this group. */
  group: number;
  /** Steps and operators so far of the condition being read. */
  chain: number;
  /** Conditions joined so far. */
  joined: number;
}

function newGroup(): Group {
  return { operand: 0, group: 0, chain: 0, joined: 0 };
}

/** Refuses texts whose nesting or length in a row would make a reader overflow its stack or its memory. */
export function checkNesting(text: string, tokens: readonly Token[]): ExpressionError | null {
  const open: Group[] = [newGroup()];
  for (const token of tokens) {
    if (token.kind !== 'operator') continue;
    enter(open, text.slice(token.start, token.end));
    if (open.length > MAX_NESTING || isTooMuch(open.at(-1)))
      return errorAt(spanAt(text, token.start, token.end), 'G0003');
  }
  return null;
}

function isTooMuch(top: Group | undefined): boolean {
  if (top === undefined) return false;
  const { operand, group, chain, joined } = top;
  return Math.max(operand, group) > MAX_DOUBLING || chain > MAX_CHAIN || joined > MAX_JOINED;
}

/** The same for a whole text; most have too little of everything to be worth counting it token by token. */
export function checkShape(text: string): ExpressionError | null {
  const isPlain =
    text.length <= SHORT &&
    text.split(/[([{]/).length <= FEW_BRACKETS &&
    text.split(/\?[?:]/).length <= FEW_DEFAULTS;
  return isPlain ? null : checkNesting(text, tokenize(text));
}

/** Texts that cannot have more than these are not too long in a row, and not nested too deeply. */
const SHORT = MAX_CHAIN;
const FEW_BRACKETS = 100;
const FEW_DEFAULTS = 8;

function enter(open: Group[], operator: string): void {
  const top = open.at(-1);
  if (top === undefined) return;
  count(top, operator);
  if ('([{'.includes(operator)) open.push(newGroup());
  else if (')]}'.includes(operator) && open.length > 1) leave(open);
  else if (operator === '?:' || operator === '??') {
    // Everything to the right belongs to the right side, so the next operand starts anew.
    top.group = Math.max(top.group, top.operand + 1);
    top.operand = 0;
  } else if (',;:'.includes(operator)) {
    top.group = Math.max(top.group, top.operand);
    top.operand = 0;
  }
}

function count(top: Group, operator: string): void {
  if (',;:'.includes(operator)) top.joined = 0;
  if (',;:'.includes(operator) || operator === 'and' || operator === 'or') top.chain = 0;
  else if (!')]}'.includes(operator)) top.chain += 1;
  if (operator === 'and' || operator === 'or') top.joined += 1;
}

function leave(open: Group[]): void {
  const closed = open.pop();
  const outer = open.at(-1);
  if (closed === undefined || outer === undefined) return;
  outer.operand = Math.max(outer.operand, closed.operand, closed.group);
}
