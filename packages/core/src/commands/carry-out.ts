import type { DecisionBasis, Transaction } from '../store/store.types.js';
import type { Decision, Facts, Plan } from './facts.types.js';

/** Makes a transaction of a plan; a plan without changes makes none. */
export function carryOut(facts: Facts, label: string, plan: Plan): Decision {
  const { warnings = [], counts, tierCounts, createdId } = plan;
  return {
    ok: true,
    transaction: plan.changes.length === 0 ? null : transactionOf(facts, label, plan),
    warnings,
    ...(counts === undefined ? {} : { counts }),
    ...(tierCounts === undefined ? {} : { tierCounts }),
    ...(createdId === undefined ? {} : { createdId }),
  };
}

function transactionOf(facts: Facts, label: string, plan: Plan): Transaction {
  const { actor, now: at, transactionId } = facts;
  const author = { at, actorId: actor.id, actorName: actor.name, transactionId };
  return {
    id: transactionId,
    at,
    actorId: actor.id,
    label,
    changes: plan.changes,
    audit: plan.audit.map((note) => ({ ...author, ...note, reason: note.reason ?? null })),
    events: plan.events.map((note) => ({ ...note, transactionId, at })),
    basedOn: basisOf(facts, plan.exclusiveReading ?? false),
    ...(plan.guards === undefined ? {} : { guards: plan.guards }),
    ...(plan.undoes === undefined ? {} : { undoes: plan.undoes }),
  };
}

function basisOf({ workspace: { revision, seq } }: Facts, exclusiveReading: boolean): DecisionBasis {
  return {
    ...(revision === undefined ? {} : { revision }),
    ...(exclusiveReading && seq !== undefined ? { seq } : {}),
  };
}
