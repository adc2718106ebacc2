import { readMuteComment, writeMarks, writeMute } from '../annotation.js';
import { mutedParts } from '../read/flatten.js';
import type { RuleCondition, TextEdit } from '../rule-tree.types.js';
import { groupOf, needsParens, rowsOfGroup, type EditContext, type Planned } from './context.js';
import { parensAround } from './insert.js';
import { findPlace, outerStart, replacePart, rowAt, type Place } from './places.js';
import { gapBetween, type Connector, type Rows } from './rows.js';

type Group = RuleCondition & { readonly kind: 'group' };

/** Puts rows that stand side by side into a group of their own. */
export function planWrap(context: EditContext, ids: readonly string[], operator: Connector): Planned {
  const places = ids.map((id) => findPlace(context.tree.root, id));
  const [first] = places;
  if (first === undefined || !places.every((place) => place !== undefined)) return 'unknown-node';
  if (places.length === 1) return wrapOne(context, first, operator);
  const group = groupOf(first);
  const sorted = places.toSorted((a, b) => a.index - b.index);
  const start = sorted[0]?.index ?? 0;
  const together = sorted.every(
    (place, index) => place.parent?.part === first.parent?.part && place.index === start + index,
  );
  return group === undefined || !together
    ? 'not-applicable'
    : wrapMany(context, group, start, places.length, operator);
}

/** One row in parentheses; an annotation says that they are a group. */
function wrapOne(context: EditContext, place: Place, operator: Connector): Planned {
  const row = rowAt(place);
  const { root } = context.tree;
  if (row === undefined || row.muted === true || root === undefined || !isSlot(place))
    return 'not-applicable';
  const start = outerStart(row);
  const { end } = row.span;
  const marks = writeMarks({ group: operator }) ?? '';
  const wrapped: Group = { id: '', span: row.span, form: 'marked', kind: 'group', operator, items: [row] };
  // A group without parentheses of its own would be taken for the new one.
  const inner = row.kind === 'group' && (row.parens ?? 0) === 0 ? ['(', ')'] : ['', ''];
  return {
    edits: [
      { start, end: start, insert: `${marks} (${inner[0] ?? ''}` },
      { start: end, end, insert: `${inner[1] ?? ''})` },
    ],
    intended: replacePart(root, row.id, () => wrapped),
  };
}

/** Places where an annotation is read. */
export function isSlot(place: Place): boolean {
  return ['root', 'items', 'item', 'where'].includes(place.role);
}

function wrapMany(
  context: EditContext,
  group: Group,
  at: number,
  count: number,
  operator: Connector,
): Planned {
  const { root } = context.tree;
  const items = group.items.slice(at, at + count);
  const rows = rowsOfGroup(context, group);
  const part: Rows = { ...rows, rows: rows.rows.slice(at, at + count) };
  const [first, last] = [part.rows[0], part.rows.at(-1)];
  // A group needs a row that counts at either end, or its border could not be seen.
  if (root === undefined || first === undefined || last === undefined || first.muted || last.muted)
    return 'not-applicable';
  const start = outerStart(first.item);
  const { end } = last.item.span;
  const inner: Group = { id: '', span: { start, end }, form: 'plain', kind: 'group', operator, items };
  const whole: Group = { ...group, items: group.items.toSpliced(at, count, inner) };
  return {
    edits: [
      { start, end: start, insert: '(' },
      ...(operator === group.operator ? [] : reconnect(part, operator)),
      { start: end, end, insert: ')' },
    ],
    intended: replacePart(root, group.id, () => whole),
  };
}

/** Joins rows by another operator; rows that bind less tightly get parentheses. */
export function reconnect(rows: Rows, operator: Connector): readonly TextEdit[] {
  const active = rows.rows.filter((row) => !row.muted);
  const connectors = active.slice(1).flatMap((row, index) => {
    const before = active[index];
    const connector = before && gapBetween(rows, before, row).connector;
    return connector === undefined ? [] : [{ start: connector.start, end: connector.end, insert: operator }];
  });
  const parens = active.flatMap(({ item }) => (needsParens(item, operator) ? parensAround(item) : []));
  const muted = rows.rows
    .filter((row) => row.muted)
    .map(({ extent }) => remuted(rows.text, extent, operator));
  return [...connectors, ...parens, ...muted];
}

/** A muted row with another connector. */
function remuted(
  text: string,
  { start, end }: { start: number; end: number },
  operator: Connector,
): TextEdit {
  const parts = mutedParts(readMuteComment(text.slice(start, end)) ?? '');
  const before = parts.leading === undefined ? '' : `${operator} `;
  const after = parts.trailing === undefined ? '' : ` ${operator}`;
  return { start, end, insert: writeMute(`${before}${parts.text}${after}`) };
}
