import type { AuditNote, EventNote, Facts, Plan } from '../commands/facts.types.js';
import { rulePlan } from '../rules/rule-plan.js';
import { asJson } from '../shared/json.js';
import type { Change, Guard } from '../store/store.types.js';
import { assignmentKey } from '../tags/assignment-key.js';
import { auditOf, eventOf, type TagStep } from '../tags/tag-changes.js';
import { tagStates } from '../tags/tag-facts.js';
import { conceptPlan } from '../taxonomy/concept-plan.js';
import { versionPlan } from '../taxonomy/versions/version-plan.js';
import { proposalPlan } from '../proposals/proposal-plan.js';
import { isListedKind, listedPlan } from '../store/listed.js';
import { rivalFinder } from '../taxonomy/tree.js';

/** What is written about an undo: one entry and one event per target. */
export function undoPlan(changes: readonly Change[], facts: Facts): Plan {
  const steps = tagSteps(changes, facts);
  const parts = [
    ...steps.map((step) => ({ audit: [auditOf(step, 'tag.undone')], events: [eventOf(step, facts.now)] })),
    ...changes.flatMap((change) => entityPart(change)),
  ];
  return {
    changes,
    audit: parts.flatMap(({ audit }): readonly AuditNote[] => audit),
    events: parts.flatMap(({ events }): readonly EventNote[] => events),
    guards: rivalGuards(changes, facts),
    exclusiveReading: changes.some(
      ({ kind }) => kind !== 'assignment' && kind !== 'hold' && !isListedKind(kind),
    ),
  };
}

type Part = { readonly audit: readonly AuditNote[]; readonly events: readonly EventNote[] };

function entityPart(change: Change): readonly Part[] {
  switch (change.kind) {
    case 'concept':
      return [conceptPlan(change, 'concept.undone')];
    case 'rule':
      return [rulePlan(change, 'rule.undone')];
    case 'settings': {
      const states = { before: asJson(change.before), after: asJson(change.after) };
      const target = { kind: 'workspace', id: change.key } as const;
      return [
        {
          audit: [{ action: 'workspace.undone', target, ...states }],
          events: [{ type: 'settings.changed', id: change.key }],
        },
      ];
    }
    case 'taxonomyVersion':
      return [versionPlan(change, 'taxonomy.undone')];
    case 'proposal':
      return [proposalPlan(change, 'proposal.undone')];
    case 'assignment':
    case 'hold':
      return [];
    default:
      return [listedPlan(change, `${change.kind}.undone`)];
  }
}

/** Assignment and hold of one key are one target. */
export function tagSteps(changes: readonly Change[], facts: Facts): TagStep[] {
  const steps = new Map<string, TagStep>();
  const stateOf = tagStates(facts);
  for (const change of changes) {
    if (change.kind !== 'assignment' && change.kind !== 'hold') continue;
    const row = change.before ?? change.after;
    if (row === null) continue;
    const state = stateOf(row.record, row.tagId);
    const step = steps.get(change.key) ?? {
      record: row.record,
      tagId: row.tagId,
      before: state,
      after: state,
    };
    const after = { ...step.after, [change.kind]: change.after };
    steps.set(change.key, { ...step, after });
  }
  return [...steps.values()];
}

function rivalGuards(changes: readonly Change[], facts: Facts): Guard[] {
  const written = new Set(changes.map(({ kind, key }) => `${kind} ${key}`));
  const versions = new Map(
    facts.assignments.map((row) => [assignmentKey(row.record, row.tagId), row.version]),
  );
  const rivalsOf = rivalFinder(facts.workspace.concepts);
  return changes.flatMap((change) => {
    if (change.kind !== 'assignment' || change.after?.state !== 'active') return [];
    const { record, tagId } = change.after;
    return rivalsOf(tagId)
      .map((rivalId) => assignmentKey(record, rivalId))
      .filter((key) => !written.has(`assignment ${key}`))
      .map((key): Guard => ({ kind: 'assignment', key, version: versions.get(key) ?? 0 }));
  });
}
