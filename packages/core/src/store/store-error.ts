/** Why a read or write of an open store failed. A conflict is no failure but an answer. */
export type StoreErrorCode =
  | 'invalid-data' // text or nesting that cannot be stored, an id too long; nothing was written
  | 'disk-full' // nothing was written
  | 'unavailable' // the database does not answer; commits can be tried again, see below
  | 'owners-changed' // `ownersStill` of a batch does not hold; nothing was written
  | 'closed'
  | 'internal';

/**
 * A read or write that failed as a whole: a write that rejects with this has changed nothing. Only when the
 * database goes away while it commits, and stays away, is `unavailable` the answer to something that may have
 * been kept; `transaction(id)` tells later.
 */
export class StoreError extends Error {
  override readonly name = 'StoreError';

  constructor(
    readonly code: StoreErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
