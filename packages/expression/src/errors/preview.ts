const MAX = 60;

/** A short form of any value for a message. Never walks into lists or objects: they can be huge. */
export function preview(value: unknown): string {
  if (value === undefined) return 'undefined';
  if (typeof value === 'string') return JSON.stringify(shorten(value));
  if (Array.isArray(value)) return `[… ${String(value.length)}]`;
  if (typeof value === 'function') return 'ƒ';
  if (typeof value === 'object' && value !== null) return '{…}';
  return shorten(`${value as number | bigint | boolean | null}`);
}

/** Cuts a text to a length that fits into a message, never through a surrogate pair. */
export function shorten(text: string): string {
  if (text.length <= MAX) return text;
  const cut = text.slice(0, MAX);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
