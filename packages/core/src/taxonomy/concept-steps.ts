import type { AuditAction } from '../audit/audit-actions.js';
import type { AuditNote, EventNote, Plan } from '../commands/facts.types.js';
import type { Change } from '../store/store.types.js';
import { conceptPlan, type ConceptStep } from './concept-plan.js';
import type { Concept } from './taxonomy.types.js';

/** A step of one concept, and what the history calls it. */
export interface NamedStep extends ConceptStep {
  readonly action: AuditAction;
}

/** The taxonomy after the steps; new concepts come last, in the order of the steps. */
export function conceptsAfter(
  concepts: readonly Concept[],
  steps: readonly ConceptStep[],
): readonly Concept[] {
  if (steps.length === 0) return concepts;
  const changed = new Map(steps.map((step) => [(step.after ?? step.before)?.id ?? '', step]));
  const kept = concepts.flatMap((concept) => {
    const step = changed.get(concept.id);
    return step === undefined ? [concept] : (step.after ?? []);
  });
  return [
    ...kept,
    ...steps.flatMap(({ before, after }) => (before === null && after !== null ? [after] : [])),
  ];
}

/** The next version of a concept with some members changed. */
export function nextConcept(concept: Concept, members: Partial<Concept>): Concept {
  return { ...concept, ...members, version: concept.version + 1 };
}

/** Parts of a plan, one after the other. */
export type PlanPart = Pick<Plan, 'changes' | 'audit' | 'events'>;

/** Changes, audit entries and events of all steps. */
export function stepsPlan(steps: readonly NamedStep[]): PlanPart {
  return joinParts(steps.map((step) => conceptPlan(step, step.action)));
}

/** One plan of several. */
export function joinParts(parts: readonly PlanPart[]): PlanPart {
  const changes: Change[] = [];
  const audit: AuditNote[] = [];
  const events: EventNote[] = [];
  // Not spread: a plan may have more parts than a call can have arguments.
  for (const part of parts) {
    for (const change of part.changes) changes.push(change);
    for (const note of part.audit) audit.push(note);
    for (const event of part.events) events.push(event);
  }
  return { changes, audit, events };
}
