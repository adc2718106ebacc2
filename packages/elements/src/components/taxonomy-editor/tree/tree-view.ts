import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { TaxonomyLookTerms } from '../../../locales/taxonomy-look.terms.js';
import { NAME_KEY } from '../taxonomy-editor.types.js';
import type { EditorColumn } from '../taxonomy-editor.types.js';

/** Width of the columns after the name. */
const TRACKS: Readonly<Record<EditorColumn, string>> = {
  usage: 'minmax(72px, 96px)',
  owner: 'minmax(80px, 128px)',
  state: 'minmax(72px, 96px)',
  layer: 'minmax(72px, 96px)',
  notation: 'minmax(72px, 112px)',
  reviewed: 'minmax(88px, 128px)',
};

/** Grid tracks of a row. */
export function tracksOf(columns: readonly EditorColumn[]): string {
  return ['minmax(160px, 1fr)', ...columns.map((column) => TRACKS[column])].join(' ');
}

/** The header row. */
export function headerRow(terms: TaxonomyLookTerms, columns: readonly EditorColumn[]): TemplateResult {
  const keys = [NAME_KEY, ...columns] as const;
  return html`<div class="head" role="rowgroup">
    <div role="row" class="row" part="header" aria-rowindex="1">
      ${keys.map(
        (key) =>
          html`<div role="columnheader" class=${`cell col-${key}`} part="header-cell">
            ${terms.columns[key]}
          </div>`,
      )}
    </div>
  </div>`;
}
