/** Which character stands between the cells: the first of these in the first line. */
const SEPARATORS = /[,;\t]/;

/** Rows and cells of a table as spreadsheets write it; quoted cells may hold separators and line ends. */
export function splitTable(text: string): readonly (readonly string[])[] {
  const plain = text.replace(/^\uFEFF/u, '');
  const separator = SEPARATORS.exec(plain.split(/\r?\n/, 1)[0] ?? '')?.[0] ?? ',';
  const rows: string[][] = [[]];
  for (const { cell, end } of cellsOf(plain, separator)) {
    rows.at(-1)?.push(cell);
    if (end === '\n') rows.push([]);
  }
  return rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
}

interface Cell {
  readonly cell: string;
  /** What stands behind it. */
  readonly end: string;
}

function* cellsOf(text: string, separator: string): Generator<Cell, void> {
  const next = new RegExp(`("(?:[^"]|"")*"?|[^${separator}\\r\\n]*)(${separator}|\\r?\\n|\\r|$)`, 'gy');
  for (let match = next.exec(text); match !== null; match = next.exec(text)) {
    const [all, raw = '', end = ''] = match;
    const isQuoted = raw.startsWith('"');
    const cell = isQuoted ? raw.slice(1, raw.endsWith('"') ? -1 : undefined).replaceAll('""', '"') : raw;
    yield { cell, end: /[\r\n]/.test(end) ? '\n' : end };
    if (all === '' || next.lastIndex >= text.length) return;
  }
}
