import type { NewConditionText } from '@tagma/expression';
import type { EditingTools } from '../data/editing-part.js';
import { readCondition } from './insert-row.js';

/** Longer texts are not looked at: no rule is that long, and reading takes time. */
const MAX_LENGTH = 200_000;

/** What may be pasted, or why not. */
export type Pasted =
  | { readonly conditions: readonly NewConditionText[] }
  | { readonly problem: 'empty' | 'long' | 'not-a-rule' };

/**
 * Reads what the clipboard holds as conditions. Conditions that were copied together come in one by one where the
 * group joins them the same way, so that they are rows of it and not a group in it. With no `operator`, for a rule
 * that is empty, they come in as they were written.
 */
export function readPasted(text: string, operator: 'and' | 'or' | null, tools: EditingTools): Pasted {
  if (text.trim() === '') return { problem: 'empty' };
  if (text.length > MAX_LENGTH) return { problem: 'long' };
  const condition = readCondition({ text });
  if (condition === undefined) return { problem: 'not-a-rule' };
  const isSame = condition.kind === 'group' && condition.operator === operator;
  if (!isSame || (condition.parens ?? 0) > 0 || condition.name !== undefined || hasMuted(condition.items))
    return { conditions: [{ text }] };
  const tree = { text, root: condition, active: true, errors: [] };
  return { conditions: condition.items.map(({ id }) => ({ text: tools.copyText(tree, [id]) })) };
}

/** Whether a text may be a rule of another tool, at first sight: JSON, or lines of cells. */
export function maybeForeign(text: string): boolean {
  return /^\uFEFF?\s*\{/u.test(text) || /[\t,;].*[\r\n]+.*[\t,;]/u.test(text);
}

/** A muted row stands in the text only beside one that counts. */
function hasMuted(items: readonly { readonly muted?: boolean }[]): boolean {
  return items.some(({ muted }) => muted === true);
}
