import type { Instant, LocalizedText, RecordRef } from '../shared/shared.types.js';
import type { RuleRunCounts } from '../rules/rules.types.js';

/** What happened to a tag on a record. */
export interface TagFact {
  readonly kind: 'tag';
  /**
   * assigned: given by hand; renewed: its end moved; confirmed: given by hand where a rule or import held it
   * already; removed: taken by hand; replaced: made way for another tag of an exclusive category; rule-added
   * and rule-removed: a run gave or took the rule's ground; valued: its value changed; expired: its
   * time was over; hold-lifted: rules may give it again; handed-over: merged or
   * split, another tag took its place; taken-over: took the place of such a tag; undone: put back as it was.
   */
  readonly change:
    | 'assigned'
    | 'renewed'
    | 'confirmed'
    | 'removed'
    | 'replaced'
    | 'rule-added'
    | 'rule-removed'
    | 'valued'
    | 'expired'
    | 'hold-lifted'
    | 'handed-over'
    | 'taken-over'
    | 'undone';
  readonly record: RecordRef;
  readonly tagId: string;
  readonly wasActive: boolean;
  /** After `rule-removed` a tag can still be there, by hand or by another rule. */
  readonly isActive: boolean;
  /** The rule that gave or took it, or held it before it was removed; `null` when only hands were in it. */
  readonly ruleId: string | null;
  readonly ruleVersion: number | null;
  readonly expiresAt: Instant | null;
  /** Whether a hold came or went along. */
  readonly hold: 'created' | 'lifted' | null;
}

/** What happened to a category or tag of the taxonomy. */
export interface ConceptFact {
  readonly kind: 'concept';
  /**
   * merged: into another one; joined: others were merged into it; split: others took its place; reverted: set back
   * to a published version.
   */
  readonly change:
    | 'created'
    | 'renamed'
    | 'moved'
    | 'updated'
    | 'archived'
    | 'restored'
    | 'deleted'
    | 'reviewed'
    | 'merged'
    | 'joined'
    | 'split'
    | 'reverted'
    | 'undone';
  readonly conceptId: string;
  /** Name after the change; before it where the concept went away; `null` when the entry does not tell. */
  readonly name: LocalizedText | null;
  /** Name before, when it changed. */
  readonly formerName: LocalizedText | null;
  /** Members that changed, e.g. `color`. */
  readonly members: readonly string[];
}

/** What happened to a rule. */
export interface RuleFact {
  readonly kind: 'rule';
  /** redirected: a tag it writes or reads was merged, it names the other one now. */
  readonly change:
    'created' | 'updated' | 'published' | 'paused' | 'archived' | 'deleted' | 'redirected' | 'undone';
  readonly ruleId: string;
  readonly name: string | null;
  readonly members: readonly string[];
}

/** A run of a rule that changed something. */
export interface RunFact {
  readonly kind: 'run';
  readonly ruleId: string;
  readonly asOf: Instant | null;
  readonly counts: RuleRunCounts | null;
}

/** Fields that were added or redefined; `undone`: put back as they were. */
export interface FieldsFact {
  readonly kind: 'fields';
  readonly change: 'defined' | 'undone';
  readonly recordType: string | null;
  /** Keys of new fields; those of a collection as `orders.amount`. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
}

/** What happened to a published version of the taxonomy. */
export interface VersionFact {
  readonly kind: 'taxonomy-version';
  readonly change: 'published' | 'undone';
  readonly versionId: string;
  readonly name: string | null;
}

/** What happened to a proposal. */
export interface ProposalFact {
  readonly kind: 'proposal';
  readonly change: 'made' | 'commented' | 'accepted' | 'rejected' | 'withdrawn' | 'undone';
  readonly proposalId: string;
  /** The comment. */
  readonly text: string | null;
}

/** What happened to the code of a record. */
export interface CodeFact {
  readonly kind: 'code';
  /** recoded: its class or the pattern changed; reclaimed: it got a former code back; assigned: by hand. */
  readonly change: 'issued' | 'recoded' | 'reclaimed' | 'assigned' | 'imported' | 'retired' | 'undone';
  readonly record: RecordRef;
  /** After the change; after `retired` and some `undone` there is none. */
  readonly code: string | null;
  /** Before the change, where there was one. */
  readonly formerCode: string | null;
}

/** What happened to a code pattern. */
export interface CodePatternFact {
  readonly kind: 'code-pattern';
  readonly change: 'created' | 'updated' | 'published' | 'paused' | 'archived' | 'restored' | 'undone';
  readonly patternId: string;
}

/** An entry this release has no words for, e.g. one written by the host. */
export interface OtherFact {
  readonly kind: 'other';
  readonly action: string;
}

/** An audit entry as data that an interface can put into words. */
export type HistoryFact =
  | TagFact
  | ConceptFact
  | RuleFact
  | RunFact
  | FieldsFact
  | VersionFact
  | ProposalFact
  | CodeFact
  | CodePatternFact
  | OtherFact;
