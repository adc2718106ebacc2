const ITEMS = 20;
const CHARACTERS = 500;
const LEVELS = 4;

/** A value of a record short enough to show: long texts and lists are cut, deep objects end in null. */
export function clip(value: unknown, levels = LEVELS): unknown {
  if (typeof value === 'string') return value.length <= CHARACTERS ? value : `${value.slice(0, CHARACTERS)}…`;
  if (typeof value !== 'object' || value === null) return value;
  if (levels === 0) return null;
  if (Array.isArray(value)) return value.slice(0, ITEMS).map((item: unknown) => clip(item, levels - 1));
  const entries = Object.entries(value).slice(0, ITEMS);
  return Object.fromEntries(entries.map(([key, item]) => [key, clip(item, levels - 1)]));
}
