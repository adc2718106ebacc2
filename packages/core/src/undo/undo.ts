import { carryOut } from '../commands/carry-out.js';
import type { Command } from '../commands/commands.types.js';
import type { Decision, Facts } from '../commands/facts.types.js';
import { refuse, refuseUnlessAllowed } from '../commands/refuse.js';
import { refuseLockedUndo } from '../rules/locks/refuse-locked.js';
import { refuseRuleUndo } from '../rules/refuse-tags.js';
import type { StoredTransaction } from '../store/store.types.js';
import { refuseTaking } from '../tags/refuse-removal.js';
import { refuseUnfitting } from './check-undo.js';
import { isTagging, refuseUndoByConcepts } from './concept-lists-of-undo.js';
import { commandOfLabel, originalActions, undoLabel, type UndoableType } from './original-actions.js';
import { reverseChanges } from './reverse.js';
import { tagSteps, undoPlan } from './undo-plan.js';
import { worldAfter } from './undo-world.js';

type Undo = Extract<Command, { type: 'undo' }>;

/** Commands that decide what rules do; others rewrite rules as a consequence. */
const RULING: ReadonlySet<UndoableType | null> = new Set([
  'createRule',
  'updateRule',
  'publishRule',
  'pauseRule',
  'archiveRule',
  'restoreRuleVersion',
  'endCampaigns',
]);

/**
 * Takes a transaction back by a new one, which can be taken back in turn. Needs the permission of the
 * original action, and where tags go by it, that of taking them. Refused when anything it wrote changed since: nobody's later work is lost.
 */
export function decideUndo({ transactionId }: Undo, facts: Facts): Decision {
  const { transaction } = facts;
  if (transaction === null) {
    const message = `There is no transaction ${transactionId}.`;
    return refuse('unknown-transaction', message, { path: '/transactionId', details: { id: transactionId } });
  }
  const actions = originalActions(transaction, facts);
  if (actions === null || transaction.changes.length === 0) return notUndoable(transaction);
  const refused =
    refuseUnlessAllowed(facts, ...actions) ??
    refuseUndoByConcepts(transaction, actions[0] ?? 'concept.edit', facts);
  if (refused !== null) return refused;
  if (transaction.undoneBy !== null) {
    const details = { id: transactionId, by: transaction.undoneBy };
    return refuse('already-undone', `The transaction ${transactionId} was undone already.`, { details });
  }
  return takeBack(transaction, facts);
}

function takeBack(transaction: StoredTransaction, facts: Facts): Decision {
  const reversed = reverseChanges(transaction, facts);
  if ('moved' in reversed) {
    const { kind, key, expected, actual } = reversed.moved;
    const message = `The ${kind} ${key} was changed after the transaction; undoing would overwrite that.`;
    return refuse('conflict', message, { details: { kind, id: key, expected, actual } });
  }
  // Taking back what was given is taking it away: later, or of others, it needs what that needs.
  const forbidden = isTagging(transaction) ? refuseTaking(tagSteps(reversed.changes, facts), facts) : null;
  if (forbidden !== null) return forbidden;
  const type = commandOfLabel(transaction.label);
  const isEdit = type === 'updateRule' || type === 'restoreRuleVersion';
  const unfitting =
    (isEdit ? refuseLockedUndo(reversed.changes, facts) : null) ??
    (RULING.has(type) ? refuseRuleUndo(reversed.changes, facts) : null) ??
    refuseUnfitting(reversed.changes, worldAfter(facts, reversed.changes), facts);
  if (unfitting !== null) return unfitting;
  const plan = { ...undoPlan(reversed.changes, facts), undoes: transaction.id };
  return carryOut(facts, undoLabel(transaction.label), plan);
}

function notUndoable({ id, label }: StoredTransaction): Decision {
  return refuse('not-undoable', `The transaction ${id} (${label}) cannot be undone.`, { details: { id } });
}
