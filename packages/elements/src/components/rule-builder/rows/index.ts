import type { CSSResult } from 'lit';
import { rowStyles } from './row.styles.js';

export { createFieldCatalog } from '../fields/field-catalog.js';
export { renderCondition } from './condition-view.js';
export { renderRowLayer } from './row-layer.js';

/** What rows look like. */
export const styles: readonly CSSResult[] = [rowStyles];
