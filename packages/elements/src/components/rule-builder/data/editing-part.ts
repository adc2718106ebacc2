/** Everything that changes a rule text. */
export type EditingTools = typeof import('./editing.js');

/** Fetches it. */
export function loadEditing(): Promise<EditingTools> {
  return import('./editing.js');
}
