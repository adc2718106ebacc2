/**
 * How many whole rows are in sight at once; at least one.
 * @param headerHeight - What covers the top of the box, in CSS pixels as `rowHeight`.
 */
export function rowsPerPage(box: HTMLElement | null, rowHeight: number, headerHeight = 0): number {
  return Math.max(1, Math.floor(((box?.clientHeight ?? 0) - headerHeight) / rowHeight));
}
