import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RuleCondition } from '@tagma/expression';
import type { BuilderContext, RowPlace } from '../row-context.types.js';
import { cell } from './cells.js';
import { childrenValue } from './children-row.js';
import { betweenValues, compareValue } from './compare-row.js';
import { fieldCell } from './field-cell.js';
import { inValue } from './in-row.js';
import { missingCell } from './missing-cell.js';
import { subjectOf } from './operator-of.js';
import { operatorCell } from './operator-cell.js';
import { blockParts, constantParts, headWords, scoreParts } from './other-rows.js';
import type { FieldRow } from './row-view.types.js';
import { viewOf } from './row-view.js';
import { tagsValue } from './tags-row.js';
import { textValue } from './text-row.js';
import { windowValue } from './window-row.js';

/** The parts of the row of a condition. What it holds as rows of its own is not in it. */
export function renderCondition(
  node: RuleCondition,
  place: RowPlace,
  context: BuilderContext,
): TemplateResult {
  switch (node.kind) {
    case 'group':
    case 'not':
      // The frame draws groups and their words itself.
      return cell('field', nothing);
    case 'score':
      return scoreParts(viewOf(node, undefined, place, context));
    case 'constant':
      return constantParts(viewOf(node, undefined, place, context));
    case 'block':
      return blockParts(viewOf(node, undefined, place, context));
    case 'decide':
    case 'let':
      return headWords(node.kind, viewOf(node, undefined, place, context));
    default:
      return fieldRow(node, place, context);
  }
}

function fieldRow(node: FieldRow, place: RowPlace, context: BuilderContext): TemplateResult {
  const subject = subjectOf(node);
  const view = viewOf(node, subject, place, context);
  return html`${fieldCell(view, subject)}${operatorCell(view)}${valueParts(node, place, context)}
  ${missingCell(view)}`;
}

function valueParts(
  node: FieldRow,
  place: RowPlace,
  context: BuilderContext,
): TemplateResult | typeof nothing {
  switch (node.kind) {
    case 'compare':
      return compareValue(viewOf(node, node.left, place, context));
    case 'between':
      return betweenValues(viewOf(node, node.value, place, context));
    case 'in':
      return inValue(viewOf(node, node.item, place, context));
    case 'text':
      return textValue(viewOf(node, node.value, place, context));
    case 'tags':
      return tagsValue(viewOf(node, subjectOf(node), place, context));
    case 'children':
      return childrenValue(viewOf(node, subjectOf(node), place, context));
    case 'window':
      return windowValue(viewOf(node, node.date, place, context));
    default:
      return nothing;
  }
}
