import type { RuleCondition, TextEdit } from '../rule-tree.types.js';
import { readConditionText } from '../to-rule-tree.js';
import { groupOf, needsParens, rowsOfGroup, type EditContext, type Planned } from './context.js';
import { innerStart, replacePart, rowAt, type Place } from './places.js';
import type { Connector } from './rows.js';
import { spaceAfter, spaceBefore, triviaAfter } from './scan.js';
import { reconnect } from './wrap.js';

type Group = RuleCondition & { readonly kind: 'group' };

/** Takes a group apart: its rows become rows of the group around it. Takes a `$not` off its row. */
export function planUnwrap(context: EditContext, place: Place): Planned {
  const row = rowAt(place);
  if (row === undefined || row.muted === true) return 'not-applicable';
  if (row.kind === 'not') return planUnnegate(context, place, row);
  if (row.kind !== 'group') return 'not-applicable';
  const outer = groupOf(place);
  const [only] = row.items;
  if (row.items.length === 1 && only !== undefined) return unwrapOne(context, row, only);
  return outer === undefined ? 'not-applicable' : unwrapMany(context, row, outer);
}

function unwrapOne(context: EditContext, group: Group, only: RuleCondition): Planned {
  const { root } = context.tree;
  if (root === undefined) return 'unknown-node';
  return { edits: withoutParens(context, group, 1), intended: replacePart(root, group.id, () => only) };
}

function unwrapMany(context: EditContext, group: Group, outer: Group): Planned {
  const { root } = context.tree;
  if (root === undefined) return 'unknown-node';
  const at = outer.items.indexOf(group);
  const edits =
    group.operator === outer.operator ? [] : reconnect(rowsOfGroup(context, group), outer.operator);
  const whole: Group = { ...outer, items: outer.items.toSpliced(at, 1, ...group.items) };
  return {
    edits: [...withoutParens(context, group, group.parens ?? 0), ...edits],
    intended: replacePart(root, outer.id, () => whole),
  };
}

/** The edits that take away the annotation and the outer parentheses of a group. */
function withoutParens({ text }: EditContext, group: Group, count: number): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const { annotation } = group;
  if (annotation !== undefined)
    edits.push({ start: annotation.start, end: spaceAfter(text, annotation.end), insert: '' });
  let { start, end } = group.span;
  for (let left = Math.min(count, group.parens ?? 0); left > 0; left--) {
    edits.push({ start, end: start + 1, insert: '' }, { start: end - 1, end, insert: '' });
    start = spaceAfter(text, start + 1);
    end = spaceBefore(text, end - 1);
  }
  return edits;
}

/** Says the opposite of a row: `$not(…)` around it, or taken off. Twice gives the text back. */
export function planNegate(context: EditContext, place: Place): Planned {
  const row = rowAt(place);
  const { root } = context.tree;
  if (row === undefined || root === undefined || row.muted === true) return 'not-applicable';
  if (context.text.startsWith('$not', row.span.start) && isCall(context, row))
    return planUnnegate(context, place, row);
  const start = innerStart(row);
  const { end } = row.span;
  const negated: RuleCondition = { id: '', span: row.span, form: 'plain', kind: 'not', item: inner(row) };
  return {
    edits: [
      { start, end: start, insert: '$not(' },
      { start: end, end, insert: ')' },
    ],
    intended: replacePart(root, row.id, () => ({ ...negated, ...marksOf(row) })),
  };
}

/** What is said beside a row stays beside its opposite. */
function marksOf({ name, note, lock }: RuleCondition) {
  return {
    ...(name === undefined ? {} : { name }),
    ...(note === undefined ? {} : { note }),
    ...(lock === undefined ? {} : { lock }),
  };
}

function inner(row: RuleCondition): RuleCondition {
  const { name: _name, note: _note, lock: _lock, ...rest } = row;
  return rest;
}

/** Whether the whole row is one call of `$not`: "missing or …" rows begin with one, too. */
function isCall(context: EditContext, row: RuleCondition): boolean {
  return (
    notParts(context, row) !== undefined &&
    !['missing-or', 'or-exists'].some((form) => row.form.startsWith(form))
  );
}

/** Where the parentheses of the `$not` stand; undefined when it ends before the row does. */
function notParts(
  { text, tokens }: EditContext,
  row: RuleCondition,
): { open: number; close: number } | undefined {
  const open = triviaAfter(text, row.span.start + 4);
  if (text.charAt(open) !== '(') return undefined;
  let depth = 0;
  for (const token of tokens) {
    if (token.start < open) continue;
    const word = text.slice(token.start, token.end);
    if (word === '(') depth++;
    if (word === ')') depth--;
    if (depth === 0) return token.end === row.span.end ? { open, close: token.start } : undefined;
  }
  return undefined;
}

function planUnnegate(context: EditContext, place: Place, row: RuleCondition): Planned {
  const { root } = context.tree;
  // `$not` may stand in parentheses of its own.
  const parts = (row.parens ?? 0) === 0 ? notParts(context, row) : undefined;
  if (parts === undefined || root === undefined) return 'not-applicable';
  const said = context.text.slice(parts.open + 1, parts.close);
  const model = row.kind === 'not' ? row.item : readConditionText(said);
  if (model === undefined) return 'not-applicable';
  const intended = replacePart(root, row.id, () => ({
    ...model,
    ...marksOf(row),
    ...marksOf(model),
  }));
  return { edits: withoutNot(row, parts, model, groupOf(place)?.operator), intended };
}

function withoutNot(
  row: RuleCondition,
  { open, close }: { open: number; close: number },
  model: RuleCondition,
  operator: Connector | undefined,
): readonly TextEdit[] {
  const { start, end } = row.span;
  const keepsParens = operator !== undefined && needsParens(model, operator);
  if (keepsParens) return [{ start, end: open, insert: '' }];
  return [
    { start, end: open + 1, insert: '' },
    { start: close, end, insert: '' },
  ];
}
