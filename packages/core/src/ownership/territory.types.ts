import type { Instant, LocalizedText } from '../shared/shared.types.js';

/** A part of the records and who answers for it (辖区). */
export interface Territory {
  readonly id: string;
  readonly version: number;
  readonly name: LocalizedText;
  readonly recordType: string;
  /** JSONata over the record: true for those that lie in it. */
  readonly condition: string;
  /** User or team. */
  readonly ownerId: string;
  /** The higher wins where several match; equal ones with different owners are a conflict. */
  readonly priority: number;
  readonly updatedAt: Instant;
  readonly updatedBy: string;
}

/** What a caller may set on a territory. */
export type TerritoryDraft = Pick<Territory, 'name' | 'recordType' | 'condition' | 'ownerId'> & {
  /** Default 0. */
  readonly priority?: number;
};
