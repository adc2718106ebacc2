const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/;

/** Milliseconds since 1970 of an ISO 8601 time with a zone; null for anything else. */
export function millisOf(instant: unknown): number | null {
  if (typeof instant !== 'string' || !INSTANT.test(instant)) return null;
  const millis = Date.parse(instant);
  return Number.isFinite(millis) ? millis : null;
}
