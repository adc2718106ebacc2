import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { styleProps } from '../../../internal/style-props.js';

/** Levels of the rows. */
const BONES = [0, 1, 1, 1, 0, 1, 2, 2, 0, 1];

/** Rows to come. */
export function skeleton(): TemplateResult {
  return html`<div class="bones" aria-hidden="true">
    ${BONES.map(
      (depth, row) =>
        html`<div class="bone-row" ${styleProps({ '--_depth': depth })}>
          <span class="bone" ${styleProps({ 'inline-size': `${String(70 + ((row * 37) % 80))}px` })}></span>
        </div>`,
    )}
  </div>`;
}
