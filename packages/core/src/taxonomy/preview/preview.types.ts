import type { Refusal } from '../../commands/commands.types.js';
import type { Facts } from '../../commands/facts.types.js';
import type { RecordRef } from '../../shared/shared.types.js';
import type { OverfullRecord } from '../../tags/tagging-plan.js';
import type { TaxonomyDiff } from '../versions/taxonomy-diff.types.js';

/** What previews are made from: the facts that `neededFacts` names for the command, as `decide` gets them. */
export type PreviewFacts = Pick<Facts, 'workspace' | 'assignments' | 'holds' | 'now' | 'actor'>;

/** Why a command would be refused, permissions aside; `null` when nothing stands in its way. */
export interface Previewed {
  readonly refusal: Refusal | null;
}

/** One tag or category that others are merged into. */
export interface MergeTargetPreview {
  readonly id: string;
  readonly sources: readonly string[];
  /** Names by which it is found as well from then on. */
  readonly newAliases: readonly string[];
  /** Children that come to hang below it. */
  readonly children: readonly string[];
  /** Records that come to have it. */
  readonly added: number;
  /** Records that had it and a source: both become one. */
  readonly joined: number;
  /** Holds that go over to it. */
  readonly holds: number;
  /** Records on which it keeps its own value and that of a source goes. */
  readonly keptValues: number;
}

/** A rule that a merge touches. */
export interface RulePreview {
  readonly id: string;
  /** It gives the other tag from then on. */
  readonly writes: boolean;
  /** It asks for the other tag from then on. */
  readonly reads: boolean;
  readonly textBefore: string;
  readonly textAfter: string;
  /** Why its text stays as it is, or that its tags would exclude each other; a rule at work then stands in the way. */
  readonly problem: 'unclear' | 'loop' | 'exclusive' | null;
}

/** What a merge does. */
export interface MergePreview extends Previewed {
  readonly targets: readonly MergeTargetPreview[];
  /** Records on which anything changes. */
  readonly records: number;
  /** Assignments of sources that go over. */
  readonly assignments: number;
  readonly rules: readonly RulePreview[];
}

/** What setting the taxonomy back to a version does. */
export interface RestorePreview extends Previewed, TaxonomyDiff {
  /** Concepts that came after the version: they are archived. */
  readonly archived: readonly string[];
}

/** What a move does. */
export interface MovePreview extends Previewed {
  /** Concepts that get another parent. */
  readonly moved: readonly string[];
  /** Concepts that only get another place among their siblings. */
  readonly reordered: readonly string[];
  /** Everything below the moved ones, which goes along. */
  readonly below: number;
}

/** What a split does. */
export interface SplitPreview extends Previewed {
  /** Per part, in their order: its id and how many records it takes over. */
  readonly parts: readonly { readonly id: string; readonly records: number }[];
  /** Records that keep the archived tag. */
  readonly kept: number;
  /** Rules that ask for the tag and do not see the parts. */
  readonly readers: readonly string[];
}

/** What archiving, restoring or deleting does. */
export interface LifecyclePreview extends Previewed {
  /** Concepts that change or go. */
  readonly concepts: readonly string[];
  /** Records that have one of them now, and keep it when it is archived. */
  readonly records: number;
  /** Ended assignments and holds that go with deleted tags. */
  readonly endedRows: number;
  /** Archived rules that go with deleted tags. */
  readonly rules: readonly string[];
}

/** What giving and taking tags on many records does to one tag. */
export interface TaggedTagPreview {
  readonly tagId: string;
  /** Records that get it. */
  readonly added: number;
  /** Records that have it and on which it is renewed. */
  readonly renewed: number;
  /** Records that lose it. */
  readonly removed: number;
  /** Records that lose it to another tag of its exclusive category. */
  readonly replaced: number;
  /** Those that lose it to another one. */
  readonly losers: readonly RecordRef[];
  /** Those among them to which a rule had given it: its next run may give it again. */
  readonly returning: readonly RecordRef[];
  /** Records on which a rule had given it and from which it is taken: rules may not give it again. */
  readonly heldBack: readonly RecordRef[];
  /** Records from which it had been taken for good: it is given, and rules may manage it again. */
  readonly lifted: readonly RecordRef[];
}

/** What giving and taking tags on many records does. */
export interface TaggingPreview extends Previewed {
  /** Records on which anything changes. */
  readonly records: number;
  readonly tags: readonly TaggedTagPreview[];
  /** How many records come to have more tags than the limit. */
  readonly overfull: number;
  /** These records; they are named as well when the limit refuses it all. */
  readonly overfullRecords: readonly OverfullRecord[];
}
