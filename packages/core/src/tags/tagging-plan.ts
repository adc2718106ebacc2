import type { Command } from '../commands/commands.types.js';
import type { Facts } from '../commands/facts.types.js';
import type { Instant, RecordRef } from '../shared/shared.types.js';
import { rivalFinder } from '../taxonomy/tree.js';
import { givenState } from './give-tag.js';
import { holdBlocks, isActiveAt } from './grounds.js';
import { RecordMap } from './record-map.js';
import { isHeldByRule } from './refuse-removal.js';
import { removedState } from './remove-tag.js';
import type { TagState, TagStep } from './tag-changes.js';
import type { Assignment, Hold } from './tags.types.js';

type Tagging = Omit<Extract<Command, { type: 'tagRecords' }>, 'type'>;

/** What giving and taking tags on many records changes. */
export interface TaggingPlan {
  readonly given: readonly TagStep[];
  readonly removed: readonly TagStep[];
  /** Tags of exclusive categories that make way. */
  readonly replaced: readonly TagStep[];
  /** Removals that leave a hold, since a rule had given the tag. */
  readonly heldBack: readonly TagStep[];
  /** Givings that lift a hold. */
  readonly lifted: readonly TagStep[];
  /** Records that have more tags than the limit, and come to have more than before. */
  readonly overfull: readonly OverfullRecord[];
  /** The most tags that any of these has. */
  readonly most: number;
}

/** A record that comes to have more tags than the limit. */
export interface OverfullRecord {
  readonly record: RecordRef;
  /** How many it comes to have. */
  readonly count: number;
}

/** What a plan is made from. */
export type TaggingFacts = Pick<Facts, 'workspace' | 'assignments' | 'holds' | 'now' | 'actor'>;

/** Goes through the records, each once, whatever it is named. */
export function planTagging(command: Tagging, facts: TaggingFacts): TaggingPlan {
  const steps = taggingPlanSteps(command, facts);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Rows or records looked at between two steps: about a millisecond's work. */
const STEP = 250;

/** {@link planTagging} in small steps, so that a page can do something else between them. */
export function* taggingPlanSteps(command: Tagging, facts: TaggingFacts): Generator<void, TaggingPlan, void> {
  const rows = yield* rowsByRecord(facts);
  const rivalsOf = rivalFinder(facts.workspace.concepts);
  const limit = facts.workspace.settings.limits.activeTagsPerRecord;
  const plan = {
    given: [],
    removed: [],
    replaced: [],
    heldBack: [],
    lifted: [],
    overfull: [],
    most: 0,
  } as Draft;
  const seen = new RecordMap<true>();
  for (const [index, record] of command.records.entries()) {
    if (index % STEP === STEP - 1) yield;
    if (seen.get(record) !== undefined) continue;
    seen.set(record, true);
    tagRecord(
      { record, rows: rows.get(record) ?? new Map<string, TagState>(), command, facts, rivalsOf, limit },
      plan,
    );
  }
  return plan;
}

type Draft = {
  -readonly [K in keyof TaggingPlan]: TaggingPlan[K] extends readonly (infer Item)[] ? Item[] : number;
};

interface Task {
  readonly record: RecordRef;
  readonly rows: ReadonlyMap<string, TagState>;
  readonly command: Tagging;
  readonly facts: TaggingFacts;
  readonly rivalsOf: (tagId: string) => readonly string[];
  readonly limit: number;
}

function tagRecord(task: Task, plan: Draft): void {
  const { record, rows, command, facts } = task;
  const { now } = facts;
  const before = activeCount(rows, now);
  let count = before;
  const gone = new Set<string>();
  for (const tagId of new Set(command.remove)) {
    const state = rows.get(tagId);
    if (!isActive(state, now)) continue;
    const step = { record, tagId, before: state, after: takenState(state, task) };
    plan.removed.push(step);
    if (step.after.hold !== state.hold) plan.heldBack.push(step);
    gone.add(tagId);
    count -= 1;
  }
  for (const grant of command.add) {
    const state = rows.get(grant.tagId) ?? NOTHING;
    const after = givenState(record, grant, state, facts);
    if (after !== null) {
      const step = { record, tagId: grant.tagId, before: state, after };
      plan.given.push(step);
      if (state.hold !== null && holdBlocks(state.hold, now)) plan.lifted.push(step);
      if (!isActive(state, now)) count += 1;
    }
    count -= makeWay(task, grant.tagId, gone, plan);
  }
  if (count <= task.limit || count <= before) return;
  plan.overfull.push({ record, count });
  plan.most = Math.max(plan.most, count);
}

const NOTHING: TagState = { assignment: null, hold: null };

/** Takes away what excludes the tag; tells how many. */
function makeWay(
  { record, rows, facts, rivalsOf }: Task,
  tagId: string,
  gone: Set<string>,
  plan: Draft,
): number {
  let count = 0;
  for (const rival of rivalsOf(tagId)) {
    const state = gone.has(rival) ? undefined : rows.get(rival);
    if (!isActive(state, facts.now)) continue;
    plan.replaced.push({ record, tagId: rival, before: state, after: removedState(state, facts.now) });
    gone.add(rival);
    count += 1;
  }
  return count;
}

/** Without the tag; where a rule had given it, a hold keeps rules from giving it again. */
function takenState(state: TagState, { record, command, facts }: Task): TagState {
  const { now, actor } = facts;
  const removed = removedState(state, now);
  const tagId = state.assignment?.tagId;
  if (tagId === undefined || !isHeldByRule(state, now)) return removed;
  const version = (state.hold?.version ?? 0) + 1;
  const hold: Hold = {
    record,
    tagId,
    version,
    by: actor.id,
    at: now,
    reason: command.reason ?? '',
    until: null,
  };
  return { ...removed, hold };
}

function isActive(
  state: TagState | undefined,
  at: Instant,
): state is TagState & { readonly assignment: Assignment } {
  return state?.assignment != null && isActiveAt(state.assignment, at);
}

function activeCount(rows: ReadonlyMap<string, TagState>, at: Instant): number {
  let count = 0;
  for (const state of rows.values()) if (isActive(state, at)) count += 1;
  return count;
}

function* rowsByRecord({
  assignments,
  holds,
}: TaggingFacts): Generator<void, RecordMap<Map<string, TagState>>, void> {
  const rows = new RecordMap<Map<string, TagState>>();
  for (const [index, assignment] of assignments.entries()) {
    if (index % STEP === STEP - 1) yield;
    rows.ensure(assignment.record, () => new Map()).set(assignment.tagId, { assignment, hold: null });
  }
  for (const [index, hold] of holds.entries()) {
    if (index % STEP === STEP - 1) yield;
    const states = rows.ensure(hold.record, () => new Map());
    states.set(hold.tagId, { assignment: states.get(hold.tagId)?.assignment ?? null, hold });
  }
  return rows;
}
