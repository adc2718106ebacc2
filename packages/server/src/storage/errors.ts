export { StoreError } from '@tagma/core';
export type { StoreErrorCode } from '@tagma/core';

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
