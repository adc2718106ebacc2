import '../first-look.js';
import type { Permission } from '@tagma/core';
import type { LocalizeController } from '../../../controllers/localize.js';
import { denialText } from '../../../locales/refusal-text.js';
import { refusalTerms } from '../../../locales/refusal.terms.js';

/** A denial as a session gives it. */
export type Denied = Exclude<Permission, { readonly allowed: true }>;

/** Says in the reader's language why something may not be done. The words come with the first part that shows them. */
export type DenialText = (denied: Denied, localize: LocalizeController, name: string) => string;

/** {@link DenialText} */
export const sayDenial: DenialText = (denied, localize, name) =>
  denialText(denied, localize.terms(refusalTerms), name);
