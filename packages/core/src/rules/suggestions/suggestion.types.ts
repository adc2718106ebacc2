import type { Instant, RecordRef } from '../../shared/shared.types.js';

/** Words in a text of the record that speak for a tag. */
export interface SuggestionReason {
  /** Where the text stands, e.g. `conversations.text`; absent for a text from elsewhere. */
  readonly field?: string;
  /** The words as written. */
  readonly words: readonly string[];
  /** The text around them, cut. */
  readonly text?: string;
}

/** A tag that a rule or a text proposes for a record; nothing is assigned before somebody accepts. */
export interface Suggestion {
  readonly id: string;
  readonly version: number;
  readonly record: RecordRef;
  readonly tagId: string;
  /** rule: a rule in mode `suggest`; text: words in a text, or a model of the host. */
  readonly source: 'rule' | 'text';
  /** For `rule`. */
  readonly ruleId?: string;
  readonly ruleVersion?: number;
  /** Number of the rule's published version: turned down, it is not made again under the same one. */
  readonly ruleNumber?: number;
  readonly why: readonly SuggestionReason[];
  readonly at: Instant;
  readonly state: 'open' | 'accepted' | 'rejected';
  readonly decidedBy?: string;
  readonly decidedAt?: Instant;
  readonly reason?: string;
}
