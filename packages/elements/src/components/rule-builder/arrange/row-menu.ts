import type { MenuItem } from '../../../internal/menu/menu.js';
import {
  arrowDownIcon,
  arrowUpIcon,
  eyeOffIcon,
  lockIcon,
  pencilIcon,
  plusIcon,
  trashIcon,
} from '../../../internal/icons.js';
import type { RuleArrangeTerms } from '../../../locales/rule-arrange.terms.js';
import { takesRows } from '../model/rows.js';
import type { RuleRow } from '../model/rows.js';

/** What the menu of a row offers. */
export type RowCommand =
  | 'add-below'
  | 'add-inside'
  | 'clone'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'import'
  | 'up'
  | 'down'
  | 'in'
  | 'out'
  | 'wrap-all'
  | 'wrap-any'
  | 'unwrap'
  | 'negate'
  | 'mute'
  | 'unmute'
  | 'name'
  | 'lock-all'
  | 'lock-value'
  | 'unlock'
  | 'show-text'
  | 'delete';

type Item = MenuItem & { readonly id: RowCommand };

/** The items of the menu of a row; what makes no sense there is left out, and what the host does not allow says why. */
export function rowMenu(
  row: RuleRow,
  count: number,
  words: RuleArrangeTerms,
  tooDeep: string | undefined,
): readonly MenuItem[] {
  const barred = tooDeep === undefined ? {} : { reason: tooDeep };
  const items: readonly (Item | false)[] = [
    { id: 'add-below', label: words.addBelow, shape: plusIcon, keys: 'Alt+Enter' },
    takesRows(row) && { id: 'add-inside', label: words.addInside },
    { id: 'clone', label: words.clone, keys: 'Ctrl+D', separated: true },
    { id: 'cut', label: words.cut, keys: 'Ctrl+X' },
    { id: 'copy', label: words.copy, keys: 'Ctrl+C' },
    { id: 'paste', label: words.paste, keys: 'Ctrl+V' },
    { id: 'import', label: words.import },
    { id: 'up', label: words.moveUp, shape: arrowUpIcon, keys: 'Alt+↑', separated: true },
    { id: 'down', label: words.moveDown, shape: arrowDownIcon, keys: 'Alt+↓' },
    { id: 'in', label: words.moveIn, keys: 'Alt+→' },
    { id: 'out', label: words.moveOut, keys: 'Alt+←' },
    { id: 'wrap-all', label: words.wrapAll, separated: true, ...barred },
    { id: 'wrap-any', label: words.wrapAny, ...barred },
    row.node.kind === 'group' && { id: 'unwrap', label: words.unwrap },
    count === 1 && { id: 'negate', label: row.negated ? words.unnegate : words.negate },
    row.part.muted === true
      ? { id: 'unmute', label: words.unmute, shape: eyeOffIcon }
      : { id: 'mute', label: words.mute, shape: eyeOffIcon },
    count === 1 && { id: 'name', label: words.nameIt, shape: pencilIcon, separated: true },
    ...lockItems(row, words),
    { id: 'show-text', label: words.toText },
    { id: 'delete', label: words.remove, shape: trashIcon, keys: 'Delete', separated: true },
  ];
  return items.filter((item) => item !== false);
}

function lockItems({ part, node }: RuleRow, words: RuleArrangeTerms): readonly Item[] {
  if ((part.lock ?? node.lock) !== undefined) return [{ id: 'unlock', label: words.unlock, shape: lockIcon }];
  return [
    { id: 'lock-all', label: words.lockAll, shape: lockIcon },
    { id: 'lock-value', label: words.lockValue },
  ];
}
