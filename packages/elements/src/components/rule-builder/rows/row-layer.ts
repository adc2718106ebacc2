import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { renderNotice } from '../../../internal/notice.js';
import { commonTerms } from '../../../locales/common.terms.js';
import type { BuilderContext } from '../row-context.types.js';
import { keepInside } from './cells.js';
import { memoryOf } from './row-memory.js';

/** The popup that all rows share. Stands once in the builder, outside its tree, at all times. */
export function renderRowLayer(context: BuilderContext): TemplateResult {
  const memory = memoryOf(context);
  const { close, failed } = context.localize.terms(commonTerms);
  const notice = memory.failed ? { tone: 'danger' as const, text: failed } : null;
  const dismiss = (): void => {
    memory.failed = false;
    context.host.requestUpdate();
  };
  return html`${renderNotice(notice, close, dismiss)}
    <div class="popup row-popup" part="popup" popover="manual" @input=${keepInside} @change=${keepInside}>
      ${memory.popup?.render() ?? nothing}
    </div>`;
}
