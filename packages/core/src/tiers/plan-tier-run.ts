import { sameJson } from '../shared/json.js';
import type { Instant } from '../shared/shared.types.js';
import { gradeTable, type GradedTable } from './scoring/grade-table.js';
import { nextTierReview } from './scoring/review-date.js';
import { nextStanding } from './scoring/standing.js';
import { tierAssignmentId } from './tier-assignment.js';
import type { TierAssignment, TierContent, TierRunCounts, TierTable } from './tiers.types.js';

/** What a run is planned from. */
export interface TierRunInput {
  readonly schemeId: string;
  readonly recordType: string;
  readonly schemeNumber: number;
  readonly content: TierContent;
  readonly table: TierTable;
  /** All assignments of the scheme. Those of records that are not in the table are left alone. */
  readonly assignments: Iterable<TierAssignment>;
  /** The moment the values were read as of. */
  readonly asOf: Instant;
  /** IANA zone in which reviews fall due. */
  readonly timeZone: string;
}

/** One assignment that a run writes. */
export interface TierStep {
  readonly before: TierAssignment | null;
  readonly after: TierAssignment;
}

/** What a run would do. */
export interface TierRunPlan {
  readonly steps: readonly TierStep[];
  readonly counts: TierRunCounts;
}

/**
 * Grades every record of the table. Planning again after the steps, with the same values and `asOf`, plans none. A
 * record whose values are missing or failed keeps the tier it has.
 */
export function planTierRun(input: TierRunInput): TierRunPlan {
  const known = new Map([...input.assignments].map((row) => [row.record.id, row]));
  const failed = new Set(input.table.errors.map(({ recordId }) => recordId));
  const context: Context = {
    input,
    graded: gradeTable(input.content, input.table),
    nextReviewAt: nextTierReview(input.asOf, input.content, input.timeZone),
  };
  const steps: TierStep[] = [];
  const tally = { graded: 0, entered: 0, up: 0, down: 0, same: 0, overridden: 0, missing: 0 };
  for (const [index, recordId] of input.table.recordIds.entries()) {
    const before = known.get(recordId) ?? null;
    const after = failed.has(recordId) ? null : gradedRow(context, index, recordId, before);
    if (after === null) {
      tally.missing += failed.has(recordId) ? 0 : 1;
      continue;
    }
    tally.graded += 1;
    tally[movement(before, after, input.content)] += 1;
    if (after.override !== null) tally.overridden += 1;
    if (!isSame(before, after, input.content)) steps.push({ before, after });
  }
  return { steps, counts: { records: input.table.recordIds.length, errors: failed.size, ...tally } };
}

interface Context {
  readonly input: TierRunInput;
  readonly graded: GradedTable;
  readonly nextReviewAt: Instant | null;
}

function gradedRow(
  { input, graded, nextReviewAt }: Context,
  index: number,
  recordId: string,
  before: TierAssignment | null,
): TierAssignment | null {
  const { schemeId, schemeNumber, recordType, content, asOf } = input;
  const score = graded.scores[index] ?? null;
  if (score === null) return null;
  const isReview = before === null || isReviewDue(before, content, asOf);
  const standing = nextStanding(before, score, content, isReview);
  if (standing === null) return null;
  const override = standingOverride(before, content, asOf);
  const tierId = override?.tierId ?? standing.tierId;
  const record = { type: recordType, id: recordId };
  return {
    id: before?.id ?? tierAssignmentId(schemeId, record),
    version: (before?.version ?? 0) + 1,
    schemeId,
    schemeNumber,
    record,
    tierId,
    computedTierId: standing.tierId,
    score,
    parts: graded.partsAt(index),
    since: before?.tierId === tierId ? before.since : asOf,
    reviewedAt: isReview ? asOf : before.reviewedAt,
    nextReviewAt: isReview ? nextReviewAt : before.nextReviewAt,
    belowCount: standing.belowCount,
    override,
  };
}

/** Without a cadence every later run is a review. */
function isReviewDue(
  { reviewedAt, nextReviewAt }: TierAssignment,
  { reviewEvery }: TierContent,
  asOf: Instant,
): boolean {
  if (asOf <= reviewedAt) return false;
  return reviewEvery === null || nextReviewAt === null || asOf >= nextReviewAt;
}

function standingOverride(
  before: TierAssignment | null,
  { tiers }: TierContent,
  asOf: Instant,
): TierAssignment['override'] {
  const override = before?.override ?? null;
  if (override === null || override.until <= asOf) return null;
  return tiers.some(({ id }) => id === override.tierId) ? override : null;
}

/** Without a cadence a review that finds nothing new is not worth a row. */
function isSame(before: TierAssignment | null, after: TierAssignment, { reviewEvery }: TierContent): boolean {
  if (before === null) return false;
  const { version } = before;
  const reviewedAt = reviewEvery === null ? before.reviewedAt : after.reviewedAt;
  return sameJson(before, { ...after, version, reviewedAt });
}

function movement(
  before: TierAssignment | null,
  after: TierAssignment,
  { tiers }: TierContent,
): 'entered' | 'up' | 'down' | 'same' {
  if (before === null) return 'entered';
  if (before.tierId === after.tierId) return 'same';
  const place = (tierId: string): number => tiers.findIndex(({ id }) => id === tierId);
  const [from, to] = [place(before.tierId), place(after.tierId)];
  return from === -1 ? 'entered' : to < from ? 'up' : 'down';
}
