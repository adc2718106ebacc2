import type { AuditAction } from '../audit/audit-actions.js';
import { carryOut } from '../commands/carry-out.js';
import type { Decision, Facts } from '../commands/facts.types.js';
import { refuse, refuseIfMoved } from '../commands/refuse.js';
import { refuseUnseenReads } from '../rules/refuse-unseen-reads.js';
import { hiddenConcepts } from '../sight/hidden-concepts.js';
import { listedPlan } from '../store/listed.js';
import { findConcept } from '../taxonomy/tree.js';
import type { WorkflowCommand } from './workflow-commands.types.js';
import type { Workflow, WorkflowDraft } from './workflow.types.js';

type Refused = Extract<Decision, { ok: false }>;
type Create = Extract<WorkflowCommand, { type: 'createWorkflow' }>;
type Edit = Extract<WorkflowCommand, { type: 'updateWorkflow' | 'switchWorkflow' | 'deleteWorkflow' }>;

/** A new workflow, switched off. */
export function decideCreateWorkflow({ workflow, id }: Create, facts: Facts): Decision {
  if (id !== undefined && facts.hasHistory)
    return refuse('name-taken', `The id ${id} was used before.`, { path: '/id', details: { id } });
  const { actor, now } = facts;
  const after: Workflow = {
    id: id ?? facts.newEntityId,
    version: 1,
    ...workflow,
    ownerId: workflow.ownerId ?? actor.id,
    state: 'off',
    sinceSeq: facts.workspace.seq ?? 0,
    updatedAt: now,
    updatedBy: actor.id,
  };
  const refused = refuseUnfit(workflow, facts, '/workflow');
  if (refused !== null) return refused;
  return carryOut(facts, 'createWorkflow', {
    ...listedPlan({ kind: 'workflow', before: null, after }, 'workflow.created'),
    createdId: after.id,
  });
}

/** Changes, switches or deletes one. Deliveries that wait are sent all the same. */
export function decideEditWorkflow(command: Edit, facts: Facts): Decision {
  const before = facts.entities?.get('workflow', command.id);
  if (before === undefined) {
    const details = { id: command.id };
    return refuse('unknown-workflow', `There is no workflow ${command.id}.`, { path: '/id', details });
  }
  const moved = refuseIfMoved('workflow', before, command.expectedVersion);
  if (moved !== null) return moved;
  switch (command.type) {
    case 'updateWorkflow':
      return (
        refuseUnfit({ ...before, ...command.patch }, facts, '/patch') ??
        changed(command.type, before, command.patch, 'workflow.updated', facts)
      );
    case 'switchWorkflow': {
      const state = command.on ? 'on' : 'off';
      if (before.state === state)
        return carryOut(facts, command.type, { changes: [], audit: [], events: [] });
      const members = {
        state,
        ...(command.on ? { sinceSeq: facts.workspace.seq ?? before.sinceSeq } : {}),
      } as const;
      const unfit = command.on ? refuseUnfit(before, facts, '') : null;
      return unfit ?? changed(command.type, before, members, `workflow.switched-${state}`, facts);
    }
    case 'deleteWorkflow':
      return carryOut(
        facts,
        command.type,
        listedPlan({ kind: 'workflow', before, after: null }, 'workflow.deleted'),
      );
  }
}

function changed(
  label: Edit['type'],
  before: Workflow,
  members: Partial<Workflow>,
  action: AuditAction,
  { actor, now, ...facts }: Facts,
): Decision {
  const version = before.version + 1;
  const after: Workflow = { ...before, ...members, version, updatedAt: now, updatedBy: actor.id };
  return carryOut({ actor, now, ...facts }, label, listedPlan({ kind: 'workflow', before, after }, action));
}

/** What it names must exist, and its condition must compile. */
function refuseUnfit({ trigger, condition }: WorkflowDraft, facts: Facts, path: string): Refused | null {
  const { concepts, settings } = facts.workspace;
  // What comes of a workflow would tell whom a tag is on, so one that the author does not see is unknown to them.
  const hidden = hiddenConcepts(facts.actor, facts.workspace);
  const isUnknown = (id: string): boolean => hidden.has(id) || findConcept(concepts, id) === undefined;
  const unknown = trigger.tagIds?.findIndex(isUnknown) ?? -1;
  if (unknown >= 0) {
    const id = trigger.tagIds?.[unknown] ?? '';
    const where = { path: `${path}/trigger/tagIds/${unknown}`, details: { id } };
    return refuse('unknown-concept', `There is no tag ${id}.`, where);
  }
  const { recordType } = trigger;
  if (recordType !== undefined && settings.recordTypes.every(({ id }) => id !== recordType)) {
    const where = { path: `${path}/trigger/recordType`, details: { id: recordType } };
    return refuse('unknown-record-type', `There is no record type ${recordType}.`, where);
  }
  const unseen = condition === null ? null : refuseUnseenReads(condition, facts, `${path}/condition`);
  if (unseen !== null) return unseen;
  const compiled = condition === null ? { ok: true as const } : facts.compileRule(condition);
  if (compiled.ok) return null;
  const { code, position, message } = compiled;
  return refuse('rule-does-not-compile', `The condition does not compile: ${message}`, {
    path: `${path}/condition`,
    details: { code, position },
  });
}
