import type { RuleValue } from '@tagma/expression';
import type { FieldKind } from '../../fields/field-catalog.types.js';
import { partAt, pathTo } from './find-part.js';
import { openPopup } from './popup-door.js';
import type { RowView } from '../row-view.types.js';

/** Opens the editor for a value that is worked out, in the place of `value`. */
export function openOperand(
  { context, place, info }: RowView,
  value: RuleValue,
  { control, label, kind }: { readonly control: string; readonly label: string; readonly kind: FieldKind },
): void {
  const path = pathTo(context.tree.root, value.id) ?? [];
  const now = (): RuleValue | undefined => partAt(context.tree.root, path) as RuleValue | undefined;
  openPopup(context, {
    type: 'operand',
    control,
    label,
    scope: place.scope,
    kind,
    path: info?.path ?? [],
    value: now,
    change: (model) => {
      const { id = value.id } = now() ?? {};
      context.edit({ type: 'set-value', node: id, value: { model } }, { merge: `operand:${control}` });
    },
  });
}
