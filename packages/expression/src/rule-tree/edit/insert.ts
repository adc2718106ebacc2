import type {
  NewCondition,
  NewConditionText,
  RuleCondition,
  RuleNode,
  RulePart,
  TextEdit,
} from '../rule-tree.types.js';
import { readConditionText } from '../to-rule-tree.js';
import { printSyntax } from '../shape/print.js';
import { makeWriter, writeCondition } from '../write.js';
import {
  needsParens,
  rowsOfGroup,
  rowsOfLone,
  type EditContext,
  type Plan,
  type Planned,
} from './context.js';
import { findPlace, innerStart, isMuted, itemVariableAt, replacePart, rowAt } from './places.js';
import { gapBetween, layoutOf, type Connector, type Row, type Rows } from './rows.js';
import { spaceBefore } from './scan.js';

/** A row to come: its text and what it says. */
export interface NewRow {
  readonly text: string;
  readonly model: NewCondition;
}

/** What is to be inserted; undefined when the text cannot be read. */
export function newRow(given: NewConditionText, itemVariable?: string): NewRow | undefined {
  const text = 'text' in given ? given.text.trim() : writeCondition(given.model);
  const model = readConditionText(text);
  if (model === undefined || itemVariable === undefined) return model && { text, model };
  // Inside a function the fields of the item are read from its variable.
  return { text: printSyntax(makeWriter(itemVariable).condition(model)), model };
}

/** The text of a row among others joined so. */
export function rowText({ text, model }: NewRow, operator: Connector): string {
  return needsParens(model, operator) ? `(${text})` : text;
}

/** Puts a new row into a group, beside a row that stands alone, or into an empty rule. */
export function planInsert(
  context: EditContext,
  group: string,
  at: number,
  given: NewConditionText,
  operator: Connector | undefined,
): Planned {
  if (group === '') return intoEmpty(context, newRow(given));
  const place = findPlace(context.tree.root, group);
  if (place === undefined) return 'unknown-node';
  const row = newRow(given, itemVariableAt(place));
  if (row === undefined) return 'does-not-parse';
  const target = rowAt(place);
  if (target === undefined || isMuted(place)) return 'not-a-group';
  if (target.kind !== 'group') {
    if (place.role === 'items' || isBare(place.role)) return 'not-a-group';
    return besideLone(context, target, at, row, operator ?? 'and');
  }
  if (operator !== undefined && operator !== target.operator) return 'not-applicable';
  const edit = insertEdit(rowsOfGroup(context, target), at, rowText(row, target.operator));
  return { edits: [edit], intended: inserted(context.tree.root, target, at, row.model) };
}

/** Places whose condition is followed by other text of the same expression; a connector there would take it in. */
function isBare(role: string): boolean {
  return !['root', 'item', 'where'].includes(role);
}

/** The tree with a row more in a group. */
export function inserted(
  root: RuleNode | undefined,
  group: RuleCondition,
  at: number,
  model: NewCondition,
): Plan['intended'] {
  if (root === undefined) return model;
  return replacePart(root, group.id, (part) => withRow(part, at, model));
}

function withRow(part: RulePart, at: number, model: NewCondition): RulePart {
  if (!('kind' in part) || part.kind !== 'group') return part;
  // What is inserted has no ids yet; the tree it is compared with does not need them.
  return { ...part, items: part.items.toSpliced(at, 0, model as RuleCondition) };
}

function intoEmpty({ tree, text }: EditContext, row: NewRow | undefined): Planned {
  if (row === undefined) return 'does-not-parse';
  if (tree.root !== undefined) return 'not-a-group';
  if (tree.errors.length > 0) return 'not-applicable';
  const end = spaceBefore(text, text.length);
  return { edits: [{ start: end, end, insert: end === 0 ? row.text : ` ${row.text}` }], intended: row.model };
}

/** A single row becomes a group of two. */
function besideLone(
  context: EditContext,
  target: RuleCondition,
  at: number,
  row: NewRow,
  operator: Connector,
): Planned {
  const { root } = context.tree;
  if (root === undefined) return 'unknown-node';
  const rows = rowsOfLone(context, target, operator);
  const edit = insertEdit(rows, at, rowText(row, operator));
  const items = [target, row.model as RuleCondition];
  const group: RuleCondition = {
    id: '',
    span: target.span,
    form: 'plain',
    kind: 'group',
    operator,
    items: at === 0 ? items.toReversed() : items,
  };
  const around = needsParens(target, operator) ? parensAround(target) : [];
  return {
    edits: at === 0 ? [edit, ...around] : [...around, edit],
    intended: replacePart(root, target.id, () => group),
  };
}

/** The edits that put parentheses around a row. */
export function parensAround(row: RuleCondition): readonly TextEdit[] {
  const start = innerStart(row);
  const { end } = row.span;
  return [
    { start, end: start, insert: '(' },
    { start: end, end, insert: ')' },
  ];
}

/** Where a row comes to stand: after the row before it, else before the first one. */
export function insertEdit(rows: Rows, at: number, text: string): TextEdit {
  const before = rows.rows[Math.min(at, rows.rows.length) - 1];
  const [first] = rows.rows;
  const place = before === undefined ? (first?.extent.start ?? rows.text.length) : before.extent.end;
  return { start: place, end: place, insert: joined(rows, at, place, text) };
}

/** The new row with the connector on the side where one is missing, in the layout of the group. */
function joined(rows: Rows, at: number, place: number, text: string): string {
  const before = rows.rows.slice(0, at).findLast(isActive);
  const after = rows.rows.slice(at).find(isActive);
  const { before: space, after: gap } = layoutOf(rows);
  const isFirst = at === 0;
  const apart = isFirst || place === 0 ? '' : ' ';
  if (before === undefined && after === undefined) return isFirst ? `${text} ` : `${apart}${text}`;
  if (before !== undefined && !followsConnector(rows, before, after, place))
    return `${space}${rows.operator}${gap}${text}`;
  return isFirst ? `${text}${space}${rows.operator}${gap}` : `${apart}${text}${space}${rows.operator}`;
}

function isActive(row: Row): boolean {
  return !row.muted;
}

/** Whether the connector between two rows stands before this place already. */
function followsConnector(rows: Rows, before: Row, after: Row | undefined, place: number): boolean {
  const connector = after && gapBetween(rows, before, after).connector;
  return connector !== undefined && connector.start < place;
}
