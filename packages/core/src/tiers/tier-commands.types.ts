import type { Instant, RecordRef } from '../shared/shared.types.js';
import type { TierContent } from './tiers.types.js';

/** Commands about tiers. */
export type TierCommand =
  | {
      readonly type: 'createTierScheme';
      readonly recordType: string;
      readonly content: TierContent;
      readonly id?: string;
    }
  /** Replaces the draft. */
  | {
      readonly type: 'updateTierScheme';
      readonly id: string;
      readonly expectedVersion: number;
      readonly content: TierContent;
    }
  /** Makes the draft the content that runs use. */
  | {
      readonly type: 'publishTierScheme';
      readonly id: string;
      readonly expectedVersion: number;
      /** What changed and why. */
      readonly note?: string;
    }
  | { readonly type: 'archiveTierScheme'; readonly id: string; readonly expectedVersion: number }
  /** Grades every record of the scheme's type. The values are read here; a caller brings none. */
  | {
      readonly type: 'runTiers';
      readonly schemeId: string;
      /** Not in the future. Default: now. */
      readonly asOf?: Instant;
    }
  /** Sets a tier by hand until a moment. */
  | {
      readonly type: 'overrideTier';
      readonly schemeId: string;
      readonly record: RecordRef;
      readonly tierId: string;
      readonly reason: string;
      readonly until: Instant;
    }
  | {
      readonly type: 'endTierOverride';
      readonly schemeId: string;
      readonly record: RecordRef;
      readonly reason?: string;
    }
  /** A person's review: the tier stays and is reviewed again later, or becomes that of the score at once. */
  | {
      readonly type: 'reviewTier';
      readonly schemeId: string;
      readonly record: RecordRef;
      readonly result: 'keep' | 'apply';
      readonly reason?: string;
    };
