import type { Command } from '../../commands/commands.types.js';
import type { Instant, RecordRef } from '../../shared/shared.types.js';
import { isActiveAt } from '../../tags/grounds.js';
import { RecordMap } from '../../tags/record-map.js';
import { refuseFull, refuseNames } from '../../tags/refuse-tagging.js';
import { isHeldByRule } from '../../tags/refuse-removal.js';
import type { TagStep } from '../../tags/tag-changes.js';
import { taggingPlanSteps, type TaggingPlan } from '../../tags/tagging-plan.js';
import type { PreviewFacts, TaggedTagPreview, TaggingPreview } from './preview.types.js';

type Tagging = Extract<Command, { type: 'tagRecords' }>;
type Draft = {
  -readonly [K in keyof TaggedTagPreview]: TaggedTagPreview[K] extends readonly RecordRef[]
    ? RecordRef[]
    : TaggedTagPreview[K];
};

const NOTHING: TaggingPreview = { refusal: null, records: 0, tags: [], overfull: 0, overfullRecords: [] };

/** What giving and taking tags on many records would do. */
export function previewTagRecords(command: Tagging, facts: PreviewFacts): TaggingPreview {
  const steps = previewTagRecordsSteps(command, facts);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** {@link previewTagRecords} in small steps, so that a page can do something else between them. */
export function* previewTagRecordsSteps(
  command: Tagging,
  facts: PreviewFacts,
): Generator<void, TaggingPreview, void> {
  const misnamed = refuseNames(command, facts);
  if (misnamed !== null) return { ...NOTHING, refusal: misnamed.refusal };
  const plan = yield* taggingPlanSteps(command, facts);
  const full = refuseFull(plan, facts);
  const overfull = { overfull: plan.overfull.length, overfullRecords: plan.overfull };
  if (full !== null) return { ...NOTHING, ...overfull, refusal: full.refusal };
  const tally = new Tally();
  yield* tally.count(plan, facts.now);
  return { refusal: null, records: tally.records, tags: tally.tags, ...overfull };
}

/** Steps counted between two pauses. */
const PAUSE = 1000;

/** Adds up what a plan does, tag by tag. */
class Tally {
  readonly #tags = new Map<string, Draft>();
  readonly #seen = new RecordMap<true>();
  #records = 0;

  get tags(): readonly TaggedTagPreview[] {
    return [...this.#tags.values()];
  }

  /** Records on which anything changes. */
  get records(): number {
    return this.#records;
  }

  *count(plan: TaggingPlan, now: Instant): Generator<void, void, void> {
    yield* this.#each(plan.given, (draft, { before }) => {
      const isRenewed = before.assignment !== null && isActiveAt(before.assignment, now);
      draft[isRenewed ? 'renewed' : 'added'] += 1;
    });
    yield* this.#each(plan.removed, (draft) => {
      draft.removed += 1;
    });
    yield* this.#each(plan.replaced, (draft, { record, before }) => {
      draft.replaced += 1;
      draft.losers.push(record);
      if (isHeldByRule(before, now)) draft.returning.push(record);
    });
    yield* this.#each(plan.heldBack, (draft, { record }) => draft.heldBack.push(record));
    yield* this.#each(plan.lifted, (draft, { record }) => draft.lifted.push(record));
  }

  *#each(
    steps: readonly TagStep[],
    note: (draft: Draft, step: TagStep) => void,
  ): Generator<void, void, void> {
    for (const [index, step] of steps.entries()) {
      if (index % PAUSE === PAUSE - 1) yield;
      note(this.#draftOf(step.tagId), step);
      if (this.#seen.get(step.record) !== undefined) continue;
      this.#seen.set(step.record, true);
      this.#records += 1;
    }
  }

  #draftOf(tagId: string): Draft {
    const known = this.#tags.get(tagId);
    if (known) return known;
    const counts = { added: 0, renewed: 0, removed: 0, replaced: 0 };
    const draft: Draft = { tagId, ...counts, losers: [], returning: [], heldBack: [], lifted: [] };
    this.#tags.set(tagId, draft);
    return draft;
  }
}
