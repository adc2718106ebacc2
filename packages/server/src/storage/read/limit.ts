/** A page size within bounds; what is no number counts as not given. */
export function limitWithin(limit: number | undefined, fallback: number, most: number): number {
  if (limit === undefined || !Number.isFinite(limit)) return fallback;
  return Math.min(most, Math.max(1, Math.trunc(limit)));
}
