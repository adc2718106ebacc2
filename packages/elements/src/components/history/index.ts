import { defineElement } from '../../internal/define.js';
import { defineTag } from '../tag/index.js';
import { History } from './history.js';

export { RetryEvent } from '../../internal/retry.event.js';
export { History } from './history.js';
export type { HistoryGroup } from './history-view.js';
export { LoadMoreEvent } from './history.events.js';

/** Registers `<tagma-history>` and the chips it draws, by default in the registry of the page. */
export function defineHistory(registry: CustomElementRegistry = customElements): void {
  defineTag(registry);
  defineElement('tagma-history', History, registry);
}
