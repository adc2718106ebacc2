import { isActiveAt, recordSharer } from '@tagma/core';
import type { Concept, RecordRef, RecordShares, Session } from '@tagma/core';

/** Requests under way at the same time. */
const LANES = 8;

/** Who is told how far the reading is, and who may end it. */
export interface SplitReading {
  readonly recordTypes: readonly string[];
  readonly tagId: string;
  readonly conditions: readonly string[];
  readonly concepts: readonly Concept[];
  readonly now: string;
  readonly onProgress: (done: number, all: number) => void;
  readonly signal: AbortSignal;
}

/** Reads the records that have the tag and shares them out by the conditions; `null` when it was ended. */
export async function readShares(session: Session, reading: SplitReading): Promise<RecordShares | null> {
  const { recordTypes, tagId, conditions, concepts, now, signal } = reading;
  const queries = recordTypes.map((recordType) => session.assignments({ recordType, tagIds: [tagId] }));
  const refs = (await Promise.all(queries)).flat().map(({ record }) => record);
  const sharer = recordSharer(conditions, { asOf: now, concepts });
  const hasConditions = conditions.some((text) => text.trim() !== '');
  let done = 0;
  const next = refs.values();
  const work = async (): Promise<void> => {
    for (const ref of next) {
      if (signal.aborted) return;
      await addRecord(session, ref, now, sharer, hasConditions);
      done += 1;
      if (done % 50 === 0 || done === refs.length) reading.onProgress(done, refs.length);
    }
  };
  await Promise.all(Array.from({ length: LANES }, work));
  return signal.aborted ? null : sharer.result();
}

async function addRecord(
  session: Session,
  ref: RecordRef,
  now: string,
  sharer: ReturnType<typeof recordSharer>,
  hasConditions: boolean,
): Promise<void> {
  // Without a condition all of them are the rest, and nothing about them has to be known.
  if (!hasConditions)
    return sharer.add({ record: { ...ref, version: 0, data: {}, collections: {} }, tagIds: [] });
  const [record, assignments] = await Promise.all([
    session.record(ref),
    session.assignments({ recordType: ref.type, recordIds: [ref.id] }),
  ]);
  if (!record) return;
  const tagIds = assignments.filter((each) => isActiveAt(each, now)).map(({ tagId }) => tagId);
  await sharer.add({ record, tagIds });
}
