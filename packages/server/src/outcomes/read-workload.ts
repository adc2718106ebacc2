import {
  type FullRecord,
  type Instant,
  ownerOfRecord,
  type Store,
  type WorkspaceSettings,
} from '@tagma/core';
import { WorkloadTally } from '@tagma/core/outcomes';
import { readPlacesNow } from '../movement/read-movement.js';
import { territoryAsker } from '../ownership/ownership-report.js';
import { activeTags, recordPages } from '../rules/evaluate-records.js';
import type { WorkloadAnswer } from './outcomes.types.js';

/** What is read: `store` as far as the caller sees it. */
export interface WorkloadReading {
  readonly store: Store;
  readonly recordType: string;
  /** `null`: no tiers. */
  readonly schemeId: string | null;
  readonly settings: Pick<WorkspaceSettings, 'recordTypes' | 'members'>;
  readonly now: Instant;
  readonly signal: AbortSignal;
}

type OwnersOf = (records: readonly FullRecord[]) => Promise<readonly (readonly string[])[]>;

/** Counts whose records are in which tier; `null` when broken off. */
export async function readWorkload(reading: WorkloadReading): Promise<WorkloadAnswer | null> {
  const { store, recordType, schemeId, settings, now, signal } = reading;
  const hasField = settings.recordTypes.some(
    ({ id, ownerField }) => id === recordType && ownerField !== undefined,
  );
  const tiers = schemeId === null ? null : await readPlacesNow(store, { type: 'tiers', schemeId }, now);
  const ownersOf = hasField ? byField(reading) : await byTerritories(reading);
  const tally = new WorkloadTally();
  let conflict = 0;
  for await (const records of recordPages(reading)) {
    if (signal.aborted) return null;
    const owners = await ownersOf(records);
    for (const [index, { id }] of records.entries()) {
      const [owner = null, ...others] = owners[index] ?? [];
      if (others.length > 0) conflict += 1;
      const one = others.length > 0 ? null : owner;
      tally.add(one, tiers?.places(id)[0] ?? null);
    }
  }
  return { by: hasField ? 'field' : 'territories', rows: tally.rows(idleMembers(settings, tally)), conflict };
}

function byField({ settings, recordType }: WorkloadReading): OwnersOf {
  const type = settings.recordTypes.find(({ id }) => id === recordType) ?? {};
  return (records) =>
    Promise.resolve(
      records.map(({ data }) => {
        const owner = ownerOfRecord(data, type);
        return owner === undefined ? [] : [owner];
      }),
    );
}

async function byTerritories({ store, recordType, now }: WorkloadReading): Promise<OwnersOf> {
  const ask = await territoryAsker(store, recordType, now);
  return async (records) => {
    const tags = await activeTags({ store, recordType, asOf: now }, records);
    const answers = await Promise.all(records.map((record) => ask(record, tags.get(record.id) ?? [])));
    return answers.map(({ proposal }) => proposal.ownerIds);
  };
}

/** Members who own nothing, and whose teams own nothing either. */
function idleMembers(
  { members = [] }: Pick<WorkspaceSettings, 'members'>,
  busy: Pick<WorkloadTally, 'has'>,
): readonly string[] {
  return members
    .filter(({ id, teams = [] }) => !busy.has(id) && !teams.some((team) => busy.has(team)))
    .map(({ id }) => id);
}
