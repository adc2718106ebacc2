import type { AuditAction } from '../audit/audit-actions.js';
import { carryOut } from '../commands/carry-out.js';
import type { Command } from '../commands/commands.types.js';
import type { Decision, Facts } from '../commands/facts.types.js';
import { refuse, refuseUnlessAllowed } from '../commands/refuse.js';
import type { Action } from '../permissions/permissions.types.js';
import { editableRule, refuseTargets } from './edit-rule.js';
import { refuseCycle } from './graph/refuse-cycle.js';
import { refuseGuardedTags, refuseRivalTags } from './refuse-tags.js';
import { rulePlan } from './rule-plan.js';
import type { Rule, RuleState } from './rules.types.js';
import { keepVersion } from './versions/rule-versions.js';

type Lifecycle = Extract<Command, { type: 'publishRule' | 'pauseRule' | 'archiveRule' }>;
type Refused = Extract<Decision, { ok: false }>;

/** Publish, pause, archive. Tags that a rule gave stay when it is paused or archived. */
export function decideRuleLifecycle(command: Lifecycle, facts: Facts): Decision {
  const { type, id, expectedVersion } = command;
  const refused = refuseUnlessAllowed(facts, type === 'archiveRule' ? 'rule.edit' : 'rule.publish');
  if (refused !== null) return refused;
  const rule = editableRule(id, expectedVersion, facts);
  if ('ok' in rule) return rule;
  switch (command.type) {
    case 'publishRule':
      return refuseUnpublishable(rule, facts) ?? publish(rule, command.note, facts);
    case 'pauseRule':
      return refuseUnless('published', rule) ?? enter('paused', 'rule.paused', rule, facts, command.type);
    case 'archiveRule':
      return (
        refuseUnlessAllowed(facts, archivingAction(rule.state)) ??
        enter('archived', 'rule.archived', rule, facts, command.type)
      );
  }
}

/** Whoever may write drafts may put them away; a rule that ran needs the permission to publish. */
export function archivingAction(state: RuleState): Action {
  return state === 'draft' ? 'rule.edit' : 'rule.publish';
}

/** Lets the rule run and keeps what it does as a version. */
function publish(before: Rule, note: string | undefined, facts: Facts): Decision {
  const { actor, now } = facts;
  const next: Rule = {
    ...before,
    state: 'published',
    version: before.version + 1,
    updatedAt: now,
    updatedBy: actor.id,
  };
  const { number, plan: kept } = keepVersion(next, note, facts);
  const plan = rulePlan({ before, after: { ...next, publishedNumber: number } }, 'rule.published', note);
  return carryOut(facts, 'publishRule', { ...plan, changes: [...plan.changes, ...kept.changes] });
}

function enter(state: RuleState, action: AuditAction, before: Rule, facts: Facts, label: string): Decision {
  const { actor, now } = facts;
  const after: Rule = { ...before, state, version: before.version + 1, updatedAt: now, updatedBy: actor.id };
  return carryOut(facts, label, rulePlan({ before, after }, action));
}

function refuseUnless(state: RuleState, rule: Rule): Refused | null {
  if (rule.state === state) return null;
  return refuse('wrong-state', `The rule ${rule.id} is ${rule.state}, not ${state}.`, {
    details: { id: rule.id, state: rule.state },
  });
}

function refuseUnpublishable(rule: Rule, facts: Facts): Refused | null {
  if (rule.state === 'published') {
    return refuse('wrong-state', `The rule ${rule.id} is published already.`, {
      details: { id: rule.id, state: rule.state },
    });
  }
  return (
    refuseTargets(rule, facts, '') ??
    refuseGuardedTags(rule, facts, 'rule.publish') ??
    refuseRivalTags(rule, facts, '') ??
    refuseBrokenText(rule, facts) ??
    refuseCycle(rule, facts.workspace)
  );
}

function refuseBrokenText(rule: Rule, { compileRule }: Facts): Refused | null {
  const compiled = compileRule(rule.expression);
  if (compiled.ok) return null;
  const { code, position, message } = compiled;
  return refuse('rule-does-not-compile', `The rule ${rule.id} does not compile: ${message}`, {
    details: { id: rule.id, code, position },
  });
}
