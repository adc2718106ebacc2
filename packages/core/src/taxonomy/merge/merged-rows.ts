import { isActiveAt } from '../../tags/grounds.js';
import type { TagStep } from '../../tags/tag-changes.js';
import type { RecordRef } from '../../shared/shared.types.js';
import type { Slices } from '../exchange/exchange.types.js';
import { conceptsById } from '../tree.js';
import type { TagValue } from '../concept-details.types.js';
import type { Concept } from '../taxonomy.types.js';
import { gatherRows, type GatheredRows, type RowFacts } from './gathered-rows.js';
import type { MergeTargets } from './merge-targets.js';
import { unitedRow } from './united-row.js';

/** What comes to one target. */
export interface TargetCounts {
  /** Records that get the tag. */
  readonly added: number;
  /** Records that had it and a source. */
  readonly joined: number;
  /** Holds that come to it. */
  readonly holds: number;
  /** Records on which two values met. */
  readonly keptValues: number;
  /** Holds of its own that gave way because the record has the tag. */
  readonly liftedHolds: number;
}

/** A value that the new tag of its record cannot carry. */
export interface Misfit {
  readonly record: RecordRef;
  readonly tagId: string;
  readonly value: TagValue;
}

/** What becomes of the rows of merged tags: counted at once, the steps themselves made when they are asked for. */
export interface MergedRows {
  /** Rows of the sources, which go. */
  away(): Iterable<TagStep>;
  /** Rows of the targets, which take over. */
  over(): Iterable<TagStep>;
  readonly counts: ReadonlyMap<string, TargetCounts>;
  readonly misfits: readonly Misfit[];
  /** Records from which something goes. */
  readonly records: number;
  /** Assignments of sources. */
  readonly assignments: number;
}

/** Places looked at between two places to stop at: some milliseconds' work. */
const SLICE = 5_000;

/**
 * What becomes of the rows: live assignments and holds of sources go over to their targets; ended ones stay. In
 * slices, for a page that has other things to do; each tells how many rows are done.
 */
export function* mergedRowSlices(
  concepts: readonly Concept[],
  targets: MergeTargets,
  facts: RowFacts,
): Slices<MergedRows> {
  const rows = yield* gatherRows(targets, facts);
  const byId = conceptsById(concepts);
  const united: Place = { rows, byId, now: facts.now };
  const done = facts.assignments.length + facts.holds.length;
  const counts = new Map<string, MutableCounts>();
  const misfits: Misfit[] = [];
  for (let place = 1; place <= rows.size; place += 1) {
    if (place % SLICE === 0) yield done + place;
    const id = rows.targetIdAt(place);
    let count = counts.get(id);
    if (count === undefined) counts.set(id, (count = noCounts()));
    if (rows.isPlain(place)) countPlain(united, place, count);
    else countUnited(united, place, count, misfits);
  }
  return {
    away: () => stepsAway(rows),
    over: () => stepsOver(united),
    counts,
    misfits,
    records: rows.records,
    assignments: rows.moved,
  };
}

type MutableCounts = { -readonly [K in keyof TargetCounts]: TargetCounts[K] };

function noCounts(): MutableCounts {
  return { added: 0, joined: 0, holds: 0, keptValues: 0, liftedHolds: 0 };
}

interface Place extends Pick<RowFacts, 'now'> {
  readonly rows: GatheredRows;
  readonly byId: ReadonlyMap<string, Concept>;
}

/** Assignments alone, without values: the record has the tag afterwards, nothing else can come of it. */
function countPlain({ rows, now }: Place, place: number, count: MutableCounts): void {
  const own = rows.ownAssignment(place);
  if (own !== null && isActiveAt(own, now)) count.joined += 1;
  else count.added += 1;
}

function countUnited(place: Place, at: number, count: MutableCounts, misfits: Misfit[]): void {
  const { rows, byId, now } = place;
  const tag = byId.get(rows.targetIdAt(at));
  if (tag === undefined) return;
  const found = rows.rowsAt(at);
  const { record, target, sources } = found;
  const { after, keptValue, misfit } = unitedRow(found, tag, now);
  const was = target.assignment !== null && isActiveAt(target.assignment, now);
  if (was && sources.some(({ assignment }) => assignment !== null)) count.joined += 1;
  if (!was && after.assignment !== null && isActiveAt(after.assignment, now)) count.added += 1;
  if (after.hold !== null && after.hold !== target.hold) count.holds += 1;
  if (keptValue) count.keptValues += 1;
  if (target.hold !== null && after.hold === null) count.liftedHolds += 1;
  if (misfit !== undefined) misfits.push({ record, tagId: tag.id, value: misfit });
}

const NOTHING = { assignment: null, hold: null } as const;

function* stepsAway(rows: GatheredRows): Iterable<TagStep> {
  for (let place = 1; place <= rows.size; place += 1) {
    const { record, sources } = rows.rowsAt(place);
    for (const before of sources) {
      const tagId = before.assignment?.tagId ?? before.hold?.tagId ?? '';
      yield { record, tagId, before, after: NOTHING };
    }
  }
}

function* stepsOver({ rows, byId, now }: Place): Iterable<TagStep> {
  for (let place = 1; place <= rows.size; place += 1) {
    const tag = byId.get(rows.targetIdAt(place));
    if (tag === undefined) continue;
    const found = rows.rowsAt(place);
    const { record, target } = found;
    const { after } = unitedRow(found, tag, now);
    if (after.assignment === target.assignment && after.hold === target.hold) continue;
    yield { record, tagId: tag.id, before: target, after };
  }
}
