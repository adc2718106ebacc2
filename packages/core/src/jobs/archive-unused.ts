import { carryOut } from '../commands/carry-out.js';
import type { Decision, Facts } from '../commands/facts.types.js';
import { ruleReads } from '../rules/graph/rule-reads.js';
import { boundTexts } from '../rules/parameters/rule-bindings.js';
import { ruleTagIds } from '../rules/rule-tags.js';
import type { Rule } from '../rules/rules.types.js';
import { addDuration } from '../shared/durations.js';
import type { Instant } from '../shared/shared.types.js';
import { nextConcept, stepsPlan } from '../taxonomy/concept-steps.js';
import { tagUsage } from '../taxonomy/governance/usage.js';
import { conceptPath } from '../taxonomy/tree.js';
import type { Concept } from '../taxonomy/taxonomy.types.js';
import type { WorkspaceSnapshot } from '../workspace/workspace.types.js';
import type { JobCommand } from './job-commands.types.js';

type ArchiveUnused = Extract<JobCommand, { type: 'archiveUnused' }>;

/** Archives tags that nobody used for long; those of the named that do not qualify stay as they are. */
export function decideArchiveUnused({ ids }: ArchiveUnused, facts: Facts): Decision {
  const { workspace, assignments, now } = facts;
  const wanted = new Set(ids);
  const usage = tagUsage(assignments, now);
  const leaving = archivable(workspace).filter(({ id }) => {
    if (!wanted.has(id) || (usage.get(id)?.active ?? 0) > 0) return false;
    const due = unusedDueAt(id, workspace, usage.get(id)?.lastUsedAt ?? null);
    return due !== null && due <= now;
  });
  const steps = leaving.map((before) => ({
    before,
    after: nextConcept(before, { state: 'archived' }),
    action: 'concept.archived' as const,
  }));
  // Somebody may be given one of the tags at this moment.
  return carryOut(facts, 'archiveUnused', { ...stepsPlan(steps), exclusiveReading: true });
}

/**
 * When a tag that was last used at `lastUsedAt` (`null`: never, its making counts) has been unused for as long as
 * it or the nearest category above it says; `null`: nothing says so.
 */
export function unusedDueAt(
  tagId: string,
  { concepts, settings }: Pick<WorkspaceSnapshot, 'concepts' | 'settings'>,
  lastUsedAt: Instant | null,
): Instant | null {
  const path = conceptPath(concepts, tagId);
  const after = path.findLast(({ archiveAfter }) => archiveAfter !== undefined)?.archiveAfter;
  const from = lastUsedAt ?? path.at(-1)?.createdAt;
  return after === undefined || from === undefined ? null : addDuration(from, after, settings.timeZone);
}

/** Tags that could archive themselves: active, with nothing below them, given and read by no rule at work. */
export function archivable({
  concepts,
  rules,
}: Pick<WorkspaceSnapshot, 'concepts' | 'rules'>): readonly Concept[] {
  const inUse = new Set(rulesTags(rules, concepts));
  for (const { parentId, state } of concepts)
    if (parentId !== null && (state === 'active' || state === 'draft')) inUse.add(parentId);
  return concepts.filter(({ id, kind, state }) => kind === 'tag' && state === 'active' && !inUse.has(id));
}

/** Tags that rules give or read. A rule that is archived uses nothing. */
function rulesTags(rules: readonly Rule[], concepts: readonly Concept[]): readonly string[] {
  const live = rules.filter(({ state }) => state !== 'archived');
  if (live.length === 0) return [];
  const known = new Set(concepts.map(({ id }) => id));
  return live.flatMap((rule) => [
    ...ruleTagIds(rule),
    ...ruleReads(rule.expression, known, boundTexts(rule)).tagIds,
  ]);
}
