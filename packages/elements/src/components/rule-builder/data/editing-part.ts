import { FetchedModule } from '../../../internal/fetched-module.js';

/** Everything that changes a rule text. */
export type EditingTools = typeof import('./editing.js');

const editing = new FetchedModule(() => import('./editing.js'));

/** What changes texts, when it was fetched for any builder of the page before; else `null`. */
export function knownEditing(): EditingTools | null {
  return editing.known;
}

/** Fetches it. */
export function loadEditing(): Promise<EditingTools> {
  return editing.load();
}
