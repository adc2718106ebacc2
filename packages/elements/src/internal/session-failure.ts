import type { SessionFailure } from './session-error-text.js';

/** Why a session gave no answer. By name and not by class: two copies of the core on a page have two classes. */
export function toSessionFailure(error: unknown): SessionFailure {
  if (!(error instanceof Error)) return { code: 'internal', message: String(error) };
  const code =
    error.name === 'SessionError' && 'code' in error ? (error.code as SessionFailure['code']) : 'internal';
  return { code, message: error.message };
}
