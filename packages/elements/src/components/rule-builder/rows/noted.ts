import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { noteCell } from './cells.js';
import type { RowView } from './row-view.types.js';

/** The parts of a row, and under them what was noted while they were drawn. */
export function noted<V extends RowView>(view: V, draw: (view: V) => TemplateResult): TemplateResult {
  const parts = draw(view);
  return html`${parts}${noteCell(view.notes)}`;
}
