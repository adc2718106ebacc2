import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { icon, plusIcon } from '../../../internal/icons.js';
import type { CodeDesignerTerms } from '../../../locales/code-designer.terms.js';
import { SEGMENT_TYPES } from '../model/new-segment.js';
import type { SegmentType } from '../model/new-segment.js';

/** What the palette asks for. */
export interface PaletteActions {
  readonly add: (type: SegmentType) => void;
  readonly press: (event: PointerEvent, type: SegmentType) => void;
}

/** The sorts of parts, each a button that adds one; they can be dragged into the list as well. */
export function palette(terms: CodeDesignerTerms, { add, press }: PaletteActions): TemplateResult {
  return html`<div class="palette" part="palette" role="group" aria-label=${terms.add}>
    ${SEGMENT_TYPES.map(
      (type) =>
        html`<button
          type="button"
          class="button small palette-item"
          data-type=${type}
          title=${terms.hint[type]}
          @click=${() => add(type)}
          @pointerdown=${(event: PointerEvent) => press(event, type)}
        >
          ${icon(plusIcon)}${terms.type[type]}
        </button>`,
    )}
  </div>`;
}
