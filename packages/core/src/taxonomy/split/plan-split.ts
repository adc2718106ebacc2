import type { Command } from '../../commands/commands.types.js';
import type { Decision, Facts } from '../../commands/facts.types.js';
import { refuse } from '../../commands/refuse.js';
import { boundTag } from '../../rules/parameters/bound-tag.js';
import { tagsRead } from '../../rules/tag-texts/rewrite-tags.js';
import type { Rule } from '../../rules/rules.types.js';
import type { Assignment } from '../../tags/tags.types.js';
import { conceptsAfter, nextConcept, type NamedStep } from '../concept-steps.js';
import { refuseArchiving, wrongState } from '../concept-uses.js';
import { exclusiveTagsAround, refuseExclusiveClashes } from '../exclusive-groups.js';
import { findConcept } from '../tree.js';
import type { Concept } from '../taxonomy.types.js';
import { splitParts, type SplitParts } from './split-parts.js';
import { splitRows, type SplitRows } from './split-rows.js';

type Split = Omit<Extract<Command, { type: 'splitConcept' }>, 'type'>;
type Refused = Extract<Decision, { ok: false }>;

/** Everything that a split changes. */
export interface SplitPlan {
  readonly steps: readonly NamedStep[];
  readonly parts: SplitParts;
  readonly rows: SplitRows;
  /** Rules that ask for the split tag: they do not see the parts. */
  readonly readers: readonly Rule[];
}

/** What a plan of a split is made from. */
export type SplitFacts = Pick<Facts, 'workspace' | 'assignments' | 'holds' | 'now' | 'hasHistory'> & {
  readonly actor: Pick<Facts['actor'], 'id'>;
};

/** Everything a split changes, or why it cannot be. */
export function planSplit(command: Split, facts: SplitFacts): SplitPlan | Refused {
  const { workspace, assignments, now } = facts;
  const source = splitSource(command, facts);
  if ('ok' in source) return source;
  const parts = splitParts(command, facts);
  if ('ok' in parts) return parts;
  const outside = refuseShares(command);
  if (outside !== null) return outside;
  const replacedBy = { ids: parts.tags.map(({ id }) => id), mode: 'any' } as const;
  const after = nextConcept(source, { state: 'archived', replacedBy });
  const steps: readonly NamedStep[] = [
    ...parts.created.map((tag) => ({ before: null, after: tag, action: 'concept.created' as const })),
    { before: source, after, action: 'concept.split' },
  ];
  const rows = splitRows(command, parts.tags, facts);
  const refused = refuseRows(command, { parts, steps, rows }, { workspace, assignments, now });
  if (refused !== null) return refused;
  const asked = new Set([command.id]);
  const readers = workspace.rules.filter(
    (rule) =>
      rule.state !== 'archived' &&
      (tagsRead(rule.expression, asked).size > 0 || boundTag(rule, asked) !== null),
  );
  return { steps, parts, rows, readers };
}

function splitSource({ id }: Split, { workspace }: SplitFacts): Concept | Refused {
  const source = findConcept(workspace.concepts, id);
  const details = { id };
  if (source === undefined)
    return refuse('unknown-concept', `There is no tag ${id}.`, { path: '/id', details });
  if (source.kind !== 'tag')
    return refuse('invalid', `${id} is a category; only tags are split.`, { path: '/id', details });
  if (source.state !== 'active') return wrongState(source, `is ${source.state}, not active.`, '/id');
  return refuseArchiving([source], workspace) ?? source;
}

function refuseShares({ assign, rest, parts }: Split): Refused | null {
  for (const [index, { part }] of assign.entries())
    if (part >= parts.length) return noPart(part, `/assign/${index}/part`);
  return rest !== 'keep' && rest >= parts.length ? noPart(rest, '/rest') : null;
}

function noPart(part: number, path: string): Refused {
  return refuse('invalid', `There is no part ${part}; parts are counted from 0.`, { path });
}

function refuseRows(
  { id }: Split,
  { parts, steps, rows }: Pick<SplitPlan, 'parts' | 'steps' | 'rows'>,
  { workspace, assignments, now }: Pick<SplitFacts, 'workspace' | 'assignments' | 'now'>,
): Refused | null {
  const [misfit] = rows.misfits;
  if (misfit !== undefined) {
    const { tagId, record } = misfit.step;
    const message = `The value ${misfit.value} on the record ${record.id} does not fit the tag ${tagId}.`;
    return refuse('value-not-allowed', message, { details: { id: tagId, count: rows.misfits.length } });
  }
  const next = conceptsAfter(workspace.concepts, steps);
  const exclusive = exclusiveTagsAround(next, [id, ...parts.tags.map((tag) => tag.id)]);
  return refuseExclusiveClashes(exclusive, rowsAfter(rows, assignments), now);
}

function* rowsAfter({ away, over }: SplitRows, assignments: readonly Assignment[]): Iterable<Assignment> {
  const replaced = new Set<Assignment | null>();
  for (const { before } of away) replaced.add(before.assignment);
  for (const { before, after } of over) {
    replaced.add(before.assignment);
    if (after.assignment !== null) yield after.assignment;
  }
  for (const row of assignments) if (!replaced.has(row)) yield row;
}
