import type { TemplateResult } from 'lit';
import { FetchedModule } from '../../../../internal/fetched-module.js';
import type { LiteralEditor } from '../../values/literal-editor.js';

/** What draws dates, with what rows open; fetched when the first one is shown. */
export const dayModule = new FetchedModule(() => import('../../values/popup/row-popup.js'));

/**
 * The fields for a date; `undefined` for a text that is none, while they are not there, and while somebody types into
 * what stands in their place.
 */
export function dateInput(editor: LiteralEditor): TemplateResult | undefined {
  const { known } = dayModule;
  if (known === null) void fetchFields(editor);
  return plainField(editor) === undefined ? known?.dayInput(editor) : undefined;
}

async function fetchFields(editor: LiteralEditor): Promise<void> {
  const { host } = editor.view.context;
  const draw = (): void => host.requestUpdate();
  // Without them dates are typed as the text has them.
  const isHere = await dayModule.load().catch(() => null);
  if (isHere === null) return;
  const field = plainField(editor);
  if (field === undefined) draw();
  else field.addEventListener('blur', () => requestAnimationFrame(draw), { once: true });
}

/** The plain field of this value while it has the focus. */
function plainField({ view, part }: LiteralEditor): HTMLInputElement | undefined {
  const active = view.context.host.shadowRoot?.activeElement;
  const isIt = active instanceof HTMLInputElement && active.dataset['control'] === view.control(part);
  return isIt ? active : undefined;
}
