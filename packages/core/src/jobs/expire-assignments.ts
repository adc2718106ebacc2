import { carryOut } from '../commands/carry-out.js';
import type { Decision, Facts } from '../commands/facts.types.js';
import { campaignEndOf } from '../tags/assignment-end.js';
import { isGroundLive } from '../tags/grounds.js';
import { tagStates } from '../tags/tag-facts.js';
import { tagStepsPlan, type TagStep } from '../tags/tag-changes.js';
import type { Assignment } from '../tags/tags.types.js';
import type { Instant } from '../shared/shared.types.js';
import type { Concept } from '../taxonomy/taxonomy.types.js';
import type { JobCommand } from './job-commands.types.js';

type ExpireAssignments = Extract<JobCommand, { type: 'expireAssignments' }>;

/** Writes down that tags have ended. The time of their end was decided when they were given. */
export function decideExpireAssignments(
  { recordType, recordIds }: ExpireAssignments,
  facts: Facts,
): Decision {
  const wanted = new Set(recordIds);
  const rows = facts.assignments.filter(({ record }) => record.type === recordType && wanted.has(record.id));
  const plan = tagStepsPlan(expirySteps(rows, facts), 'tag.expired', facts.now);
  const events = plan.events.map((event) => ({ ...event, type: 'tag.expired' as const }));
  return carryOut(facts, 'expireAssignments', { ...plan, events });
}

/** The rows that are stored as active although their time is over, as they become. */
function expirySteps(
  rows: readonly Assignment[],
  facts: Pick<Facts, 'workspace' | 'assignments' | 'holds' | 'now'>,
): readonly TagStep[] {
  const { now, workspace } = facts;
  const stateOf = tagStates(facts);
  const endOf = campaignEnds(workspace.concepts);
  return rows.flatMap((row): TagStep[] => {
    const { record, tagId } = row;
    const end = endedAt(row, endOf(tagId), now);
    if (row.state !== 'active' || end === null) return [];
    const before = stateOf(record, tagId);
    const assignment: Assignment = { ...row, state: 'expired', endedAt: end, version: row.version + 1 };
    return [{ record, tagId, before, after: { ...before, assignment } }];
  });
}

/** When the row ended; `null` while something holds it. */
function endedAt(row: Assignment, campaignEnd: Instant | null, now: Instant): Instant | null {
  const over = campaignEnd !== null && campaignEnd <= now ? campaignEnd : null;
  const lapsed = row.grounds.some((ground) => isGroundLive(ground, now)) ? null : (row.expiresAt ?? now);
  if (over === null || lapsed === null) return over ?? lapsed;
  return over < lapsed ? over : lapsed;
}

function campaignEnds(concepts: readonly Concept[]): (tagId: string) => Instant | null {
  const known = new Map<string, Instant | null>();
  return (tagId) => {
    const end = known.get(tagId);
    if (end !== undefined) return end;
    const found = campaignEndOf(concepts, tagId);
    known.set(tagId, found);
    return found;
  };
}
