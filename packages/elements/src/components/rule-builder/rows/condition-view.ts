import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RuleCondition } from '@tagma/expression';
import { knownSpecial } from '../data/known-special.js';
import type { BuilderContext, RowPlace } from '../row-context.types.js';
import { cell } from './cells.js';
import { betweenValues, compareValue } from './compare-row.js';
import { fieldCell } from './field-cell.js';
import { inValue } from './in-row.js';
import { missingCell } from './missing-cell.js';
import { noted } from './noted.js';
import { subjectOf } from './operator-of.js';
import { operatorCell } from './operator-cell.js';
import type { FieldRow, RowView } from './row-view.types.js';
import { viewOf } from './row-view.js';
import { textValue } from './text-row.js';

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
    case 'constant':
    case 'block':
    case 'decide':
    case 'let':
      return knownSpecial()?.specialCondition(node, place, context) ?? cell('field', nothing);
    default:
      return noted(viewOf<FieldRow>(node, subjectOf(node), place, context), fieldParts);
  }
}

function fieldParts(view: RowView<FieldRow>): TemplateResult {
  const subject = subjectOf(view.node);
  const partOfDate = knownSpecial()?.calendarPartCells(view, subject);
  return html`${fieldCell(view, subject)}${partOfDate ?? nothing}${operatorCell(view)}${valueParts(view)}${missingCell(view)}`;
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
    default:
      return knownSpecial()?.specialValue(view) ?? nothing;
  }
}
