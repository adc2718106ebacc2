import type { Decision, Facts } from '../commands/facts.types.js';
import { forbid } from '../commands/refuse-on-concept.js';
import { can } from '../permissions/can.js';
import { deniedByLists } from '../permissions/concept-lists.js';
import { deniedByScope } from '../permissions/concept-scope.js';
import type { Action } from '../permissions/permissions.types.js';
import type { StoredTransaction } from '../store/store.types.js';
import type { Concept } from '../taxonomy/taxonomy.types.js';
import { commandOfLabel, type UndoableType } from './original-actions.js';

/** Commands by which people give and take tags; other ones touch assignments as a consequence. */
const TAGGING: ReadonlySet<UndoableType> = new Set([
  'assignTag',
  'removeTag',
  'setTagValue',
  'renewTag',
  'liftHold',
  'tagRecords',
  'acceptSuggestion',
]);

/** Whether the transaction, or the one it takes back, is somebody giving or taking tags. */
export function isTagging({ label }: Pick<StoredTransaction, 'label'>): boolean {
  const type = commandOfLabel(label);
  return type !== null && TAGGING.has(type);
}

/**
 * The refusal when a category or tag that the transaction touched does not let the actor touch it, else `null`.
 * `action` is what the refusal names. One that is gone by now is judged as it was.
 */
export function refuseUndoByConcepts(
  transaction: StoredTransaction,
  action: Action,
  facts: Facts,
): Extract<Decision, { ok: false }> | null {
  const { actor, workspace } = facts;
  if (can(actor, 'workspace.edit', workspace.settings.roles).allowed) return null;
  const concepts = new Map<string, Concept>();
  for (const change of transaction.changes)
    if (change.kind === 'concept' && change.before !== null) concepts.set(change.key, change.before);
  for (const concept of workspace.concepts) concepts.set(concept.id, concept);
  for (const id of touchedIds(transaction)) {
    const find = (key: string): Concept | undefined => concepts.get(key);
    const denial =
      deniedByLists(actor, action, id, find) ??
      deniedByScope(actor, action, id, { find, settings: workspace.settings });
    if (denial !== null) return forbid(facts, denial);
  }
  return null;
}

/** Concepts with the places they go back to, and tags that people gave or took. */
function touchedIds({ label, changes }: StoredTransaction): ReadonlySet<string> {
  const tagging = isTagging({ label });
  const ids = new Set<string>();
  for (const change of changes) {
    if (change.kind === 'concept') {
      ids.add(change.key);
      if (change.before?.parentId != null) ids.add(change.before.parentId);
    } else if (change.kind === 'assignment' && tagging) {
      ids.add((change.after ?? change.before)?.tagId ?? '');
    }
  }
  ids.delete('');
  return ids;
}
