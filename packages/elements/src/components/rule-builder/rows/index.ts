import type { CSSResult } from 'lit';
import { popupStyles } from '../values/popup/popup.styles.js';
import { rowStyles } from './row.styles.js';

export { createFieldCatalog } from '../fields/field-catalog.js';
export { renderCondition } from './condition-view.js';
export { newConditions } from './new-conditions.js';
export { renderRowLayer } from './row-layer.js';
export { renderValue } from './value-view.js';

/** What rows and their popup look like. */
export const styles: readonly CSSResult[] = [rowStyles, popupStyles];
