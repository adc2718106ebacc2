import type { OwnedRef } from './owned.js';
import type { TerritoryDraft } from './territory.types.js';

/** Commands about who answers for what. All need `ownership.edit`. */
export type OwnershipCommand =
  | { readonly type: 'createTerritory'; readonly territory: TerritoryDraft; readonly id?: string }
  | {
      readonly type: 'updateTerritory';
      readonly id: string;
      readonly expectedVersion: number;
      readonly patch: Partial<TerritoryDraft>;
    }
  | { readonly type: 'deleteTerritory'; readonly id: string; readonly expectedVersion: number }
  /**
   * Hands over what somebody owns: tags, categories, rules, patterns, tier schemes, workflows, territories. One undo.
   */
  | {
      readonly type: 'reassignOwner';
      /** User or team that owned it. */
      readonly fromId: string;
      readonly toId: string;
      /** Only these; what is none of theirs is left alone. Default: everything. */
      readonly only?: readonly OwnedRef[];
      readonly reason?: string;
    };
