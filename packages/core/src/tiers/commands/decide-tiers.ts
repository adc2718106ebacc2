import type { Decision, Facts } from '../../commands/facts.types.js';
import type { TierCommand } from '../tier-commands.types.js';
import { decideCreateScheme, decideUpdateScheme } from './edit-scheme.js';
import { decideSchemeLifecycle } from './scheme-lifecycle.js';
import { decideEndOverride, decideOverride } from './override-tier.js';
import { decideReviewTier } from './review-tier.js';
import { decideRunTiers } from './run-tiers.js';

/** What a command about tiers does. */
export function decideTierCommand(command: TierCommand, facts: Facts): Decision {
  switch (command.type) {
    case 'createTierScheme':
      return decideCreateScheme(command, facts);
    case 'updateTierScheme':
      return decideUpdateScheme(command, facts);
    case 'publishTierScheme':
    case 'archiveTierScheme':
      return decideSchemeLifecycle(command, facts);
    case 'runTiers':
      return decideRunTiers(command, facts);
    case 'overrideTier':
      return decideOverride(command, facts);
    case 'endTierOverride':
      return decideEndOverride(command, facts);
    case 'reviewTier':
      return decideReviewTier(command, facts);
  }
}
