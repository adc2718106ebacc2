import type { Action } from '@tagma/core';
import type { Route } from './router.js';

/**
 * What a page is for, where all of it asks for a right: whoever may do none of it finds no way there in the
 * navigation. Pages that show something to everybody are not named; an address still says why a page stays empty.
 */
const NEEDS: Partial<Record<Route['page'], readonly Action[]>> = {
  import: ['record.import', 'workspace.edit'],
  activity: ['audit.read'],
};

/** Whether a page holds more than the message that it may not be seen. */
export function mayOpen(page: Route['page'], can: (action: Action) => boolean): boolean {
  return NEEDS[page]?.some(can) ?? true;
}
