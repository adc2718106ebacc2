import type { Command } from '../commands/commands.types.js';
import type { Decision } from '../commands/facts.types.js';
import { refuse } from '../commands/refuse.js';
import { findConcept, rivalFinder } from '../taxonomy/tree.js';
import { grantableTag } from './give-tag.js';
import type { TaggingFacts, TaggingPlan } from './tagging-plan.js';

type TagRecords = Extract<Command, { type: 'tagRecords' }>;
type Refused = Extract<Decision, { ok: false }>;

/** What keeps the tags as such from being given and taken, whatever the records. */
export function refuseNames(command: TagRecords, facts: TaggingFacts): Refused | null {
  return refuseTwice(command) ?? refuseTags(command, facts);
}

function refuseTwice({ add, remove }: TagRecords): Refused | null {
  const seen = new Set<string>(remove);
  for (const [index, { tagId }] of add.entries()) {
    if (seen.has(tagId)) {
      const message = `The tag ${tagId} is named twice. Name each tag once.`;
      return refuse('invalid', message, { path: `/add/${index}/tagId`, details: { id: tagId } });
    }
    seen.add(tagId);
  }
  return null;
}

function refuseTags({ add, remove }: TagRecords, facts: TaggingFacts): Refused | null {
  const { concepts } = facts.workspace;
  for (const [index, id] of remove.entries()) {
    if (findConcept(concepts, id) === undefined)
      return refuse('unknown-concept', `There is no tag ${id}.`, {
        path: `/remove/${index}`,
        details: { id },
      });
  }
  const rivalsOf = rivalFinder(concepts);
  const wanted = new Set(add.map(({ tagId }) => tagId));
  for (const [index, grant] of add.entries()) {
    const tag = grantableTag(grant, facts, `/add/${index}`);
    if ('ok' in tag) return tag;
    const rival = rivalsOf(tag.id).find((id) => wanted.has(id));
    if (rival !== undefined)
      return refuse('invalid', `${tag.id} and ${rival} exclude each other; a record can have one of them.`, {
        path: `/add/${index}/tagId`,
        details: { id: rival },
      });
  }
  return null;
}

/** What keeps the plan from being carried out: records that would have more tags than the limit, where it blocks. */
export function refuseFull(
  { overfull, most }: Pick<TaggingPlan, 'overfull' | 'most'>,
  { workspace }: Pick<TaggingFacts, 'workspace'>,
): Refused | null {
  const { limits, limitPolicy } = workspace.settings;
  if (overfull.length === 0 || limitPolicy === 'warn') return null;
  const limit = limits.activeTagsPerRecord;
  const message = `${overfull.length} records would have more than ${limit} tags, e.g. ${overfull[0]?.record.id ?? ''}.`;
  return refuse('tag-limit', message, { details: { limit, count: most, records: overfull.length } });
}
