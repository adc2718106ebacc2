import type { Instant } from '../../shared/shared.types.js';
import { holdBlocks, isActiveAt } from '../../tags/grounds.js';
import { RecordMap } from '../../tags/record-map.js';
import type { TagStep } from '../../tags/tag-changes.js';
import type { Assignment, Hold } from '../../tags/tags.types.js';
import { finishNow } from '../exchange/slices.js';
import type { Slices } from '../exchange/exchange.types.js';
import { conceptsById } from '../tree.js';
import type { Concept } from '../taxonomy.types.js';
import type { MergeTargets } from './merge-targets.js';
import { unitedRow } from './united-row.js';

/** What becomes of the rows of merged tags. */
export interface MergedRows {
  /** Rows of the sources, which go. */
  readonly away: readonly TagStep[];
  /** Rows of the targets, which take over. */
  readonly over: readonly TagStep[];
  /** Per target, records that had it and a source. */
  readonly joined: ReadonlyMap<string, number>;
  /** Per target, records on which two values met. */
  readonly keptValues: ReadonlyMap<string, number>;
  /** Values that their new tag cannot carry. */
  readonly misfits: readonly { readonly step: TagStep; readonly value: string | number }[];
  /** Holds that gave way because the record has the tag. */
  readonly liftedHolds: readonly TagStep[];
}

/** The rows as they are read. */
export interface RowFacts {
  readonly assignments: readonly Assignment[];
  readonly holds: readonly Hold[];
  readonly now: Instant;
}

/** Steps of the rows: live assignments and holds of sources go over to their targets; ended ones stay. */
export function mergedRows(concepts: readonly Concept[], targets: MergeTargets, facts: RowFacts): MergedRows {
  return finishNow(mergedRowSlices(concepts, targets, facts));
}

/** Rows looked at between two places to stop at: some milliseconds' work. */
const SLICE = 2_000;

/** {@link mergedRows} in slices, for a page that has other things to do; each tells how many rows are done. */
export function* mergedRowSlices(
  concepts: readonly Concept[],
  targets: MergeTargets,
  { assignments, holds, now }: RowFacts,
): Slices<MergedRows> {
  const byTarget = yield* gatherRows(targets, { assignments, holds, now });
  let done = assignments.length + holds.length;
  const byId = conceptsById(concepts);
  const away: TagStep[] = [];
  const over: TagStep[] = [];
  const joined = new Map<string, number>();
  const keptValues = new Map<string, number>();
  const misfits: { step: TagStep; value: string | number }[] = [];
  const liftedHolds: TagStep[] = [];
  for (const [tagId, records] of byTarget) {
    const tag = byId.get(tagId);
    if (tag === undefined) continue;
    for (const { record, sources, target } of records.values()) {
      if (++done % SLICE === 0) yield done;
      const { after, keptValue, misfit } = unitedRow({ record, target, sources }, tag, now);
      for (const source of sources) {
        const sourceId = source.assignment?.tagId ?? source.hold?.tagId ?? '';
        away.push({ record, tagId: sourceId, before: source, after: NOTHING });
      }
      const step: TagStep = { record, tagId, before: target, after };
      if (after.assignment !== target.assignment || after.hold !== target.hold) over.push(step);
      if (hasBoth({ target, sources }, now)) joined.set(tagId, (joined.get(tagId) ?? 0) + 1);
      if (keptValue) keptValues.set(tagId, (keptValues.get(tagId) ?? 0) + 1);
      if (misfit !== undefined) misfits.push({ step, value: misfit });
      if (target.hold !== null && after.hold === null) liftedHolds.push(step);
    }
  }
  return { away, over, joined, keptValues, misfits, liftedHolds };
}

function hasBoth({ target, sources }: Pick<Gathered, 'target' | 'sources'>, at: Instant): boolean {
  const has = target.assignment !== null && isActiveAt(target.assignment, at);
  return has && sources.some(({ assignment }) => assignment !== null);
}

const NOTHING = { assignment: null, hold: null } as const;

interface Gathered {
  readonly record: Assignment['record'];
  target: { assignment: Assignment | null; hold: Hold | null };
  readonly sources: { assignment: Assignment | null; hold: Hold | null }[];
}

/** Rows by target and record. Only records on which a source has something alive. */
function* gatherRows(
  targets: MergeTargets,
  { assignments, holds, now }: RowFacts,
): Slices<ReadonlyMap<string, RecordMap<Gathered>>> {
  let done = 0;
  const byTarget = new Map<string, RecordMap<Gathered>>();
  const slot = (targetId: string, record: Assignment['record']): Gathered => {
    const records = byTarget.get(targetId) ?? new RecordMap<Gathered>();
    byTarget.set(targetId, records);
    return records.ensure(record, () => ({ record, target: { assignment: null, hold: null }, sources: [] }));
  };
  for (const assignment of assignments) {
    if (++done % SLICE === 0) yield done;
    const targetId = targets.get(assignment.tagId);
    if (targetId === undefined || !isActiveAt(assignment, now)) continue;
    slot(targetId, assignment.record).sources.push({ assignment, hold: null });
  }
  for (const hold of holds) {
    if (++done % SLICE === 0) yield done;
    const targetId = targets.get(hold.tagId);
    if (targetId === undefined || !holdBlocks(hold, now)) continue;
    const { sources } = slot(targetId, hold.record);
    const own = sources.find(({ assignment }) => assignment?.tagId === hold.tagId);
    if (own === undefined) sources.push({ assignment: null, hold });
    else own.hold = hold;
  }
  for (const [at, assignment] of assignments.entries()) {
    if (at % SLICE === 0) yield done;
    const found = byTarget.get(assignment.tagId)?.get(assignment.record);
    if (found !== undefined) found.target.assignment = assignment;
  }
  for (const hold of holds) {
    const found = byTarget.get(hold.tagId)?.get(hold.record);
    if (found !== undefined) found.target.hold = hold;
  }
  return byTarget;
}
