import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FieldRow, RowView } from '../row-view.types.js';
import { childrenValue } from './children-row.js';
import { tagsValue } from './tags-row.js';
import { windowValue } from './window-row.js';

/** What stands behind the operator of a row about tags, entries or time. */
export function specialValue(view: RowView<FieldRow>): TemplateResult | typeof nothing {
  const { node } = view;
  switch (node.kind) {
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
