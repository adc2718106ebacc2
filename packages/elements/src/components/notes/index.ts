import { defineElement } from '../../internal/define.js';
import { Notes } from './notes.js';

export { RetryEvent } from '../../internal/retry.event.js';
export { Notes } from './notes.js';
export { NoteChangeRequestEvent } from './notes.events.js';
export type { NoteChangeRequestDetail } from './notes.events.js';

/** Registers `<tagma-notes>`, by default in the registry of the page. */
export function defineNotes(registry: CustomElementRegistry = customElements): void {
  defineElement('tagma-notes', Notes, registry);
}
