import type { SessionError } from '@tagma/core';
import type { CommonTerms } from '../locales/common.terms.js';

/** Says why there was no answer, and what helps. */
export function sessionErrorText(error: SessionError, terms: CommonTerms): string {
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
