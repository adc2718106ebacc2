import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { renderNotice } from '../../../internal/notice.js';
import { commonTerms } from '../../../locales/common.terms.js';
import type { BuilderContext } from '../row-context.types.js';
import { keepInside } from './cells.js';
import type { PopupRequest } from './popup-request.types.js';
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

/** Opens the popup; what draws it is fetched the first time. */
export function openPopup(context: BuilderContext, request: PopupRequest): void {
  const memory = memoryOf(context);
  memory.request = request;
  memory.failed = false;
  if (memory.popup !== null) memory.popup.open();
  else void fetchPopup(context);
}

async function fetchPopup(context: BuilderContext): Promise<void> {
  const memory = memoryOf(context);
  if (memory.loading) return;
  memory.loading = true;
  try {
    const { createPopup } = await import('../values/popup/row-popup.js');
    const popup = createPopup(context);
    memory.popup = popup;
    popup.open();
  } catch {
    memory.failed = true;
  }
  memory.loading = false;
  context.host.requestUpdate();
}

/** Begins to fetch what the popup needs, e.g. when the pointer is on its way. */
export function preparePopup(context: BuilderContext): void {
  if (memoryOf(context).popup === null) void import('../values/popup/row-popup.js').catch(() => undefined);
}
