import { errorAt, errorForText } from '../errors/make-error.js';
import type { ExpressionError } from '../errors/errors.types.js';
import { preview } from '../errors/preview.js';
import { spanAt } from '../source/span.js';
import type { Token } from '../source/tokens.types.js';

/** Brackets inside brackets that a text may have. */
const MAX_NESTING = 150;
/** jsonata copies the left side of `?:` and `??`; nested copies of copies double each time. */
const MAX_DOUBLING = 8;

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
}

/** Refuses texts whose nesting would make jsonata's reader overflow its stack or its memory. */
export function checkNesting(text: string, tokens: readonly Token[]): ExpressionError | null {
  const open: Group[] = [{ operand: 0, group: 0 }];
  for (const token of tokens) {
    if (token.kind !== 'operator') continue;
    enter(open, text.slice(token.start, token.end));
    const top = open.at(-1);
    const doubled = top !== undefined && Math.max(top.operand, top.group) > MAX_DOUBLING;
    if (open.length > MAX_NESTING || doubled) return errorAt(spanAt(text, token.start, token.end), 'G0003');
  }
  return null;
}

function enter(open: Group[], operator: string): void {
  const top = open.at(-1);
  if (top === undefined) return;
  if ('([{'.includes(operator)) open.push({ operand: 0, group: 0 });
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

function leave(open: Group[]): void {
  const closed = open.pop();
  const outer = open.at(-1);
  if (closed === undefined || outer === undefined) return;
  outer.operand = Math.max(outer.operand, closed.operand, closed.group);
}
