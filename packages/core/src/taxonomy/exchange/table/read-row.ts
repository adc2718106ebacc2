import type { ImportProblem } from '../exchange.types.js';
import { shorten } from '../plan-import.js';
import type { Json } from '../../../shared/shared.types.js';
import { readCell, unguard } from './cells.js';
import type { Path } from './paths.js';
import type { ConceptMapping } from './table.types.js';

/** What the cells of one row say, before ids and parents are found. */
export interface TableRow {
  readonly row: number;
  readonly id?: string;
  /** Id or name, as written. */
  readonly parent?: string;
  readonly path?: Path;
  readonly members: Readonly<Record<string, Json>>;
}

/** Reads the cells of one row. A cell that says nothing readable is a problem, never a guess. */
export function readTableRow(
  row: number,
  cells: readonly string[],
  mapping: ConceptMapping,
): { readonly row: TableRow; readonly problems: readonly ImportProblem[] } {
  const texts: Record<string, Record<string, string>> = {};
  const members: Record<string, Json> = {};
  const problems: ImportProblem[] = [];
  const place: { id?: string; parent?: string; path?: Path } = {};
  const levels: [level: number, name: string][] = [];
  mapping.columns.forEach((column, at) => {
    const cell = unguard((cells[at] ?? '').trim());
    if (cell === '') return;
    if (column.is === 'id' || column.is === 'parent') place[column.is] = cell;
    else if (column.is === 'path') place.path = splitPath(cell, mapping.separator);
    else if (column.is === 'level') levels.push([column.level, cell]);
    else if (column.is === 'text') (texts[column.member] ??= {})[column.locale] = cell;
    else if (column.is === 'member') {
      const value = readCell(column.member, cell);
      if (value.ok) members[column.member] = value.value;
      else problems.push({ row, code: 'wrong-value', member: column.member, value: shorten(cell), ...heading(mapping, at) }); // prettier-ignore
    }
  });
  if (place.path === undefined && levels.length > 0)
    place.path = levels.sort(([a], [b]) => a - b).map(([, name]) => name);
  return { row: { row, ...place, members: { ...members, ...texts } }, problems };
}

function splitPath(cell: string, separator: string): Path {
  return cell
    .split(separator)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function heading({ header }: ConceptMapping, at: number): { readonly column?: string } {
  const column = header[at];
  return column === undefined ? {} : { column };
}
