import { carryOut } from '../commands/carry-out.js';
import type { Command, CommandWarning } from '../commands/commands.types.js';
import type { Decision, Facts } from '../commands/facts.types.js';
import { refuse, refuseUnlessAllowed } from '../commands/refuse.js';
import type { Guard } from '../store/store.types.js';
import { joinParts } from '../taxonomy/concept-steps.js';
import { rivalFinder } from '../taxonomy/tree.js';
import { assignmentKey } from './assignment-key.js';
import { refuseFull, refuseNames } from './refuse-tagging.js';
import { refuseRemovals, refuseShortening } from './refuse-removal.js';
import { tagStepsPlan, type TagStep } from './tag-changes.js';
import { planTagging, type TaggingPlan } from './tagging-plan.js';

type TagRecords = Extract<Command, { type: 'tagRecords' }>;
type Refused = Extract<Decision, { ok: false }>;

/**
 * Gives and takes tags on many records: all or nothing, one undo. Each record fares as if its tags were taken
 * and given one by one; where there is nothing to do, nothing is written.
 */
export function decideTagRecords(command: TagRecords, facts: Facts): Decision {
  const forbiddenAll = command.add.length === 0 ? null : refuseUnlessAllowed(facts, 'tag.assign');
  const refused = forbiddenAll ?? refuseRecords(command, facts) ?? refuseNames(command, facts);
  if (refused !== null) return refused;
  const plan = planTagging(command, facts);
  const ends = new Set(
    command.add.flatMap(({ tagId, expiresAt }) => (expiresAt === undefined ? [] : [tagId])),
  );
  const ending = plan.given.filter(({ tagId }) => ends.has(tagId));
  const forbidden =
    refuseRemovals([...plan.removed, ...plan.replaced], facts) ??
    refuseShortening(ending, facts) ??
    refuseFull(plan, facts);
  if (forbidden !== null) return forbidden;
  return carryOut(facts, command.type, {
    ...joinParts([
      tagStepsPlan(plan.removed, 'tag.removed', facts.now, command.reason),
      tagStepsPlan(plan.replaced, 'tag.replaced', facts.now),
      tagStepsPlan(plan.given, 'tag.assigned', facts.now),
    ]),
    guards: rivalGuards(plan, facts),
    warnings: warningsOf(plan, facts),
  });
}

function refuseRecords({ records }: TagRecords, { workspace, recordIds }: Facts): Refused | null {
  const type = records[0]?.type;
  if (type === undefined) return null;
  if (workspace.settings.recordTypes.every(({ id }) => id !== type))
    return refuse('unknown-record-type', `There is no record type ${type}.`, {
      path: '/records/0/type',
      details: { id: type },
    });
  for (const [index, record] of records.entries()) {
    const details = { id: record.id };
    if (record.type !== type)
      return refuse('invalid', `All records must be of one type; ${record.id} is a ${record.type}.`, {
        path: `/records/${index}/type`,
        details,
      });
    if (!recordIds.has(record.id))
      return refuse('unknown-record', `There is no record ${record.id} of type ${type}.`, {
        path: `/records/${index}/id`,
        details,
      });
  }
  return null;
}

/** Nobody may give a rival at the same moment: rows that are only read must be as they were. */
function rivalGuards(plan: TaggingPlan, facts: Facts): Guard[] {
  const rivalsOf = rivalFinder(facts.workspace.concepts);
  const written = new Set(plan.replaced.map(({ record, tagId }) => assignmentKey(record, tagId)));
  for (const { record, tagId } of plan.removed) written.add(assignmentKey(record, tagId));
  const versions = new Map<string, number>();
  const guards: Guard[] = [];
  for (const { record, tagId } of plan.given) {
    const rivals = rivalsOf(tagId);
    if (rivals.length > 0 && versions.size === 0)
      for (const row of facts.assignments) versions.set(assignmentKey(row.record, row.tagId), row.version);
    for (const rival of rivals) {
      const key = assignmentKey(record, rival);
      if (!written.has(key)) guards.push({ kind: 'assignment', key, version: versions.get(key) ?? 0 });
    }
  }
  return guards;
}

function warningsOf(plan: TaggingPlan, { workspace }: Facts): readonly CommandWarning[] {
  const { overfull, most, replaced, heldBack, lifted } = plan;
  const limit = workspace.settings.limits.activeTagsPerRecord;
  const full: CommandWarning = {
    code: 'tag-limit',
    details: { count: most, limit, records: overfull.length },
  };
  return [
    ...perTag('hold-created', heldBack),
    ...perTag('hold-lifted', lifted),
    ...perTag('replaced', replaced),
    ...(overfull.length === 0 ? [] : [full]),
  ];
}

/** One warning per tag, with how many records it is about. */
function perTag(code: CommandWarning['code'], steps: readonly TagStep[]): readonly CommandWarning[] {
  const counts = new Map<string, number>();
  for (const { tagId } of steps) counts.set(tagId, (counts.get(tagId) ?? 0) + 1);
  return [...counts].map(([tagId, count]) => ({ code, details: { tagId, count } }));
}
