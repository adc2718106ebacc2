import type { SessionError } from '@tagma/core';
import type { CommonTerms } from '../locales/common.terms.js';

/** A read or command that got no answer, whichever copy of the core made it. */
export type SessionFailure = Pick<SessionError, 'code' | 'message'>;

/** Says why there was no answer, and what helps. */
export function sessionErrorText(error: SessionFailure, terms: CommonTerms): string {
  switch (error.code) {
    case 'unavailable':
      return terms.unavailable;
    case 'unauthenticated':
      return terms.unauthenticated;
    case 'forbidden':
      return terms.readForbidden;
    default:
      return terms.failed;
  }
}
