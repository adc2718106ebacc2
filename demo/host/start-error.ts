/** The demo cannot start; the message says why and what to do. Shown as it is, without a stack trace. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

const MESSAGES: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Free some space and start again; what was stored before is kept.',
  EDQUOT: 'The disk quota is used up. Free some space and start again; what was stored before is kept.',
  EROFS: 'The disk is read-only. Choose another folder with --data DIR.',
  EACCES: 'A file or folder may not be opened by this user.',
};

/** Errors of these names carry messages made for people. */
const SPEAKING = new Set([
  'StartError',
  'StoreOpenError',
  'StoreError',
  'ServiceError',
  'ImportError',
  'BackupError',
  'ArchiveError',
]);

/** What to tell the person who started the demo. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return `Tagma could not start: ${String(error)}`;
  if (SPEAKING.has(error.name)) return error.message;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const known = MESSAGES[code];
  if (known === undefined) return `Tagma could not start: ${error.message}`;
  const path = 'path' in error && typeof error.path === 'string' ? ` (${error.path})` : '';
  return known + path;
}
