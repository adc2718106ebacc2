import type { MapRow } from '@tagma/core';

/** Rows of a pasted table, and what could not be taken. */
export interface PastedTable {
  readonly rows: readonly { readonly value: string; readonly code: string; readonly label: string }[];
  /** The first line looked like headings and was left out. */
  readonly heading: readonly string[] | null;
}

const HEADINGS = /^(value|values|code|codes|label|name|值|取值|编码|代码|名称|说明)$/iu;

/** Whether a text is more than one cell, as spreadsheets put it on the clipboard. */
export function isTable(text: string): boolean {
  return /[\t\n]/u.test(text.trim());
}

/** Reads what was copied from a spreadsheet, or written with commas or semicolons; quotes may hold line ends. */
export function readTable(text: string): PastedTable {
  const delimiter = delimiterOf(text);
  const lines = splitCells(text, delimiter).filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const first = lines[0];
  const heading =
    first?.every((cell) => cell.trim() === '' || HEADINGS.test(cell.trim())) === true ? first : null;
  const rows = (heading === null ? lines : lines.slice(1)).map(([value = '', code = '', label = '']) => ({
    value: value.trim(),
    code: code.trim(),
    label: label.trim(),
  }));
  return { rows, heading };
}

/** Takes pasted rows into a table: a value that is there gets the new code, others come after. */
export function mergeTable(table: readonly MapRow[], pasted: PastedTable, lang: string): readonly MapRow[] {
  const places = new Map(table.map((row, index) => [String(row.value), index]));
  const rows = [...table];
  for (const { value, code, label } of pasted.rows) {
    const at = places.get(value);
    const before = at === undefined ? undefined : rows[at];
    const row: MapRow = {
      value: before?.value ?? value,
      code: code === '' ? (before?.code ?? '') : code,
      ...(label === ''
        ? before?.label === undefined
          ? {}
          : { label: before.label }
        : { label: { [lang]: label } }),
    };
    if (at === undefined) {
      places.set(value, rows.length);
      rows.push(row);
    } else rows[at] = row;
  }
  return rows;
}

function delimiterOf(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  return ['\t', ';', ',', '，'].find((one) => line.includes(one)) ?? '\t';
}

function splitCells(text: string, delimiter: string): string[][] {
  const lines: string[][] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === delimiter) {
      cells.push(cell);
      cell = '';
    } else if (character === '\n') {
      lines.push([...cells, cell]);
      cells = [];
      cell = '';
    } else if (character !== '\r') cell += character;
  }
  return [...lines, [...cells, cell]];
}
