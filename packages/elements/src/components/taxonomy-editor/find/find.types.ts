import type { Transliterate } from '@tagma/core';
import type { FilterName } from '../../../locales/taxonomy-editor.terms.js';

/** What is looked for. */
export interface FindRequest {
  readonly query: string;
  readonly filters: ReadonlySet<FilterName>;
  readonly usage: ReadonlyMap<string, number>;
  readonly transliterate: Transliterate | undefined;
  /** IANA zone in which days are counted. */
  readonly timeZone: string;
}
