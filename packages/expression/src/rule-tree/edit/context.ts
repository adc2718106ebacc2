import { tokenize } from '../../source/tokens.js';
import type { Token } from '../../source/tokens.types.js';
import type { Span } from '../../syntax/syntax.types.js';
import type {
  EditRefusal,
  NewCondition,
  NewNode,
  RuleCondition,
  RuleNode,
  RuleTree,
  TextEdit,
} from '../rule-tree.types.js';
import { levelOf } from '../shape/print.js';
import { makeWriter } from '../write.js';
import { asCondition, outerStart, type Place } from './places.js';
import { rowsOf, type Connector, type Rows } from './rows.js';
import { spaceBefore, triviaAfter } from './scan.js';

/** The text and the tree that an edit is planned on. */
export interface EditContext {
  readonly text: string;
  readonly tree: RuleTree;
  readonly tokens: readonly Token[];
}

/** What an edit does to the text, and the tree that must come of it. */
export interface Plan {
  readonly edits: readonly TextEdit[];
  readonly intended: NewNode | undefined;
  /** Pieces of inserted text that were cut out elsewhere; their nodes keep their ids. */
  readonly carried?: readonly Carried[];
}
export interface Carried {
  readonly from: Span;
  readonly edit: TextEdit;
  /** Where the piece begins in what the edit inserts. */
  readonly offset: number;
}

/** A plan, or why there is none. */
export type Planned = Plan | EditRefusal;

export function makeContext(tree: RuleTree): EditContext {
  let tokens: readonly Token[] | undefined;
  return {
    text: tree.text,
    tree,
    // Only edits that move rows look at them.
    get tokens() {
      return (tokens ??= tokenize(tree.text));
    },
  };
}

/** Where the token before a place between two tokens ends. */
export function endBefore(context: EditContext, at: number): number {
  const end = spaceBefore(context.text, at);
  // All tokens are looked at only where a comment may end here; it cannot be read backwards.
  if (context.text[end - 1] !== '/') return end;
  return context.tokens.findLast((token) => token.end <= at)?.end ?? 0;
}

/** Where the token after a place between two tokens begins. */
export function startAfter({ text }: EditContext, at: number): number {
  return triviaAfter(text, at);
}

/** The group that a row stands in. */
export function groupOf(place: Place): (RuleCondition & { kind: 'group' }) | undefined {
  const parent = asCondition(place.parent?.part);
  return place.role === 'items' && parent?.kind === 'group' ? parent : undefined;
}

/** The rows of a group in the text. */
export function rowsOfGroup(context: EditContext, group: RuleCondition & { kind: 'group' }): Rows {
  return rowsWith(context, group.items, group.operator);
}

/** A row that stands alone: the whole rule, or all that a filter or a `$not` holds. */
export function rowsOfLone(context: EditContext, row: RuleCondition, operator: Connector): Rows {
  return rowsWith(context, [row], operator);
}

function rowsWith(context: EditContext, items: readonly RuleCondition[], operator: Connector): Rows {
  const [first] = items;
  const start = first === undefined ? 0 : outerStart(first);
  const end = items.at(-1)?.span.end ?? context.text.length;
  return rowsOf(context.text, items, operator, endBefore(context, start), startAfter(context, end));
}

/** Whether a row needs parentheses among rows that are joined so. */
export function needsParens(item: NewCondition, operator: Connector): boolean {
  if ((item.parens ?? 0) > 0) return false;
  const joined = operator === 'and' ? 30 : 25;
  const { name: _name, note: _note, lock: _lock, ...bare } = item;
  const level = levelOf(makeWriter().condition({ ...bare, muted: false }));
  return item.kind === 'group' ? item.operator === operator || level <= joined : level < joined;
}

/** Whether two edits touch the same text. */
export function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] | undefined {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const apart = sorted.every((edit, index) => index === 0 || (sorted[index - 1]?.end ?? 0) <= edit.start);
  return apart ? sorted : undefined;
}

export function isRefusal(planned: Planned | NewNode): planned is EditRefusal {
  return typeof planned === 'string';
}

/** The root as it is, for edits that only change what stands beside the meaning. */
export function rootOf(context: EditContext): RuleNode | undefined {
  return context.tree.root;
}
