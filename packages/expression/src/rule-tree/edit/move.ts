import { readMuteComment, writeMute } from '../annotation.js';
import { mutedParts } from '../read/flatten.js';
import type { RuleCondition, RulePart, TextEdit } from '../rule-tree.types.js';
import {
  groupOf,
  needsParens,
  rowsOfGroup,
  type Carried,
  type EditContext,
  type Planned,
} from './context.js';
import { planDelete } from './delete.js';
import { insertEdit } from './insert.js';
import { asCondition, findPlace, isWithin, replacePart, type Place } from './places.js';
import type { Row, Rows } from './rows.js';

/** Cuts a row out and puts it into a group; `at` is its index among the other rows there. */
export function planMove(context: EditContext, place: Place, groupId: string, at: number): Planned {
  const target = findPlace(context.tree.root, groupId);
  const group = asCondition(target?.part);
  const row = asCondition(place.part);
  if (target === undefined) return 'unknown-node';
  if (group?.kind !== 'group' || group.muted === true) return 'not-a-group';
  const source = groupOf(place);
  if (row === undefined || source === undefined || isWithin(target, row.id)) return 'not-applicable';
  // The group goes with its only row.
  if (source.items.length === 1 && isWithin(target, source.id)) return 'not-applicable';
  if (place.parent?.part === group && place.index === at) return { edits: [], intended: context.tree.root };
  return moved(context, place, group, row, at);
}

function moved(
  context: EditContext,
  place: Place,
  group: RuleCondition & { kind: 'group' },
  row: RuleCondition,
  at: number,
): Planned {
  const source = groupOf(place);
  const own = source && rowsOfGroup(context, source).rows[place.index];
  const cut = planDelete(context, place);
  if (own === undefined || typeof cut === 'string') return typeof cut === 'string' ? cut : 'unknown-node';
  const rows = rowsOfGroup(context, group);
  const others: Rows = { ...rows, rows: rows.rows.filter((each) => each.item !== row) };
  const { edit, carried } = placedRow(others, at, own, context.text);
  const without = cut.intended as RuleCondition | undefined;
  const intended = without && replacePart(without, group.id, (part) => withRow(part, at, row));
  return {
    edits: [...cut.edits, edit],
    intended,
    carried: carried === undefined ? [] : [{ ...carried, edit }],
  };
}

function withRow(part: RulePart, at: number, row: RuleCondition): RulePart {
  return 'kind' in part && part.kind === 'group'
    ? { ...part, items: part.items.toSpliced(at, 0, row) }
    : part;
}

/** The edit that puts the row in, and where its text stands in what is inserted. */
function placedRow(
  rows: Rows,
  at: number,
  row: Row,
  text: string,
): { edit: TextEdit; carried?: Omit<Carried, 'edit'> } {
  const { extent } = row;
  const own = text.slice(extent.start, extent.end);
  if (row.muted) return { edit: mutedEdit(rows, at, own) };
  const said = needsParens(row.item, rows.operator) ? `(${own})` : own;
  const edit = insertEdit(rows, at, said);
  return { edit, carried: { from: extent, offset: edit.insert.indexOf(own) } };
}

/** A muted row needs no connector in the text, only in its comment. */
function mutedEdit(rows: Rows, at: number, comment: string): TextEdit {
  const { text } = mutedParts(readMuteComment(comment) ?? '');
  const before = rows.rows[at - 1];
  if (before !== undefined) {
    const { end } = before.extent;
    return { start: end, end, insert: ` ${writeMute(`${rows.operator} ${text}`)}` };
  }
  const start = rows.rows[0]?.extent.start ?? 0;
  return { start, end: start, insert: `${writeMute(`${text} ${rows.operator}`)} ` };
}
