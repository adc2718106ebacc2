import type { Json, JsonObject } from '@tagma/core';
import type { ArchiveColumn } from './archive.types.js';
import { readCell, UNFIT, writeCell } from './cell.js';

/** Holds the members that have no column, or do not fit into theirs, as one JSON object. Always the last column. */
const REST = '(more)';

/** A cell that holds no value of its type. */
export interface BadCell {
  readonly column: string;
  readonly cell: string;
}

/** How values become rows and rows become values: one value per row, its members as columns. Nothing is lost. */
export class RowForm {
  readonly #columns: readonly ArchiveColumn[];
  readonly #byMember = new Map<string, ArchiveColumn[]>();

  constructor(columns: readonly ArchiveColumn[]) {
    this.#columns = columns;
    for (const column of columns)
      this.#byMember.set(column.path[0], [...(this.#byMember.get(column.path[0]) ?? []), column]);
  }

  /** The names of the columns, as the first row shows them. */
  get header(): readonly string[] {
    return [...this.#columns.map(({ name }) => name), REST];
  }

  /** The cells of a value: those of the columns, and the rest. */
  write(value: JsonObject): readonly string[] {
    const unfit = Object.entries(value).filter(([key, member]) => !this.#fits(key, member));
    const rest = new Map(unfit);
    const cells = this.#columns.map(({ path, type, empty }) => {
      const cell = rest.has(path[0]) ? '' : writeCell(at(value, path), type, empty ?? 'absent');
      return cell === UNFIT ? '' : cell;
    });
    return [...cells, unfit.length === 0 ? '' : JSON.stringify(Object.fromEntries(unfit))];
  }

  /** The value of a row, its cells in the order of the columns, or what is wrong with it. */
  read(cells: readonly string[]): { readonly value: JsonObject } | { readonly bad: readonly BadCell[] } {
    const restCell = cells[this.#columns.length] ?? '';
    const rest = restOf(restCell);
    if (rest === UNFIT) return { bad: [{ column: REST, cell: restCell }] };
    const bad: BadCell[] = [];
    const members = new Map<string, Json>();
    const groups = new Map<string, [string, Json][]>();
    this.#columns.forEach(({ name, path: [key, inner], type, empty }, index) => {
      if (Object.hasOwn(rest, key)) return;
      const cell = cells[index] ?? '';
      const found = readCell(cell, type, empty ?? 'absent');
      if (found === UNFIT) bad.push({ column: name, cell });
      else if (found !== undefined && inner === undefined) members.set(key, found);
      else if (found !== undefined && inner !== undefined)
        groups.set(key, [...(groups.get(key) ?? []), [inner, found]]);
    });
    if (bad.length > 0) return { bad };
    const grouped = [...groups].map(([key, inner]) => [key, Object.fromEntries(inner)] as const);
    // Entries, because a member may have any name, `__proto__` too.
    return { value: Object.fromEntries([...members, ...grouped, ...Object.entries(rest)]) };
  }

  /** Whether the columns of a member can hold all of it. */
  #fits(key: string, member: Json): boolean {
    const columns = this.#byMember.get(key) ?? [];
    const [first] = columns;
    if (first === undefined) return false;
    if (first.path.length === 1) return writeCell(member, first.type, first.empty ?? 'absent') !== UNFIT;
    if (!isObject(member)) return false;
    const inner = Object.entries(member);
    return (
      inner.length > 0 &&
      inner.every(([name, value]) => {
        const column = columns.find(({ path }) => path[1] === name);
        return column !== undefined && writeCell(value, column.type, column.empty ?? 'absent') !== UNFIT;
      })
    );
  }
}

function at(value: JsonObject, [key, inner]: ArchiveColumn['path']): Json | undefined {
  const member = Object.hasOwn(value, key) ? value[key] : undefined;
  if (inner === undefined) return member;
  return isObject(member) && Object.hasOwn(member, inner) ? member[inner] : undefined;
}

function restOf(cell: string): JsonObject | typeof UNFIT {
  if (cell === '') return {};
  const value = readCell(cell, 'json', 'absent');
  return isObject(value) ? value : UNFIT;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
