import type { CSSResult } from 'lit';
import { specialStyles } from './special.styles.js';

// Rows of which many rules have none; fetched when one comes up, else after the first look.
export { calendarPartCells, dateOfPart } from './calendar-part-cells.js';
export { dateInput, dayModule } from './date-input.js';
export { wordsAfter, wordsBefore } from './around-row.js';
export { rowMarks } from './row-marks.js';
export { specialCondition } from './special-condition.js';
export { specialValue } from './special-value.js';
export { renderValue } from './value-view.js';

/** What only these rows look like. */
export const styles: readonly CSSResult[] = [specialStyles];
