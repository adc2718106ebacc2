import type { AuditAction } from '../audit/audit-actions.js';
import { carryOut } from '../commands/carry-out.js';
import type { Command } from '../commands/commands.types.js';
import type { Decision, Facts } from '../commands/facts.types.js';
import { refuse, refuseIfMoved, refuseUnlessAllowed } from '../commands/refuse.js';
import { sameJson } from '../shared/json.js';
import { hiddenConcepts } from '../sight/hidden-concepts.js';
import { refuseLocked } from './locks/refuse-locked.js';
import { refuseGuardedTags, refuseRivalTags, refuseTags, refuseUnseenTags } from './refuse-tags.js';
import { refuseUnseenCondition } from './refuse-unseen-reads.js';
import { doesTheSame, retargeted } from './rule-doing.js';
import { rulePlan } from './rule-plan.js';
import { givesAnyOf, ruleTagIds } from './rule-tags.js';
import type { Rule, RuleDraft } from './rules.types.js';
import { keepUnkeptVersion } from './versions/rule-versions.js';

type CreateRule = Extract<Command, { type: 'createRule' }>;
type UpdateRule = Extract<Command, { type: 'updateRule' }>;
type Refused = Extract<Decision, { ok: false }>;

/** Adds a draft, owned by its creator unless it names somebody else. Its text need not compile yet. */
export function decideCreateRule({ rule: draft, id }: CreateRule, facts: Facts): Decision {
  const rule: Rule = {
    ...withPatch(
      {
        id: id ?? facts.newEntityId,
        version: 1,
        name: draft.name,
        recordType: draft.recordType,
        tagId: draft.tagId,
        expression: draft.expression,
        onExit: 'remove',
        state: 'draft',
        ownerId: facts.actor.id,
        updatedAt: facts.now,
        updatedBy: facts.actor.id,
      },
      draft,
    ),
  };
  const refused =
    refuseUnlessAllowed(facts, 'rule.edit') ??
    refuseUsedId(rule.id, facts) ??
    refuseUnseenTags(rule, facts, '/rule') ??
    refuseUnseenCondition(rule, facts, '/rule') ??
    refuseTargets(rule, facts, '/rule') ??
    refuseGuardedTags(rule, facts, 'rule.edit') ??
    refuseRivalTags(rule, facts, '/rule');
  if (refused !== null) return refused;
  return carryOut(facts, 'createRule', {
    ...rulePlan({ before: null, after: rule }, 'rule.created'),
    createdId: rule.id,
  });
}

/** The rule with other members; `null` takes a schedule or a limit away, an empty list parameters or further tags. */
function withPatch(rule: Rule, patch: Partial<RuleDraft>): Rule {
  const { schedule, errorLimit, parameters, moreTagIds, ...rest } = patch;
  const { schedule: oldSchedule, errorLimit: oldLimit, ...kept } = withoutLists(rule);
  const nextTagIds = moreTagIds ?? rule.moreTagIds ?? [];
  const nextSchedule = schedule === undefined ? oldSchedule : schedule;
  const nextLimit = errorLimit === undefined ? oldLimit : errorLimit;
  const nextParameters = parameters ?? rule.parameters ?? [];
  return {
    ...kept,
    ...rest,
    ...(nextTagIds.length === 0 ? {} : { moreTagIds: nextTagIds }),
    ...(nextSchedule == null ? {} : { schedule: nextSchedule }),
    ...(nextLimit == null ? {} : { errorLimit: nextLimit }),
    ...(nextParameters.length === 0 ? {} : { parameters: nextParameters }),
  };
}

function withoutLists(rule: Rule): Rule {
  const { parameters: _parameters, moreTagIds: _moreTagIds, ...rest } = rule;
  return rest;
}

function refuseUsedId(id: string, { hasHistory, workspace }: Facts): Refused | null {
  if (!hasHistory && workspace.rules.every((rule) => rule.id !== id)) return null;
  const message = `The id ${id} is or was in use; ids are never used again. Choose another one.`;
  return refuse('invalid', message, { path: '/id', details: { id } });
}

/**
 * Changes a rule. What a rule does (text, values of parameters, tags, record type, exit, mode, what missing values mean) is never changed in place: a published or
 * paused rule becomes a draft again, and whoever does that needs the permission to publish as well.
 */
export function decideUpdateRule({ id, expectedVersion, patch }: UpdateRule, facts: Facts): Decision {
  const refused = refuseUnlessAllowed(facts, 'rule.edit');
  if (refused !== null) return refused;
  const before = editableRule(id, expectedVersion, facts);
  if ('ok' in before) return before;
  const edited = withPatch(before, patch);
  const unseen = refuseUnseenRule(before, facts) ?? refuseUnseenTags(edited, facts, '/patch');
  if (unseen !== null) return unseen;
  if (sameJson(before, edited)) return carryOut(facts, 'updateRule', { changes: [], audit: [], events: [] });
  return changedRule(before, edited, facts, { label: 'updateRule', action: 'rule.updated' });
}

/** A rule becomes another one, as {@link decideUpdateRule} says. */
export function changedRule(
  before: Rule,
  edited: Rule,
  facts: Facts,
  { label, action }: { readonly label: string; readonly action: AuditAction },
): Decision {
  const isSame = doesTheSame(before, edited);
  const after: Rule = {
    ...edited,
    state: isSame ? before.state : 'draft',
    version: before.version + 1,
    updatedAt: facts.now,
    updatedBy: facts.actor.id,
  };
  const leaves = after.state !== before.state;
  const wrong =
    refuseLocked(before.id, before.expression, after.expression, facts) ??
    (isSame
      ? null
      : (refuseUnseenCondition(after, facts, '/patch') ?? refuseGuardedTags(after, facts, 'rule.edit'))) ??
    (leaves || governsElse(before, after) ? refuseRunningRule(before, facts) : null) ??
    (retargeted(before, after)
      ? (refuseTargets(after, facts, '/patch') ??
        refuseRivalTags(after, facts, '/patch') ??
        refuseLeftGrounds(before, after, facts))
      : null);
  if (wrong !== null) return wrong;
  const plan = rulePlan({ before, after }, action);
  return carryOut(facts, label, {
    ...plan,
    changes: [...plan.changes, ...(leaves ? keepUnkeptVersion(before, facts).changes : [])],
  });
}

/** Who runs when, and who answers for it, is as much a matter of publishing as what a running rule does. */
function refuseRunningRule({ state }: Rule, facts: Facts): Refused | null {
  return state === 'draft' ? null : refuseUnlessAllowed(facts, 'rule.publish');
}

function governsElse(before: Rule, after: Rule): boolean {
  return (
    (before.priority ?? 0) !== (after.priority ?? 0) ||
    before.ownerId !== after.ownerId ||
    before.errorLimit !== after.errorLimit ||
    !sameJson(before.schedule, after.schedule)
  );
}

function refuseUnseenRule(rule: Rule, { actor, workspace }: Facts): Refused | null {
  return givesAnyOf(rule, hiddenConcepts(actor, workspace)) ? unknownRule(rule.id) : null;
}

function unknownRule(id: string): Refused {
  return refuse('unknown-rule', `There is no rule ${id}.`, { path: '/id', details: { id } });
}

/** A rule that may be edited under the version the caller saw, or why not. */
export function editableRule(id: string, expectedVersion: number, { workspace }: Facts): Rule | Refused {
  const rule = workspace.rules.find((candidate) => candidate.id === id);
  if (rule === undefined) return unknownRule(id);
  const moved = refuseIfMoved('rule', rule, expectedVersion);
  if (moved !== null) return moved;
  if (rule.state !== 'archived') return rule;
  return refuse('archived', `The rule ${id} is archived. Create a new one instead.`, { details: { id } });
}

/** Record type and tags of a rule must exist and be usable. */
export function refuseTargets(rule: Rule, facts: Facts, path: string): Refused | null {
  const { recordType } = rule;
  if (!facts.workspace.settings.recordTypes.some(({ id }) => id === recordType)) {
    return refuse('unknown-record-type', `There is no record type ${recordType}.`, {
      path: `${path}/recordType`,
      details: { id: recordType },
    });
  }
  return refuseTags(rule, facts, path);
}

/** Tags that the rule gave would be nobody's when it gave them no more. */
function refuseLeftGrounds(before: Rule, after: Rule, { assignments }: Facts): Refused | null {
  const staying = before.recordType === after.recordType ? ruleTagIds(after) : [];
  for (const [index, tagId] of ruleTagIds(before).entries()) {
    if (staying.includes(tagId)) continue;
    const rows = assignments.filter((row) => row.tagId === tagId);
    const count = countRuleGrounds(before, rows);
    if (count === 0) continue;
    const message = `${count} records have the tag ${tagId} from this rule. Create a new rule for the other tag.`;
    const path = index === 0 ? '/patch/tagId' : '/patch/moreTagIds';
    return refuse('in-use', message, { path, details: { id: before.id, by: 'rule grounds', count } });
  }
  return null;
}

/** How many of the assignments the rule holds. */
export function countRuleGrounds({ id }: Pick<Rule, 'id'>, assignments: Facts['assignments']): number {
  return assignments.filter(({ grounds }) => grounds.some(({ ruleId }) => ruleId === id)).length;
}
