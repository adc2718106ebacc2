import type { GridSelectionController } from './grid-selection.js';

/** Whether none, some or all of the rows in view are selected. */
export type SelectionExtent = 'none' | 'some' | 'all';

/** How much of a list is selected. */
export function extentOf(selection: GridSelectionController, ids: Iterable<string>): SelectionExtent {
  if (selection.size === 0) return 'none';
  let selected = 0;
  let count = 0;
  for (const id of ids) {
    count++;
    if (selection.has(id)) selected++;
    if (selected > 0 && selected < count) return 'some';
  }
  return selected === 0 ? 'none' : 'all';
}

/**
 * Selects all rows from the last toggled one to this one, as they stand now.
 * @param ids Ids of all rows in view, in order.
 */
export function extendTo(selection: GridSelectionController, id: string, ids: readonly string[]): void {
  const anchor = selection.anchor === null ? -1 : ids.indexOf(selection.anchor);
  const end = ids.indexOf(id);
  if (anchor < 0 || end < 0) selection.toggle(id, true);
  else selection.setAll(ids.slice(Math.min(anchor, end), Math.max(anchor, end) + 1), true);
}
