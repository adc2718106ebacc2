/** Why a store could not be opened. */
export type StoreOpenErrorCode =
  | 'folder-in-use' // another process has the data folder
  | 'folder-broken' // the folder holds something that is not a sound database; nothing was changed
  | 'folder-not-writable' // no permission, or a file where a folder is needed
  | 'disk-full'
  | 'cannot-connect' // the server at DATABASE_URL does not answer or refuses
  | 'unsupported-server' // too old, or not a UTF-8 database
  | 'newer-schema' // written by a newer release
  | 'schema-mismatch'; // its migrations are not those of any release

/** The store was not opened; `message` names the thing and the cure, in English. */
export class StoreOpenError extends Error {
  override readonly name = 'StoreOpenError';

  constructor(
    readonly code: StoreOpenErrorCode,
    message: string,
    /** What the message talks about, for translations: `folder`, `server`, `pid`, `cause` … */
    readonly details: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Why a read or write of an open store failed. A conflict is no failure but an answer. */
export type StoreErrorCode =
  | 'invalid-data' // text with NUL or lone surrogates, an id too long, data nested too deep; nothing was written
  | 'disk-full' // nothing was written
  | 'unavailable' // the database does not answer; commits can be tried again, see below
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
