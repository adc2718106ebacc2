import type { Instant, RecordRef } from '../shared/shared.types.js';
import type { RecordBatch } from '../store/store.types.js';

/** One record that goes from an owner to another; `null` is nobody. */
export interface OwnerMove {
  readonly recordId: string;
  /** Whose it must be now; somebody else's is left alone. */
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Why a record was left alone. `out-of-reach`: there is none, or the caller may not change it; `changed`: it is
 * somebody else's by now; `same`: it is theirs already.
 */
export type OwnerMoveSkip = 'out-of-reach' | 'changed' | 'same';

/** What becomes of moves. */
export interface OwnerMovePlan {
  readonly moved: readonly OwnerMove[];
  readonly skipped: readonly { readonly recordId: string; readonly why: OwnerMoveSkip }[];
}

/** How the records stand. */
export interface OwnersNow {
  /** Records that exist and that the caller may change. */
  readonly within: ReadonlySet<string>;
  /** Owners of those that have one, by id. */
  readonly owners: ReadonlyMap<string, string>;
}

/** Which of the moves are done. Asked a second time, the same moves find nothing to do. */
export function planOwnerMoves(moves: readonly OwnerMove[], { within, owners }: OwnersNow): OwnerMovePlan {
  const moved: OwnerMove[] = [];
  const skipped: { recordId: string; why: OwnerMoveSkip }[] = [];
  const seen = new Set<string>();
  for (const move of moves) {
    const owner = seen.has(move.recordId) ? undefined : (owners.get(move.recordId) ?? null);
    seen.add(move.recordId);
    const why: OwnerMoveSkip | null = !within.has(move.recordId)
      ? 'out-of-reach'
      : owner === move.to
        ? 'same'
        : owner === move.from
          ? null
          : 'changed';
    if (why === null) moved.push(move);
    else skipped.push({ recordId: move.recordId, why });
  }
  return { moved, skipped };
}

/** Who moves records, when and why. */
export interface OwnerMoveContext {
  readonly recordType: string;
  /** The field that holds the owner. */
  readonly ownerField: string;
  readonly actor: { readonly id: string; readonly name: string };
  readonly now: Instant;
  readonly transactionId: string;
  readonly reason?: string;
}

/** The write that moves the records: the field of the owner, one entry in the history and one event for each. */
export function ownerMoveBatch(moves: readonly OwnerMove[], context: OwnerMoveContext): RecordBatch {
  const { recordType, ownerField, actor, now: at, transactionId, reason = null } = context;
  const refOf = ({ recordId }: OwnerMove): RecordRef => ({ type: recordType, id: recordId });
  return {
    type: recordType,
    records: moves.map(({ recordId, to }) =>
      // Nobody's is a record without the field, as before it ever had an owner.
      to === null
        ? { id: recordId, data: {}, without: [ownerField] }
        : { id: recordId, data: { [ownerField]: to } },
    ),
    ownersStill: { ownerField, owners: new Map(moves.map(({ recordId, from }) => [recordId, from])) },
    children: {},
    onExisting: 'update',
    transactionId,
    audit: moves.map((move) => ({
      ...{ at, actorId: actor.id, actorName: actor.name, transactionId, reason },
      action: 'record.owner-changed',
      target: { kind: 'record', record: refOf(move) },
      before: { [ownerField]: move.from },
      after: { [ownerField]: move.to },
    })),
    events: moves.map((move) => ({ type: 'records.changed', record: refOf(move), transactionId, at })),
  };
}
