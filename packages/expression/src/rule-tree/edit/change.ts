import type { NewNode, RuleEdit, RuleNode, RulePart, TextEdit } from '../rule-tree.types.js';
import { printSyntax } from '../shape/print.js';
import { isCondition, makeWriter } from '../write.js';
import { groupOf, needsParens, rowsOfGroup, type EditContext, type Planned } from './context.js';
import { newRow, parensAround, rowText } from './insert.js';
import { ownTexts } from './own-texts.js';
import { asCondition, innerStart, itemVariableAt, replacePart, rowAt, type Place } from './places.js';
import { respell } from './respell.js';
import { withField, withMissing, withOperator, withValue } from './variants.js';
import { reconnect } from './wrap.js';

type Change = Extract<RuleEdit, { type: 'set-operator' | 'set-value' | 'set-field' | 'set-missing' }>;

/** Changes one part of a row; the rest of its text stays as it is. */
export function planChange(context: EditContext, place: Place, edit: Change): Planned {
  const { part } = place;
  const { root } = context.tree;
  if (root === undefined || !('kind' in part)) return 'not-applicable';
  if (part.kind === 'group' && edit.type === 'set-operator')
    return planGroupOperator(context, place, edit.operator);
  const changed = variantOf(part, edit);
  if (changed === undefined) return 'not-applicable';
  const row = rowOf(place);
  const intended = replacePart(root, part.id, () => changed as RulePart);
  const holder = intended && row && holderIn(intended, row, place, changed);
  if (row === undefined || holder === undefined) return 'not-applicable';
  return { edits: respelled(context, row, holder), intended };
}

function variantOf(part: RuleNode, edit: Change): NewNode | undefined {
  switch (edit.type) {
    case 'set-operator':
      return withOperator(part, edit.operator);
    case 'set-value':
      return withValue(part, edit.value);
    case 'set-field':
      return withField(part, edit.path);
    case 'set-missing':
      return withMissing(part, edit.missing);
  }
}

/** The row that a part belongs to: what is written anew when the part changes. */
function rowOf(place: Place): Place | undefined {
  const isRow = 'kind' in place.part && isCondition(place.part);
  if (isRow || place.parent === undefined) return place;
  return rowOf(place.parent);
}

/** The row as it is meant to be. A changed part that is the row itself has no id to be found by. */
function holderIn(root: RuleNode, row: Place, place: Place, changed: NewNode): NewNode | undefined {
  if (row === place) return changed;
  let found: NewNode | undefined;
  replacePart(root, row.part.id, (part) => {
    if ('kind' in part) found = part;
    return part;
  });
  return found;
}

/**
 * Parts that did not change are written as their author wrote them. Inside a `$filter` function fields are read from
 * its variable.
 */
function respelled(context: EditContext, row: Place, model: NewNode): readonly TextEdit[] {
  const writer = makeWriter(itemVariableAt(row), ownTexts(context.text, row.part));
  const { name: _name, note: _note, lock: _lock, ...bare } = model;
  const node = isCondition(model)
    ? writer.condition(bare as typeof model)
    : writer.value(bare as typeof model);
  const operator = groupOf(row)?.operator;
  const text = printSyntax(node);
  const parens = operator !== undefined && isCondition(model) && needsParens(model, operator);
  return respell(context.text, row.part.span, parens ? `(${text})` : text);
}

function planGroupOperator(context: EditContext, place: Place, operator: string): Planned {
  const group = asCondition(place.part);
  const { root } = context.tree;
  if (group?.kind !== 'group' || root === undefined || (operator !== 'and' && operator !== 'or'))
    return 'not-applicable';
  if (operator === group.operator) return { edits: [], intended: root };
  const bare = (group.parens ?? 0) === 0 && groupOf(place) !== undefined;
  const marks = group.form === 'marked' && group.annotation !== undefined;
  if (marks) return 'not-applicable';
  return {
    edits: [...reconnect(rowsOfGroup(context, group), operator), ...(bare ? parensAround(group) : [])],
    intended: replacePart(root, group.id, () => ({ ...group, operator })),
  };
}

/** Puts another condition in the place of a row. */
export function planReplace(
  context: EditContext,
  place: Place,
  edit: Extract<RuleEdit, { type: 'replace' }>,
): Planned {
  const { root } = context.tree;
  const row = rowAt(place);
  const fresh = newRow(edit.condition, itemVariableAt(place));
  if (root === undefined || row === undefined) return 'not-applicable';
  if (fresh === undefined) return 'does-not-parse';
  const start = innerStart(row);
  const { end } = row.span;
  const operator = groupOf(place)?.operator;
  // Without parentheses the annotation would be of the first row only.
  const isGroup = row.annotation !== undefined && fresh.model.kind === 'group';
  const text =
    operator === undefined && !isGroup
      ? fresh.text
      : rowText(fresh, isGroup ? fresh.model.operator : (operator ?? 'and'));
  const { name, note, lock } = row;
  const marks = { ...(name && { name }), ...(note && { note }), ...(lock && { lock }) };
  const intended = replacePart(root, row.id, () => ({ ...fresh.model, ...marks }) as RulePart);
  return { edits: [{ start, end, insert: text }], intended };
}
