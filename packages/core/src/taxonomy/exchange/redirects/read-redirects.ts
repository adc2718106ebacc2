import type { Redirect } from './redirects.types.js';

/** A row that says no redirect, counted as a spreadsheet does: the header is row 1. */
export interface RedirectProblem {
  readonly row: number;
  readonly code: 'missing' | 'itself';
}

/** Which columns of a list of redirects say what, from 0. */
export interface RedirectColumns {
  readonly from: number;
  readonly to: number;
  readonly name?: number;
}

const FROM = /^(old|from|source|deprecated|旧|原|源)/i;
const TO = /^(new|to|target|replaced|replacement|新|目标|替代)/i;
const NAME = /(name|path|label|title|名称|路径)/i;

/** Finds the columns by their headings; without any that tell, the first two. */
export function guessRedirectColumns(header: readonly string[]): RedirectColumns {
  const find = (test: RegExp, but: readonly number[] = []): number =>
    header.findIndex((heading, at) => test.test(heading.trim()) && !but.includes(at));
  const isName = header.flatMap((heading, at) => (NAME.test(heading) ? [at] : []));
  const from = find(FROM, isName);
  const to = find(TO, isName);
  if (from === -1 || to === -1) return { from: 0, to: 1 };
  const name = isName.find((at) => FROM.test(header[at]?.trim() ?? ''));
  return { from, to, ...(name === undefined ? {} : { name }) };
}

/** The redirects of a table without its header; several new ids stand in one cell, with `;`, `|` or spaces between. */
export function readRedirectRows(
  rows: Iterable<readonly string[]>,
  columns: RedirectColumns,
): { readonly redirects: readonly Redirect[]; readonly problems: readonly RedirectProblem[] } {
  const redirects: Redirect[] = [];
  const problems: RedirectProblem[] = [];
  let row = 1;
  for (const cells of rows) {
    row += 1;
    const from = cells[columns.from]?.trim() ?? '';
    const to = (cells[columns.to] ?? '').split(/[;；|\s]+/u).filter((id) => id !== '');
    const name = columns.name === undefined ? '' : (cells[columns.name]?.trim() ?? '');
    if (from === '' || to.length === 0) problems.push({ row, code: 'missing' });
    else if (to.every((id) => id === from)) problems.push({ row, code: 'itself' });
    else redirects.push({ from, to, ...(name === '' ? {} : { name }) });
  }
  return { redirects, problems };
}
