import type { Refusal } from '@tagma/core';
import type { ImportFailure } from './imports.types.js';

/** Ends an import as a whole; nothing was stored. */
export class ImportError extends Error {
  constructor(
    readonly code: ImportFailure['code'],
    message: string,
    readonly refusal?: Refusal,
  ) {
    super(message);
    this.name = 'ImportError';
  }
}

const GZIP_ERRORS = new Set(['Z_DATA_ERROR', 'Z_BUF_ERROR']);

/** What a failure means for the person who imports. `null`: a defect, to be reported as such. */
export function knownFailure(error: unknown): ImportFailure | null {
  if (error instanceof ImportError) {
    const { code, message, refusal } = error;
    return { code, message, ...(refusal === undefined ? {} : { refusal }) };
  }
  const code = errorCode(error);
  if (code === 'ENOSPC' || code === 'disk-full')
    return { code: 'disk-full', message: 'The disk of the service is full; nothing was imported.' };
  if (code === 'owners-changed')
    return {
      code: 'refused',
      message: 'Others moved records of the files while they were written; nothing was imported. Try again.',
    };
  if (GZIP_ERRORS.has(code))
    return { code: 'broken-file', message: 'The gzip file is damaged or incomplete.' };
  return null;
}

/** The system's code of an error, e.g. `ENOSPC`; empty when it has none. */
function errorCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}
