import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** Path data of one outline icon on a 24 by 24 grid. */
export type Icon = string;

/**
 * Draws an icon in the colour and about the size of the text. It is decoration: the text beside it or the
 * label of its button speaks.
 */
export function icon(shape: Icon, className = 'icon'): TemplateResult {
  return html`<svg class=${className} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${shape} />
  </svg>`;
}
