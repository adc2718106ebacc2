/** A value as one segment of a path. */
export function segment(value: string): string {
  return encodeURIComponent(value);
}

/** A query string with its question mark; empty when nothing is given. */
export function queryString(values: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  if (given.length === 0) return '';
  return `?${new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString()}`;
}
