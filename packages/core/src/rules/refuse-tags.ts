import type { Decision, Facts } from '../commands/facts.types.js';
import { refuse } from '../commands/refuse.js';
import { forbid } from '../commands/refuse-on-concept.js';
import { conceptPermissions } from '../permissions/can-on-concept.js';
import type { Change } from '../store/store.types.js';
import { hiddenConcepts } from '../sight/hidden-concepts.js';
import { assignableTag } from '../tags/tag-facts.js';
import { rivalsAmong } from '../taxonomy/exclusive.js';
import { refuseUnseenCondition } from './refuse-unseen-reads.js';
import { doesTheSame } from './rule-doing.js';
import { ruleTagIds, ruleTagPath, type RuleTags } from './rule-tags.js';
import type { Rule } from './rules.types.js';

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

/**
 * Whoever may not give a tag by hand lets no rule give it either, neither by writing it nor by publishing what
 * somebody else wrote. A rule that only suggests gives nothing: who accepts what it suggests is asked then.
 */
export function refuseGuardedTags(
  rule: RuleTags & Pick<Rule, 'mode'>,
  facts: Facts,
  action: 'rule.edit' | 'rule.publish',
): Refused | null {
  if (rule.mode === 'suggest') return null;
  const permission = conceptPermissions(facts.actor, facts.workspace);
  for (const tagId of ruleTagIds(rule)) {
    const answer = permission(action, tagId);
    if (!answer.allowed && answer.why === 'not-assignable-by') return forbid(facts, answer);
  }
  return null;
}

/**
 * Taking back an edit of a rule is an edit of it, and taking back a pause lets it run: whoever may do neither with
 * its tags and its condition takes nothing back.
 */
export function refuseRuleUndo(changes: readonly Change[], facts: Facts): Refused | null {
  for (const change of changes) {
    if (change.kind !== 'rule' || change.after === null || doesNothingMore(change.before, change.after))
      continue;
    const action = change.after.state === 'published' ? 'rule.publish' : 'rule.edit';
    const refused =
      refuseUnseenCondition(change.after, facts, '') ?? refuseGuardedTags(change.after, facts, action);
    if (refused !== null) return refused;
  }
  return null;
}

/** A rule that is stopped, put away or called otherwise, and does what it did. */
function doesNothingMore(before: Rule | null, after: Rule): boolean {
  if (before === null || !doesTheSame(before, after)) return false;
  return after.state !== 'published' || before.state === 'published';
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
