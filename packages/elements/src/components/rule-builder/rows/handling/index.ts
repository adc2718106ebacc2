import type { CSSResult } from 'lit';
import { popupStyles } from '../../values/popup/popup.styles.js';
import { dateStyles } from './date.styles.js';

// Fetched after the first look: drawing rows needs none of it.
export { parseCount, parseNumber } from '../../values/parse-number.js';
export { pickOperator } from './pick-operator.js';
export { preparePopup } from './popup-door.js';
export { openField } from './open-field.js';
export { openList, openPick, openTags } from './open-values.js';
export { openOperand } from './open-operand.js';
export { readSearch, writeSearch } from './search-text.js';
export { tellHint } from './tell-hint.js';
export { settleTyped, takeTyped } from './typed.js';

/** What the popup of the rows, and the fields of dates look like. */
export const styles: readonly CSSResult[] = [popupStyles, dateStyles];
