import type { NewValue, RuleValue } from '@tagma/expression';
import { fieldOf } from '../field-of.js';
import { editForField } from '../row-edits.js';
import type { FieldRow, RowView } from '../row-view.types.js';
import { openOperand } from './open-operand.js';
import { openPopup } from './popup-door.js';

/** Offers the fields that a row can be about. */
export function openField(view: RowView<FieldRow>, subject: NewValue, control: string): void {
  const { context, node, place } = view;
  const isPath = node.kind === 'tags' || node.kind === 'children';
  openPopup(context, {
    type: 'fields',
    control,
    label: view.name('field'),
    scope: place.scope,
    chosen: fieldOf(subject)?.path ?? null,
    pick: (info) => void context.edit(editForField(view, info)),
    other: isPath
      ? undefined
      : () =>
          openOperand(view, subject as RuleValue, { control, label: view.name('field'), kind: view.kind }),
  });
}
