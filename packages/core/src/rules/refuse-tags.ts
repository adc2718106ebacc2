import type { Decision, Facts } from '../commands/facts.types.js';
import { refuse } from '../commands/refuse.js';
import { hiddenConcepts } from '../sight/hidden-concepts.js';
import { assignableTag } from '../tags/tag-facts.js';
import { rivalsAmong } from '../taxonomy/exclusive.js';
import { ruleTagIds, ruleTagPath, type RuleTags } from './rule-tags.js';

type Refused = Extract<Decision, { ok: false }>;

/**
 * Every tag of a rule can be given and is named once.
 *
 * @param path Where the rule stands in the command.
 */
export function refuseTags(rule: RuleTags, facts: Facts, path: string): Refused | null {
  const tagIds = ruleTagIds(rule);
  for (const [index, tagId] of tagIds.entries()) {
    const at = `${path}${ruleTagPath(index)}`;
    const tag = assignableTag(facts, tagId, at);
    if ('ok' in tag) return tag;
    if (tagIds.indexOf(tagId) < index)
      return refuse('invalid', `The tag ${tagId} is named twice.`, { path: at, details: { id: tagId } });
  }
  return null;
}

/** No tag of a rule excludes another of them. */
export function refuseRivalTags(rule: RuleTags, { workspace }: Facts, path: string): Refused | null {
  const rivals = rivalsAmong(workspace.concepts, ruleTagIds(rule));
  if (rivals === null) return null;
  const { index, id, otherId } = rivals;
  const message = `${id} and ${otherId} exclude each other, so one rule cannot give both.`;
  return refuse('exclusive-tags', message, {
    path: `${path}${ruleTagPath(index)}`,
    details: { id, otherId },
  });
}

/** A rule for a tag that its author does not see would tell whom it is on, and give it to anybody. */
export function refuseUnseenTags(rule: RuleTags, { actor, workspace }: Facts, path: string): Refused | null {
  const hidden = hiddenConcepts(actor, workspace);
  const tagIds = ruleTagIds(rule);
  const index = tagIds.findIndex((id) => hidden.has(id));
  const tagId = tagIds[index];
  if (tagId === undefined) return null;
  return refuse('unknown-concept', `There is no tag ${tagId}.`, {
    path: `${path}${ruleTagPath(index)}`,
    details: { id: tagId },
  });
}
