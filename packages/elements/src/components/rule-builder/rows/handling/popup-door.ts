import type { BuilderContext } from '../../row-context.types.js';
import type { PopupRequest } from '../popup-request.types.js';
import { memoryOf } from '../row-memory.js';

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
    const { createPopup } = await import('../../values/popup/row-popup.js');
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
  if (memoryOf(context).popup === null) void import('../../values/popup/row-popup.js').catch(() => undefined);
}
