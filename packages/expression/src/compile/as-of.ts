const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/;

/** A run evaluates thousands of records at one time: the last answer is kept. */
let last: { readonly instant: string; readonly millis: number | null } = { instant: '', millis: null };

/** Milliseconds since 1970 of an ISO 8601 time with a zone; null for anything else. */
export function millisOf(instant: unknown): number | null {
  if (typeof instant !== 'string') return null;
  if (instant !== last.instant) last = { instant, millis: read(instant) };
  return last.millis;
}

function read(instant: string): number | null {
  const millis = INSTANT.test(instant) ? Date.parse(instant) : Number.NaN;
  return Number.isFinite(millis) ? millis : null;
}
