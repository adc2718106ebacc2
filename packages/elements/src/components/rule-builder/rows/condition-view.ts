import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RuleCondition } from '@tagma/expression';
import type { BuilderContext, RowPlace } from '../row-context.types.js';
import { cell, noteCell } from './cells.js';
import { childrenValue } from './children-row.js';
import { calendarPartCells } from './calendar-part-cells.js';
import { betweenValues, compareValue } from './compare-row.js';
import { fieldCell } from './field-cell.js';
import { inValue } from './in-row.js';
import { missingCell } from './missing-cell.js';
import { subjectOf } from './operator-of.js';
import { operatorCell } from './operator-cell.js';
import { blockParts, constantParts, headWords, scoreParts } from './other-rows.js';
import type { FieldRow, RowView } from './row-view.types.js';
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
      return noted(viewOf(node, undefined, place, context), scoreParts);
    case 'constant':
      return noted(viewOf(node, undefined, place, context), constantParts);
    case 'block':
      return noted(viewOf(node, undefined, place, context), blockParts);
    case 'decide':
    case 'let':
      return headWords(node.kind, viewOf(node, undefined, place, context));
    default:
      return noted(viewOf<FieldRow>(node, subjectOf(node), place, context), fieldParts);
  }
}

/** The parts, and under them what was noted while they were drawn. */
function noted<V extends RowView>(view: V, draw: (view: V) => TemplateResult): TemplateResult {
  const parts = draw(view);
  return html`${parts}${noteCell(view.notes)}`;
}

function fieldParts(view: RowView<FieldRow>): TemplateResult {
  return html`${fieldCell(view, subjectOf(view.node))}${calendarPartCells(view, subjectOf(view.node))}${operatorCell(view)}${valueParts(view)}${missingCell(view)}`;
}

function valueParts(view: RowView<FieldRow>): TemplateResult | typeof nothing {
  const { node } = view;
  switch (node.kind) {
    case 'compare':
      return compareValue({ ...view, node });
    case 'between':
      return betweenValues({ ...view, node });
    case 'in':
      return inValue({ ...view, node });
    case 'text':
      return textValue({ ...view, node });
    case 'tags':
      return tagsValue({ ...view, node });
    case 'children':
      return childrenValue({ ...view, node });
    case 'window':
      return windowValue({ ...view, node });
    default:
      return nothing;
  }
}
