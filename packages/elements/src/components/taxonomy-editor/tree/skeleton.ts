import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { styleProps } from '../../../internal/style-props.js';

const BONES: readonly (readonly [depth: number, width: number])[] = [
  [0, 120],
  [1, 90],
  [1, 140],
  [1, 70],
  [0, 100],
  [1, 110],
  [2, 80],
  [2, 130],
  [0, 90],
  [1, 120],
];

/** Rows to come. */
export function skeleton(): TemplateResult {
  return html`<div class="bones" aria-hidden="true">
    ${BONES.map(
      ([depth, width]) =>
        html`<div class="bone-row" ${styleProps({ '--_depth': depth })}>
          <span class="bone" ${styleProps({ 'inline-size': `${String(width)}px` })}></span>
        </div>`,
    )}
  </div>`;
}
