import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { styleProps } from '../../../internal/style-props.js';
import type { DragState } from './tree-drag.js';
import type { TaxonomyWorkTerms } from '../../../locales/taxonomy-work.terms.js';

/** Where the rows are. */
export interface DragPlace {
  readonly headerHeight: number;
  readonly rowHeight: number;
  /** Of the row that the drag is over. */
  readonly depth: number;
}

/** Where a drag would drop. */
export function dropMark(
  { over }: DragState,
  { headerHeight, rowHeight, depth }: DragPlace,
): TemplateResult | typeof nothing {
  if (over === null) return nothing;
  const { row, zone, problem } = over;
  const top =
    zone === 'after' ? (row + 1) * rowHeight - 1 : zone === 'before' ? row * rowHeight - 1 : row * rowHeight;
  return html`<div
    class="drop-layer"
    aria-hidden="true"
    ${styleProps({ 'inset-block-start': `${String(headerHeight)}px` })}
  >
    <div
      class=${`drop-mark ${zone}${problem === null ? '' : ' no-drop'}`}
      ${styleProps({ transform: `translateY(${String(Math.max(0, top))}px)`, '--_depth': depth })}
    ></div>
  </div>`;
}

/** The note that follows the pointer. */
export function dragPreview(drag: DragState, what: string, where: string): TemplateResult {
  const refused = drag.over !== null && drag.over.problem !== null;
  return html`<div
    class="drag-preview"
    popover="manual"
    aria-hidden="true"
    ${styleProps({ transform: `translate(${String(drag.x + 14)}px, ${String(drag.y + 14)}px)` })}
  >
    ${what}<span class=${refused ? 'drag-where no-drop' : 'drag-where'}>${where}</span>
  </div>`;
}

/** What a drop here would do, in words. */
export function dropWords(
  { over }: DragState,
  terms: TaxonomyWorkTerms,
  nameOf: (id: string) => string,
): string {
  if (over === null) return terms.dropNowhere;
  if (over.problem !== null) return over.problem;
  const name = nameOf(over.id);
  if (over.zone === 'into') return terms.dropInto(name);
  return over.zone === 'before' ? terms.dropBefore(name) : terms.dropAfter(name);
}
