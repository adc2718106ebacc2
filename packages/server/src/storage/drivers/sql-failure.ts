import { StoreError, type StoreErrorCode } from '../errors.js';

/** PostgreSQL error codes and classes (first two characters), and those of the network and file system. */
const CODES: Readonly<Record<string, StoreErrorCode>> = {
  '21000': 'internal',
  '22': 'invalid-data', // data exception
  '54': 'invalid-data', // program limit exceeded: index entry, nesting, row size
  '53100': 'disk-full',
  '53': 'unavailable', // too many connections, out of memory
  '08': 'unavailable', // connection exception
  '57': 'unavailable', // shut down, cancelled
  '40': 'unavailable', // serialization failure, deadlock
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  ECONNREFUSED: 'unavailable',
  ECONNRESET: 'unavailable',
  ENOTFOUND: 'unavailable',
  EAI_AGAIN: 'unavailable',
  EPIPE: 'unavailable',
  ETIMEDOUT: 'unavailable',
  EHOSTUNREACH: 'unavailable',
};

/** What `pg` says, without a code, when a connection goes away. */
const LOST_CONNECTION =
  /connection terminated|client has encountered a connection error|timeout exceeded when/i;
const NO_SPACE = /no space left|disk quota exceeded/i;

/** The failure of a statement as a `StoreError`; one that is already typed passes through. */
export function storeError(error: unknown): Error {
  if (error instanceof Error && error.name.startsWith('Store')) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new StoreError(failureCode(sqlCode(error), message), `Database: ${message}`, { cause: error });
}

/** The `code` of an error, or an empty text. */
function sqlCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

function failureCode(code: string, message: string): StoreErrorCode {
  if (NO_SPACE.test(message)) return 'disk-full';
  const known = CODES[code] ?? CODES[code.slice(0, 2)];
  if (known !== undefined) return known;
  return LOST_CONNECTION.test(message) ? 'unavailable' : 'internal';
}
