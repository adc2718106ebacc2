import type { AuditAction } from '../audit/audit-actions.js';
import { carryOut } from '../commands/carry-out.js';
import type { Command } from '../commands/commands.types.js';
import type { Decision, Facts } from '../commands/facts.types.js';
import { refuse, refuseIfMoved, refuseUnlessAllowed } from '../commands/refuse.js';
import { sameJson } from '../shared/json.js';
import { hiddenConcepts } from '../sight/hidden-concepts.js';
import { assignableTag } from '../tags/tag-facts.js';
import { refuseLocked } from './locks/refuse-locked.js';
import { ruleBindings } from './parameters/rule-bindings.js';
import { rulePlan } from './rule-plan.js';
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
    refuseUnseenTag(rule.tagId, facts, '/rule/tagId') ??
    refuseTargets(rule, facts, '/rule');
  if (refused !== null) return refused;
  return carryOut(facts, 'createRule', {
    ...rulePlan({ before: null, after: rule }, 'rule.created'),
    createdId: rule.id,
  });
}

/** The rule with other members; `null` takes a schedule or a limit away, an empty list the parameters. */
function withPatch(rule: Rule, patch: Partial<RuleDraft>): Rule {
  const { schedule, errorLimit, parameters, ...rest } = patch;
  const { schedule: oldSchedule, errorLimit: oldLimit, parameters: oldParameters = [], ...kept } = rule;
  const nextSchedule = schedule === undefined ? oldSchedule : schedule;
  const nextLimit = errorLimit === undefined ? oldLimit : errorLimit;
  const nextParameters = parameters ?? oldParameters;
  return {
    ...kept,
    ...rest,
    ...(nextSchedule == null ? {} : { schedule: nextSchedule }),
    ...(nextLimit == null ? {} : { errorLimit: nextLimit }),
    ...(nextParameters.length === 0 ? {} : { parameters: nextParameters }),
  };
}

function refuseUsedId(id: string, { hasHistory, workspace }: Facts): Refused | null {
  if (!hasHistory && workspace.rules.every((rule) => rule.id !== id)) return null;
  const message = `The id ${id} is or was in use; ids are never used again. Choose another one.`;
  return refuse('invalid', message, { path: '/id', details: { id } });
}

/**
 * Changes a rule. What a rule does (text, values of parameters, tag, record type, exit, mode, what missing values mean) is never changed in place: a published or
 * paused rule becomes a draft again, and whoever does that needs the permission to publish as well.
 */
export function decideUpdateRule({ id, expectedVersion, patch }: UpdateRule, facts: Facts): Decision {
  const refused = refuseUnlessAllowed(facts, 'rule.edit');
  if (refused !== null) return refused;
  const before = editableRule(id, expectedVersion, facts);
  if ('ok' in before) return before;
  const edited = withPatch(before, patch);
  const unseen = refuseUnseenRule(before, facts) ?? refuseUnseenTag(edited.tagId, facts, '/patch/tagId');
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
  const after: Rule = {
    ...edited,
    state: doesTheSame(before, edited) ? before.state : 'draft',
    version: before.version + 1,
    updatedAt: facts.now,
    updatedBy: facts.actor.id,
  };
  const leaves = after.state !== before.state;
  const wrong =
    refuseLocked(before.id, before.expression, after.expression, facts) ??
    (leaves || governsElse(before, after) ? refuseRunningRule(before, facts) : null) ??
    (retargeted(before, after)
      ? (refuseTargets(after, facts, '/patch') ?? refuseLeftGrounds(before, facts))
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

/** A rule for a tag that its author does not see would tell whom it is on, and give it to anybody. */
function refuseUnseenTag(tagId: string, { actor, workspace }: Facts, path: string): Refused | null {
  if (!hiddenConcepts(actor, workspace).has(tagId)) return null;
  return refuse('unknown-concept', `There is no tag ${tagId}.`, { path, details: { id: tagId } });
}

function refuseUnseenRule({ id, tagId }: Rule, { actor, workspace }: Facts): Refused | null {
  return hiddenConcepts(actor, workspace).has(tagId) ? unknownRule(id) : null;
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

function doesTheSame(before: Rule, after: Rule): boolean {
  return (
    !retargeted(before, after) &&
    before.expression === after.expression &&
    sameJson(ruleBindings(before), ruleBindings(after)) &&
    sameJson(before.onExit, after.onExit) &&
    (before.mode ?? 'auto') === (after.mode ?? 'auto') &&
    (before.missingPolicy ?? 'noMatch') === (after.missingPolicy ?? 'noMatch')
  );
}

function retargeted(before: Rule, after: Rule): boolean {
  return before.tagId !== after.tagId || before.recordType !== after.recordType;
}

/** Record type and tag of a rule must exist and be usable. */
export function refuseTargets({ recordType, tagId }: Rule, facts: Facts, path: string): Refused | null {
  if (!facts.workspace.settings.recordTypes.some(({ id }) => id === recordType)) {
    return refuse('unknown-record-type', `There is no record type ${recordType}.`, {
      path: `${path}/recordType`,
      details: { id: recordType },
    });
  }
  const tag = assignableTag(facts, tagId, `${path}/tagId`);
  return 'ok' in tag ? tag : null;
}

/** Tags that the rule gave would be nobody's when it turned to another tag. */
function refuseLeftGrounds(rule: Rule, { assignments }: Facts): Refused | null {
  const count = countRuleGrounds(rule, assignments);
  if (count === 0) return null;
  const message = `${count} records have the tag ${rule.tagId} from this rule. Create a new rule for the other tag.`;
  return refuse('in-use', message, {
    path: '/patch/tagId',
    details: { id: rule.id, by: 'rule grounds', count },
  });
}

/** How many of the assignments the rule holds. */
export function countRuleGrounds({ id }: Pick<Rule, 'id'>, assignments: Facts['assignments']): number {
  return assignments.filter(({ grounds }) => grounds.some(({ ruleId }) => ruleId === id)).length;
}
