import type { FieldInfo } from './field-catalog.types.js';
import type { ListRow } from '../values/popup/popup.types.js';

/** How fields become lines of a list. */
export interface FieldRowOptions {
  readonly chosen: readonly string[] | null;
  /** Heading of the collections. */
  readonly collections: string;
  readonly titleOf: (path: readonly string[]) => string;
  readonly pick: (field: FieldInfo) => void;
}

/** All fields: those of the record first, then by object, collections last. */
export function fieldRows(fields: readonly FieldInfo[], options: FieldRowOptions): readonly ListRow[] {
  const groups = new Map<string, ListRow[]>();
  for (const field of fields) {
    const heading = headingOf(field, options);
    const rows = groups.get(heading) ?? [];
    if (rows.length === 0) groups.set(heading, rows);
    rows.push(rowOf(field, options));
  }
  const own = groups.get('') ?? [];
  const last = groups.get(options.collections);
  const rows = [...own];
  for (const [heading, members] of groups) {
    if (heading !== '' && members !== last) rows.push(headingRow(heading), ...members);
  }
  return last === undefined ? rows : [...rows, headingRow(options.collections), ...last];
}

function headingOf({ kind, local, path }: FieldInfo, { collections, titleOf }: FieldRowOptions): string {
  if (kind === 'collection') return collections;
  return local
    .slice(0, -1)
    .map((_, index) => titleOf(path.slice(0, path.length - local.length + index + 1)))
    .join(' / ');
}

function headingRow(label: string): ListRow {
  return { key: `heading ${label}`, heading: true, label };
}

function rowOf(field: FieldInfo, { chosen, pick }: FieldRowOptions): ListRow {
  const name = field.local.join('.');
  return {
    key: `field ${name}`,
    label: field.title,
    checked: chosen !== null && chosen.length === field.local.length && chosen.join('.') === name,
    ...(name === field.title ? {} : { hint: name }),
    pick: () => pick(field),
  };
}

/** How well a field fits: titles that begin with the words first, then titles, then names. */
function fitOf(field: FieldInfo, query: string): number {
  const title = field.title.toLowerCase();
  if (title.startsWith(query)) return 3;
  if (title.includes(query)) return 2;
  return field.local.join('.').toLowerCase().includes(query) ? 1 : 0;
}

/** The fields that fit what was typed, the best first, in the order of the schema among equals. */
export function searchFields(
  fields: readonly FieldInfo[],
  query: string,
  options: FieldRowOptions,
): readonly ListRow[] {
  const wanted = query.toLowerCase();
  const byFit: FieldInfo[][] = [[], [], [], []];
  for (const field of fields) byFit[fitOf(field, wanted)]?.push(field);
  return byFit
    .slice(1)
    .toReversed()
    .flat()
    .map((field) => rowOf(field, options));
}
