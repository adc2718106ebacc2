import type { OwnerMove, OwnerMovePlan } from '@tagma/core';

/** What to move. */
export interface MoveOrder {
  readonly recordType: string;
  readonly moves: readonly OwnerMove[];
  readonly reason?: string;
}

/** What became of it; `transactionId` stands in the history, `null` when nothing moved. */
export type OwnerMoveResult = OwnerMovePlan & { readonly transactionId: string | null };
