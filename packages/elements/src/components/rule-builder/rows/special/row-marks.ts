import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { icon, lockIcon } from '../../../../internal/icons.js';
import type { RuleFrameTerms } from '../../../../locales/rule-rows.terms.js';
import { isMarked } from '../../data/known-special.js';
import type { RuleRow } from '../../model/rows.js';

/** Name, note, lock and mute of a row. */
export function rowMarks(row: RuleRow, terms: RuleFrameTerms): TemplateResult | typeof nothing {
  const { part, node, muted } = row;
  const name = part.name ?? node.name;
  const note = part.note ?? node.note;
  const lock = part.lock ?? node.lock;
  if (!isMarked(row)) return nothing;
  return html`<span class="marks"
    >${name === undefined ? nothing : html`<span class="row-name">${name}</span>`}${
      lock === undefined
        ? nothing
        : html`<span class="mark" title=${terms.locked}
            >${icon(lockIcon)}<span class="visually-hidden">${terms.locked}</span></span
          >`
    }${muted ? html`<span class="mark muted-mark">${terms.muted}</span>` : nothing}${
      note === undefined
        ? nothing
        : html`<span class="row-note" title=${note}
            ><span class="visually-hidden">${terms.note}: </span>${note}</span
          >`
    }</span
  >`;
}
