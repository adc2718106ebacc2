import type { Duration } from '../../shared/shared.types.js';
import type { TaxonomyCharter } from '../charter/charter.types.js';
import type { TagValueType } from '../concept-details.types.js';
import type { TagColor, TagLayer } from '../taxonomy.types.js';

/** The handbook of a taxonomy (标签手册): what every category and tag means, in one language, ready to be laid out. */
export interface Handbook {
  /** What the taxonomy is for; `null` where nobody said anything. */
  readonly charter: TaxonomyCharter | null;
  /** Categories and tags in use, each category before what is below it. */
  readonly entries: readonly HandbookEntry[];
  /** Ids of entries that lack a definition, a use case (tags) or an owner. */
  readonly incomplete: readonly string[];
}

/** A category or tag as a reader looks it up. Texts are empty where nobody wrote any. */
export interface HandbookEntry {
  readonly id: string;
  readonly kind: 'category' | 'tag';
  /** 1 at the top. */
  readonly level: number;
  readonly name: string;
  /** Names of what is above it, the top first. */
  readonly path: readonly string[];
  readonly aliases: readonly string[];
  readonly definition: string;
  readonly useCase: string;
  readonly example: string;
  /** Name of the owner, or the id where the name is not known; empty without one. */
  readonly owner: string;
  readonly layer: TagLayer;
  readonly color: TagColor | null;
  /** Categories: at most one of its tags on a record. */
  readonly isExclusive: boolean;
  /** Categories: at least one of its tags on a record. */
  readonly isRequired: boolean;
  readonly valueType: TagValueType | null;
  readonly judgement: 'objective' | 'subjective' | null;
  readonly validity: Duration | null;
  readonly reviewEvery: Duration | null;
  /** What the entry lacks. */
  readonly missing: readonly HandbookGap[];
}

/** What an entry of a handbook may lack. */
export type HandbookGap = 'definition' | 'useCase' | 'owner';

/** For whom the handbook is. */
export interface HandbookOptions {
  /** BCP 47 tag. */
  readonly locale: string;
  /** Where a text lacks the locale. Default: any that there is. */
  readonly fallbackLocale?: string;
  /** What the taxonomy is for, as the settings have it. */
  readonly charter?: TaxonomyCharter | undefined;
  /** Name of a user or team; ids stand for themselves without it. */
  readonly personName?: (id: string) => string | undefined;
}
