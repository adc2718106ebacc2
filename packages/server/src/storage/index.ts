export { openStore } from './open-store.js';
export type { OpenedStore, OpenStoreOptions } from './open-store.js';
export type { SqlStoreOptions } from './sql-store.js';
export { StoreError, StoreOpenError } from './errors.js';
export type { StoreErrorCode, StoreOpenErrorCode } from './errors.js';
