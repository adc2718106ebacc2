import { isListedKind } from '../store/listed.js';
import type { ListedByKind, ListedKind, ListedQuery } from '../store/listed.types.js';
import type { Change } from '../store/store.types.js';
import type { Instant } from '../shared/shared.types.js';

/** What there is of an entity now, and what there was before the transaction. */
interface Reversal<Entity> {
  readonly now: Entity | null;
  readonly before: Entity | null;
  readonly at: Instant;
}

/** What an undo makes of an entity; `stays`: it is left as it is. */
type Reverse<Entity> = (reversal: Reversal<Entity>) => Entity | null | 'stays';

/** Kinds that do not simply go back to what they were. */
const REVERSALS: { readonly [K in ListedKind]?: Reverse<ListedByKind[K]> } = {
  // A number that was issued is never issued again.
  codeCounter: () => 'stays',
  codeAssignment: ({ now, before, at }) =>
    before === null && now !== null ? { ...now, state: 'retired', validTo: now.validTo ?? at } : before,
};

/** What an undo makes of a listed entity. */
export function reverseListed<K extends ListedKind>(
  kind: K,
  reversal: Reversal<ListedByKind[K]>,
): ListedByKind[K] | null | 'stays' {
  const reverse = REVERSALS[kind];
  return reverse === undefined ? reversal.before : reverse(reversal);
}

/** Queries for the listed entities that the changes touched, one per kind. */
export function listedQueries(
  changes: readonly Change[],
): readonly { readonly kind: ListedKind; readonly query: ListedQuery }[] {
  const ids = new Map<ListedKind, string[]>();
  for (const { kind, key } of changes) {
    if (!isListedKind(kind)) continue;
    const known = ids.get(kind);
    if (known === undefined) ids.set(kind, [key]);
    else known.push(key);
  }
  return [...ids].map(([kind, wanted]) => ({ kind, query: { ids: wanted } }));
}
