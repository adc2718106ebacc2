import { marksOf, writeMarks } from '../annotation.js';
import type { RuleCondition, RuleLock, TextEdit } from '../rule-tree.types.js';
import type { EditContext, Planned } from './context.js';
import { innerStart, replacePart, rowAt, type Place } from './places.js';
import { spaceAfter } from './scan.js';
import { isSlot } from './wrap.js';

/** What an edit says of a row; an empty text or null takes it away. */
export interface NewMarks {
  readonly name?: string;
  readonly note?: string;
  readonly lock?: RuleLock | null;
}

/** Names a row, notes something on it, or locks it: all in the comment before it. */
export function planMarks(context: EditContext, place: Place, marks: NewMarks): Planned {
  const row = rowAt(place);
  const { root } = context.tree;
  if (row === undefined || root === undefined || row.muted === true || !isSlot(place))
    return 'not-applicable';
  const marked = withMarks(row, marks);
  return { edits: marksEdits(context, row, marked), intended: replacePart(root, row.id, () => marked) };
}

function withMarks(row: RuleCondition, marks: NewMarks): RuleCondition {
  const { name, note, lock, ...rest } = { ...row, ...marks };
  return {
    ...rest,
    ...(name === undefined || name === '' ? {} : { name }),
    ...(note === undefined || note === '' ? {} : { note }),
    ...(lock === undefined || lock === null ? {} : { lock }),
  };
}

function marksEdits({ text }: EditContext, row: RuleCondition, marked: RuleCondition): readonly TextEdit[] {
  const comment = writeMarks(marksOf(marked));
  const { annotation, span } = row;
  if (annotation !== undefined) {
    const { start, end } = annotation;
    return [
      comment === undefined
        ? { start, end: spaceAfter(text, end), insert: '' }
        : { start, end, insert: comment },
    ];
  }
  if (comment === undefined) return [];
  const start = innerStart(row);
  const open = { start, end: start };
  // Without parentheses the comment would name the first row of the group.
  if (!isJoined(row)) return [{ ...open, insert: `${comment} ` }];
  return [
    { ...open, insert: `${comment} (` },
    { start: span.end, end: span.end, insert: ')' },
  ];
}

function isJoined(row: RuleCondition): boolean {
  return (row.kind === 'group' || row.kind === 'decide') && (row.parens ?? 0) === 0;
}
