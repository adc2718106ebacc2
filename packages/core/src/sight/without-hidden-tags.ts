import type { Store } from '../store/store.types.js';
import type { Hidden } from './hidden-concepts.js';
import { seenRows } from './seen-workspace.js';

/**
 * A store that knows nothing of hidden tags on records. For texts that somebody tries out: by one that asks for a
 * tag, they would learn whom it is on.
 */
export function withoutHiddenTags(store: Store, hidden: Hidden): Store {
  if (hidden.size === 0) return store;
  // Rules that the store evaluates itself see every tag.
  const { rules: _rules, ...rest } = store;
  return { ...rest, assignments: async (query) => seenRows(await store.assignments(query), hidden) };
}
