import type { Command } from '../../commands/commands.types.js';
import type { Facts } from '../../commands/facts.types.js';
import type { RecordRef } from '../../shared/shared.types.js';
import { holdBlocks, isActiveAt } from '../../tags/grounds.js';
import { RecordMap } from '../../tags/record-map.js';
import type { TagState, TagStep } from '../../tags/tag-changes.js';
import { tagStates } from '../../tags/tag-facts.js';
import { unitedRow } from '../merge/united-row.js';
import type { TagValue } from '../concept-details.types.js';
import type { Concept } from '../taxonomy.types.js';

type Split = Omit<Extract<Command, { type: 'splitConcept' }>, 'type'>;

/** What becomes of the rows of a split tag. */
export interface SplitRows {
  readonly away: readonly TagStep[];
  readonly over: readonly TagStep[];
  /** Records that each part takes over, in the order of the parts. */
  readonly counts: readonly number[];
  /** Records that keep the archived tag. */
  readonly kept: number;
  readonly misfits: readonly { readonly step: TagStep; readonly value: TagValue }[];
}

/** Live rows go over to the parts that the command names for their records. */
export function splitRows(
  command: Split,
  parts: readonly Concept[],
  facts: Pick<Facts, 'assignments' | 'holds' | 'now'>,
): SplitRows {
  const partsOf = shares(command);
  const stateOf = tagStates(facts);
  const away: TagStep[] = [];
  const over: TagStep[] = [];
  const misfits: { step: TagStep; value: TagValue }[] = [];
  const counts = parts.map(() => 0);
  let kept = 0;
  for (const { record, state } of liveStates(command.id, facts)) {
    const shared = partsOf(record);
    if (shared.length === 0) {
      if (state.assignment !== null) kept += 1;
      continue;
    }
    away.push({ record, tagId: command.id, before: state, after: { assignment: null, hold: null } });
    for (const index of shared) {
      const tag = parts[index];
      if (tag === undefined) continue;
      const target = stateOf(record, tag.id);
      const { after, misfit } = unitedRow({ record, target, sources: [state] }, tag, facts.now);
      const step = { record, tagId: tag.id, before: target, after };
      if (after.assignment !== target.assignment || after.hold !== target.hold) over.push(step);
      if (misfit !== undefined) misfits.push({ step, value: misfit });
      if (state.assignment !== null) counts[index] = (counts[index] ?? 0) + 1;
    }
  }
  return { away, over, counts, kept, misfits };
}

/** Which parts a record goes to: those named for it, else the rest; none where it keeps the tag. */
function shares({ assign, rest }: Split): (record: RecordRef) => readonly number[] {
  const named = new RecordMap<Set<number>>();
  for (const { part, records } of assign)
    for (const record of records) named.ensure(record, () => new Set()).add(part);
  const others = rest === 'keep' ? [] : [rest];
  return (record) => {
    const own = named.get(record);
    return own === undefined ? others : [...own].sort((a, b) => a - b);
  };
}

function* liveStates(
  tagId: string,
  { assignments, holds, now }: Pick<Facts, 'assignments' | 'holds' | 'now'>,
): Iterable<{ readonly record: RecordRef; readonly state: TagState }> {
  const blocking = new RecordMap<Facts['holds'][number]>();
  for (const hold of holds)
    if (hold.tagId === tagId && holdBlocks(hold, now)) blocking.set(hold.record, hold);
  const active = new RecordMap<true>();
  for (const assignment of assignments) {
    const { record } = assignment;
    if (assignment.tagId !== tagId || !isActiveAt(assignment, now)) continue;
    active.set(record, true);
    yield { record, state: { assignment, hold: blocking.get(record) ?? null } };
  }
  for (const hold of blocking.values())
    if (active.get(hold.record) === undefined)
      yield { record: hold.record, state: { assignment: null, hold } };
}
