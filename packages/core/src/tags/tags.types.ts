import type { Instant, RecordRef } from '../shared/shared.types.js';
import type { TagValue } from '../taxonomy/concept-details.types.js';

/** Why a tag holds (打标依据). An assignment lives as long as one ground is unexpired. */
export interface Ground {
  readonly type: 'manual' | 'rule' | 'import' | 'suggestion';
  /** Actor id. */
  readonly by: string;
  readonly at: Instant;
  /** Exclusive end, or `null` for never. */
  readonly expiresAt: Instant | null;
  /** Set for `rule` grounds. */
  readonly ruleId?: string;
  readonly ruleVersion?: number;
  /** Who gave it before it was renewed, the first of them; absent when it never was. */
  readonly first?: Giving;
}

/** Who gave a tag, and when. */
export interface Giving {
  /** Actor id. */
  readonly by: string;
  readonly at: Instant;
}

/** A tag on a record (打标记录). At most one per (record, tag). */
export interface Assignment {
  readonly record: RecordRef;
  readonly tagId: string;
  readonly version: number;
  /** Of a typed tag (see `Concept.valueType`); absent when nobody gave one. */
  readonly value?: TagValue;
  readonly grounds: readonly Ground[];
  readonly state: 'active' | 'expired' | 'removed';
  /** Earliest of the grounds of the present active period. */
  readonly assignedAt: Instant;
  /** Latest of the grounds, `null` when one never ends. */
  readonly expiresAt: Instant | null;
  /** When it expired or was removed; absent while active, and on rows written before this was kept. */
  readonly endedAt?: Instant;
}

/** Rules may not re-add this tag to this record (抑制). A manual assign lifts it. */
export interface Hold {
  readonly record: RecordRef;
  readonly tagId: string;
  readonly version: number;
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
  /** Exclusive end, or `null` for until lifted. */
  readonly until: Instant | null;
}
