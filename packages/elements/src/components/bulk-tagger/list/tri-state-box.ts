import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { checkIcon, icon } from '../../../internal/icons.js';
import type { Icon } from '../../../internal/icons.js';

/** Lucide `minus`. */
export const minusIcon: Icon = 'M5 12h14';

/** A checkbox as it looks; the row around it tells assistive technology. */
export function triStateBox(checked: 'true' | 'false' | 'mixed'): TemplateResult {
  const shape = checked === 'true' ? checkIcon : checked === 'mixed' ? minusIcon : undefined;
  return html`<span class="box ${checked === 'false' ? '' : 'on'}" aria-hidden="true"
    >${shape === undefined ? nothing : icon(shape)}</span
  >`;
}
