/** A page size from a caller, within 1 and `most`; `usual` when none or no number is given. */
export function within(limit: number | undefined, usual: number, most: number): number {
  if (limit === undefined || Number.isNaN(limit)) return usual;
  return Math.min(most, Math.max(1, Math.trunc(limit)));
}
