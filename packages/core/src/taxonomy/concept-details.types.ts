import type { Duration, Instant, Json, LocalizedText } from '../shared/shared.types.js';

/** What a tag carries beside its name on a record (取值): a text, a number in a range, a colour. */
export type TagValueType =
  | { readonly type: 'text'; /** UTF-16 units; default 100. */ readonly maxLength?: number }
  | {
      readonly type: 'number';
      /** Least allowed value, itself included. */
      readonly min?: number;
      /** Greatest allowed value, itself included. */
      readonly max?: number;
      /** Unit shown behind the number, e.g. `%`. */
      readonly unit?: string;
    }
  | { readonly type: 'color' };

/** A value of a typed tag on a record; colours are `#rrggbb`. */
export type TagValue = string | number;

/** Where the assignments of a split or replaced tag went. */
export interface Replacement {
  readonly ids: readonly string[];
  /** `any`: somebody chooses one of them; `all`: all of them stand for it. */
  readonly mode: 'any' | 'all';
}

/** What is said about a category or tag beside its name and place. All of it may be absent. */
export interface ConceptDetails {
  /** What it means: when it applies and when not (定义). */
  readonly definition?: LocalizedText;
  /** What it is used for (使用场景). */
  readonly useCase?: LocalizedText;
  /** A case in which it applies (示例). */
  readonly example?: LocalizedText;
  /** Code number of the concept in its scheme. */
  readonly notation?: string;
  /** Tags: what it carries on a record; absent for a plain tag. */
  readonly valueType?: TagValueType;
  /** Categories: the order of its tags means something, e.g. low, middle, high. */
  readonly ordered?: boolean;
  /** Categories: every record should have at least one tag below it. */
  readonly required?: boolean;
  /** Whether data decide (rules) or a person judges. */
  readonly judgement?: 'objective' | 'subjective';
  /** How long an assignment by hand lasts when nothing else is said (有效期). */
  readonly validity?: Duration;
  /** From when on it may be given; before that it is not offered. */
  readonly activeFrom?: Instant;
  /** Exclusive end of a campaign: from then on nobody is given the tag. */
  readonly activeTo?: Instant;
  /** Unused for this long, it is archived. */
  readonly archiveAfter?: Duration;
  /** How often somebody confirms that it is still right (审核周期). */
  readonly reviewEvery?: Duration;
  /** When somebody last did; absent: count from `createdAt`. */
  readonly reviewedAt?: Instant;
  /** Ids of users and teams that may edit it and what is below it. Narrows what roles allow; absent: no limit. */
  readonly editors?: readonly string[];
  /** Ids of users and teams that see it; absent: everybody. */
  readonly visibleTo?: readonly string[];
  /** Ids of users, teams and roles that may give it; absent: everybody whose role allows it. */
  readonly assignableBy?: readonly string[];
  /** Set when it was split or replaced by several. */
  readonly replacedBy?: Replacement;
  /** What an import brought that has no member here, by name of the format; written out again as it came. */
  readonly extra?: Readonly<Record<string, Json>>;
}

/** What of the details a caller may set. The others follow from commands of their own. */
export type EditableDetails = Omit<ConceptDetails, 'reviewedAt' | 'replacedBy'>;
