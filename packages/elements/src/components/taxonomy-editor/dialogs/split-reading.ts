import '../first-look.js';
import { isActiveAt, recordSharer } from '@tagma/core/previews';
import type { Concept, FullRecord, RecordRef, Session, SplitShare } from '@tagma/core';

export { compileRuleText } from '@tagma/core/previews';

/** Records that are read at once, with their tags. */
const AT_ONCE = 500;
/** Records after which it is told how far the reading is. */
const TOLD_EVERY = 50;

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

/** What a split would hand to whom. */
export interface SplitFigures {
  readonly shares: readonly SplitShare[];
  /** Records that meet no condition. */
  readonly rest: number;
  /** Records on which a condition failed. */
  readonly failed: number;
}

/** Finds out who goes where; `null` when it was ended. Without a condition nothing about records has to be known. */
export async function readShares(session: Session, reading: SplitReading): Promise<SplitFigures | null> {
  const hasConditions = reading.conditions.some((text) => text.trim() !== '');
  return hasConditions ? readRecords(session, reading) : countRest(session, reading);
}

async function countRest(
  session: Session,
  { tagId, conditions, signal }: SplitReading,
): Promise<SplitFigures | null> {
  const [usage] = await session.tagUsage({ tagIds: [tagId] });
  if (signal.aborted) return null;
  const shares = conditions.map((_text, part) => ({ part, records: [] }));
  return { shares, rest: usage?.active ?? 0, failed: 0 };
}

async function readRecords(session: Session, reading: SplitReading): Promise<SplitFigures | null> {
  const { recordTypes, tagId, conditions, concepts, now, signal } = reading;
  const queries = recordTypes.map((recordType) => session.assignments({ recordType, tagIds: [tagId] }));
  const portions = (await Promise.all(queries)).flatMap((rows) =>
    inPortions(rows.map(({ record }) => record)),
  );
  const all = portions.reduce((sum, portion) => sum + portion.length, 0);
  const sharer = recordSharer(conditions, { asOf: now, concepts });
  let done = 0;
  reading.onProgress(done, all);
  for (const portion of portions) {
    const read = signal.aborted ? null : await readPortion(session, portion, reading);
    if (read === null) return null;
    for (const record of read.records) {
      await sharer.add({ record, tagIds: read.tagsOf.get(record.id) ?? [] });
      done += 1;
      if (signal.aborted) return null;
      if (done % TOLD_EVERY === 0) reading.onProgress(done, all);
    }
    // Records that are gone, or not seen, are done with as well.
    done += portion.length - read.records.length;
    reading.onProgress(done, all);
  }
  if (signal.aborted) return null;
  const { shares, rest, failed } = sharer.result();
  return { shares, rest: rest.length, failed: failed.length };
}

/** Whole records of one type and their active tags; `null` when the reading was ended. */
async function readPortion(
  session: Session,
  portion: readonly RecordRef[],
  { now, signal }: Pick<SplitReading, 'now' | 'signal'>,
): Promise<{
  readonly records: readonly FullRecord[];
  readonly tagsOf: ReadonlyMap<string, readonly string[]>;
} | null> {
  const isEnded = (): boolean => signal.aborted;
  const ids = portion.map(({ id }) => id);
  const query = { type: portion[0]?.type ?? '', ids, limit: AT_ONCE };
  try {
    const [tagsOf, { items }] = await Promise.all([
      readTags(session, portion, now),
      session.fullRecords(query, { signal }),
    ]);
    return isEnded() ? null : { records: items, tagsOf };
  } catch (error) {
    if (isEnded()) return null;
    throw error;
  }
}

/** Active tags by record, of records of one type. */
async function readTags(
  session: Session,
  portion: readonly RecordRef[],
  now: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const [first] = portion;
  if (!first) return new Map();
  const recordIds = portion.map(({ id }) => id);
  const tags = new Map<string, string[]>();
  for (const row of await session.assignments({ recordType: first.type, recordIds })) {
    if (!isActiveAt(row, now)) continue;
    const own = tags.get(row.record.id);
    if (own) own.push(row.tagId);
    else tags.set(row.record.id, [row.tagId]);
  }
  return tags;
}

function inPortions(refs: readonly RecordRef[]): readonly (readonly RecordRef[])[] {
  return Array.from({ length: Math.ceil(refs.length / AT_ONCE) }, (_, at) =>
    refs.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
}
