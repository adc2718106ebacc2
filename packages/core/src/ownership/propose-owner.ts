import type { RecordRef } from '../shared/shared.types.js';
import { compareCodePoints } from '../shared/order.js';
import type { Territory } from './territory.types.js';

/** Who would answer for a record, by the territories it lies in. */
export interface OwnerProposal {
  readonly record: RecordRef;
  /** one: `ownerIds` holds it; conflict: territories of equal priority name several; none: it lies in no territory. */
  readonly result: 'one' | 'conflict' | 'none';
  readonly ownerIds: readonly string[];
  /** The territories that decided, by id. */
  readonly territoryIds: readonly string[];
}

/** What the territories that match a record propose: those of the highest priority among them count. */
export function proposeOwner(record: RecordRef, matching: readonly Territory[]): OwnerProposal {
  const highest = Math.max(...matching.map(({ priority }) => priority));
  const deciding = matching.filter(({ priority }) => priority === highest);
  const ownerIds = [...new Set(deciding.map(({ ownerId }) => ownerId))].sort(compareCodePoints);
  return {
    record,
    result: ownerIds.length === 0 ? 'none' : ownerIds.length === 1 ? 'one' : 'conflict',
    ownerIds,
    territoryIds: deciding.map(({ id }) => id).sort(compareCodePoints),
  };
}
