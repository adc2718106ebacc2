import { html, type TemplateResult } from 'lit';
import type { CodePart } from '@tagma/core';
import type { CodeDesk } from '../state/code-desk.js';
import { partWords } from '../state/code-words.js';
import { formatNumber } from '../state/format.js';
import type { CodesTexts } from '../texts/codes.js';

interface Cell {
  readonly row: string;
  readonly column: string;
  readonly count: number;
}

/** Customers by the first two classes that their codes show; a figure lists the customers behind it. */
export function renderPivot(
  desk: CodeDesk,
  t: CodesTexts,
  locale: string,
  show: (prefix: string) => void,
): TemplateResult {
  const { cells, words } = pivotOf(desk, locale);
  const [rows, columns] = [unique(cells.map(({ row }) => row)), unique(cells.map(({ column }) => column))];
  const count = (row: string | null, column: string | null): number =>
    cells
      .filter((cell) => (row === null || cell.row === row) && (column === null || cell.column === column))
      .reduce((sum, cell) => sum + cell.count, 0);
  const figure = (row: string | null, column: string | null) => formatNumber(count(row, column), locale);
  return html`<section class="crm-card" aria-labelledby="pivot-title">
    <h2 id="pivot-title" class="crm-card__title">${t.pivot}</h2>
    ${
      rows.length === 0
        ? html`<p class="crm-muted">${t.pivotEmpty}</p>`
        : html`<div
            class="crm-table-scroll crm-code-scroll"
            tabindex="0"
            role="group"
            aria-labelledby="pivot-title"
          >
            <table class="crm-table crm-pivot">
              <thead>
                <tr>
                  <td></td>
                  ${columns.map((column) => html`<th scope="col">${words.get(column) ?? column}</th>`)}
                  <th scope="col">${t.total}</th>
                </tr>
              </thead>
              <tbody>
                ${rows.map(
                  (row) =>
                    html`<tr>
                      <th scope="row">${words.get(row) ?? row}</th>
                      ${columns.map(
                        (column) =>
                          html`<td>
                            <button
                              type="button"
                              class="crm-link-button"
                              ?disabled=${count(row, column) === 0}
                              @click=${() => show(prefixOf(row) + prefixOf(column))}
                            >
                              ${figure(row, column)}
                            </button>
                          </td>`,
                      )}
                      <td>${figure(row, null)}</td>
                    </tr>`,
                )}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">${t.total}</th>
                  ${columns.map((column) => html`<td>${figure(null, column)}</td>`)}
                  <td>${figure(null, null)}</td>
                </tr>
              </tfoot>
            </table>
          </div>`
    }
  </section>`;
}

/** Codes of one counter say the same class: one of them is read for all. */
function pivotOf(
  desk: CodeDesk,
  locale: string,
): { readonly cells: readonly Cell[]; readonly words: ReadonlyMap<string, string> } {
  const counts = new Map<string, { code: string; version: number; count: number }>();
  for (const { scopeKey, code, patternVersion } of desk.codes ?? []) {
    const key = `${patternVersion} ${scopeKey ?? ''}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { code, version: patternVersion, count: 1 });
    else known.count += 1;
  }
  const words = new Map<string, string>();
  const cells: Cell[] = [];
  for (const { code, version, count } of counts.values()) {
    const reading = desk.read(code, version);
    const parts = reading?.ok === true ? reading.parts.filter(({ meaning }) => meaning.type === 'map') : [];
    const [row, column] = [keyOf(0, parts[0]), keyOf(1, parts[1])];
    for (const [key, part] of [
      [row, parts[0]],
      [column, parts[1]],
    ] as const)
      if (part !== undefined) words.set(key, `${part.text} ${partWords(part, locale)}`);
    cells.push({ row, column, count });
  }
  return { cells, words };
}

function keyOf(place: number, part: CodePart | undefined): string {
  return part === undefined ? '–' : `${place}${part.text}`;
}

function prefixOf(key: string): string {
  return key === '–' ? '' : key.slice(1);
}

function unique(keys: readonly string[]): readonly string[] {
  return [...new Set(keys)].sort();
}
