import type { RuleCondition, RulePart, TextEdit } from '../rule-tree.types.js';
import { writeCondition } from '../write.js';
import { groupOf, rowsOfGroup, rowsOfLone, type EditContext, type Planned } from './context.js';
import { asCondition, replacePart, rowAt, type Place } from './places.js';
import { activeRows, gapBetween, type Row, type Rows } from './rows.js';
import { spaceAfter, spaceBefore } from './scan.js';

/** Takes a row out of the text, with its connector and its own comment. */
export function planDelete(context: EditContext, place: Place): Planned {
  const { root } = context.tree;
  const row = asCondition(place.part);
  const { parent } = place;
  if (root === undefined) return 'unknown-node';
  if (parent === undefined)
    return row === undefined ? clear(context) : { edits: [removeLone(context, row)], intended: undefined };
  const group = groupOf(place);
  if (group !== undefined && row !== undefined) return deleteRow(context, place, group);
  if (place.role === 'cases') return deleteCase(context, place);
  if (place.role === 'rows') return deleteScoreRow(context, place);
  if (place.role === 'where') return deleteWhere(context, parent);
  // A `$not` without its row, and a score row without its condition, go with it.
  if ((place.role === 'item' || place.role === 'when') && rowAt(place) !== undefined)
    return planDelete(context, parent);
  return 'not-applicable';
}

/** A rule that is a value goes as a whole. */
function clear({ tree }: EditContext): Planned {
  const span = tree.root?.span ?? { start: 0, end: tree.text.length };
  return { edits: [{ ...span, insert: '' }], intended: undefined };
}

function removeLone(context: EditContext, row: RuleCondition): TextEdit {
  const [only] = rowsOfLone(context, row, 'and').rows;
  return { ...(only?.extent ?? row.span), insert: '' };
}

function deleteRow(context: EditContext, place: Place, group: RuleCondition & { kind: 'group' }): Planned {
  const rows = rowsOfGroup(context, group);
  const row = rows.rows[place.index];
  const { root } = context.tree;
  if (row === undefined || root === undefined) return 'unknown-node';
  const isLast = !row.muted && activeRows(rows).length === 1;
  const isRoot = place.parent?.parent === undefined;
  // Nothing would be left to hold the muted rows of a group inside the rule.
  if (isLast && rows.rows.length > 1 && !isRoot) return 'not-applicable';
  if (rows.rows.length === 1 && place.parent !== undefined) return planDelete(context, place.parent);
  return { edits: cutRow(rows, row), intended: replacePart(root, place.part.id, () => undefined) };
}

/** The edits that take a row out of a group. */
export function cutRow(rows: Rows, row: Row): readonly TextEdit[] {
  const active = activeRows(rows);
  const at = active.indexOf(row);
  const [before, after] = [active[at - 1], active[at + 1]];
  if (row.muted || (before === undefined && after === undefined)) return [cutAlone(rows.text, row)];
  if (before !== undefined) return cutAfter(rows, before, row);
  return after === undefined ? [] : cutBefore(rows, row, after);
}

function cutAlone(text: string, { extent: { start, end } }: Row): TextEdit {
  const from = spaceBefore(text, start);
  return from === 0 ? { start, end: spaceAfter(text, end), insert: '' } : { start: from, end, insert: '' };
}

/** With the connector before it. Comments in between that are not its own stay. */
function cutAfter(rows: Rows, before: Row, row: Row): readonly TextEdit[] {
  const { connector } = gapBetween(rows, before, row);
  const { start, end } = row.extent;
  if (connector === undefined) return [];
  const from = spaceBefore(rows.text, connector.start, before.extent.end);
  if (spaceAfter(rows.text, connector.end) === start) return [{ start: from, end, insert: '' }];
  return [
    { start: from, end: connector.end, insert: '' },
    { start: spaceBefore(rows.text, start, connector.end), end, insert: '' },
  ];
}

/** With the connector after it. */
function cutBefore(rows: Rows, row: Row, after: Row): readonly TextEdit[] {
  const { connector } = gapBetween(rows, row, after);
  const { start, end } = row.extent;
  if (connector === undefined) return [];
  const to = spaceAfter(rows.text, connector.end);
  if (spaceAfter(rows.text, end) === connector.start) return [{ start, end: to, insert: '' }];
  return [
    { start, end: spaceAfter(rows.text, end, connector.start), insert: '' },
    { start: connector.start, end: to, insert: '' },
  ];
}

/** A case of a decision goes with its result; the last one takes the decision with it. */
function deleteCase(context: EditContext, place: Place): Planned {
  const decide = place.parent?.part;
  const { root } = context.tree;
  if (decide === undefined || !('cases' in decide) || root === undefined || place.parent === undefined)
    return 'not-applicable';
  const { cases, otherwise } = decide;
  if (cases.length === 1) return planDelete(context, place.parent);
  const next = cases[place.index + 1] ?? otherwise;
  const previous = cases[place.index - 1];
  const { span } = place.part;
  const cut =
    next === undefined
      ? { start: previous?.span.end ?? span.start, end: span.end }
      : { start: span.start, end: next.span.start };
  return { edits: [{ ...cut, insert: '' }], intended: replacePart(root, place.part.id, () => undefined) };
}

function deleteScoreRow(context: EditContext, place: Place): Planned {
  const score = place.parent?.part;
  const { root } = context.tree;
  if (score === undefined || !('rows' in score) || root === undefined || place.parent === undefined)
    return 'not-applicable';
  if (score.rows.length === 1) return planDelete(context, place.parent);
  const { span } = place.part;
  const previous = score.rows[place.index - 1];
  const next = score.rows[place.index + 1];
  const cut =
    previous === undefined
      ? { start: span.start, end: next?.span.start ?? span.end }
      : { start: previous.span.end, end: span.end };
  return { edits: [{ ...cut, insert: '' }], intended: replacePart(root, place.part.id, () => undefined) };
}

/** A filter without rows goes with its brackets; the children stay. */
function deleteWhere(context: EditContext, parent: Place): Planned {
  const holder = parent.part;
  const { root, text } = context.tree;
  if (root === undefined || !('where' in holder)) return 'not-applicable';
  const bare = withoutWhere(holder);
  if (bare === undefined) return 'not-applicable';
  const intended = replacePart(root, holder.id, () => bare);
  if ('mode' in bare && bare.form !== holder.form) {
    const { start, end } = holder.span;
    return { edits: [{ start, end, insert: writeCondition(bare) }], intended };
  }
  const { start, end } = holder.where.span;
  const open = text.lastIndexOf('[', holder.where.annotation?.start ?? start);
  const close = text.indexOf(']', end);
  return open < 0 || close < 0
    ? 'not-applicable'
    : { edits: [{ start: open, end: close + 1, insert: '' }], intended };
}

function withoutWhere(holder: RulePart): (RulePart & { readonly form: string }) | undefined {
  if (!('kind' in holder)) return undefined;
  if (holder.kind === 'aggregate' || holder.kind === 'child') {
    const { where: _where, ...rest } = holder;
    return rest;
  }
  // "All of them" and functions need a condition; "any" without one is asked for by a count.
  if (holder.kind !== 'children' || holder.mode === 'all' || holder.form.includes(' ')) return undefined;
  const { where: _where, ...rest } = holder;
  return { ...rest, form: rest.form.includes('exists') ? 'count' : rest.form };
}
