import type { Denial, Refusal } from '@tagma/core';
import type { LocalizeController } from '../../../controllers/localize.js';
import { denialText, refusalText } from '../../../locales/refusal-text.js';
import { refusalTerms } from '../../../locales/refusal.terms.js';

/** Says in the reader's language why something may not be done. Fetched with the first reading of tags. */
export interface RefusalWords {
  readonly denied: (denial: Denial, localize: LocalizeController, name: string) => string;
  readonly refused: (refusal: Refusal, localize: LocalizeController, name: string) => string;
}

/** {@link RefusalWords} */
export const refusalWords: RefusalWords = {
  denied: (denial, localize, name) => denialText(denial, localize.terms(refusalTerms), name),
  refused: (refusal, localize, name) => refusalText(refusal, localize.terms(refusalTerms), name),
};
