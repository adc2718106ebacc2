import type { CommandType } from '../commands/commands.types.js';
import type { Facts } from '../commands/facts.types.js';
import type { Action } from '../permissions/permissions.types.js';
import { CODE_ACTIONS } from '../codes/commands/code-actions.js';
import { archivingAction } from '../rules/rule-lifecycle.js';
import type { Rule } from '../rules/rules.types.js';
import type { Change, StoredTransaction } from '../store/store.types.js';
import { definingAction } from '../workspace/define-fields.js';

const UNDO = 'undo:';

/** The label of a transaction that takes one with this label back; taking that back gives the first again. */
export function undoLabel(label: string): string {
  return label.startsWith(UNDO) ? label.slice(UNDO.length) : `${UNDO}${label}`;
}

/** The command type in a label of a transaction or of its undo; `null` for a label that no command makes. */
export function commandOfLabel(label: string): UndoableType | null {
  const type = label.startsWith(UNDO) ? label.slice(UNDO.length) : label;
  return Object.hasOwn(ACTIONS_BY_COMMAND, type) ? (type as UndoableType) : null;
}

/** Labels carry the original command, never `undo` itself. */
export type UndoableType = Exclude<CommandType, 'undo' | Bookkeeping>;

/** Going back behind what was sent or counted would send it once more. */
type Bookkeeping = 'queueDeliveries' | 'reportDelivery' | 'noteJobRun' | 'noteCodeJob';

/** The permissions that the original action needs; `null` when it cannot be undone. */
export function originalActions(
  { label, changes, actorId }: StoredTransaction,
  asking: Asking,
): readonly Action[] | null {
  const type = commandOfLabel(label);
  return type === null ? null : ACTIONS_BY_COMMAND[type](changes, asking, actorId);
}

/** Who asks, and with which roles. */
type Asking = Pick<Facts, 'actor' | 'workspace'>;
type ActionsOf = (changes: readonly Change[], asking: Asking, actorId: string) => readonly Action[];

const ACTIONS_BY_COMMAND: Readonly<Record<UndoableType, ActionsOf>> = {
  assignTag: () => ['tag.assign'],
  setTagValue: () => ['tag.assign'],
  tagRecords: taggingActions,
  renewTag: () => ['tag.assign'],
  liftHold: () => ['tag.remove-rule'],
  expireAssignments: () => ['job.run'],
  endCampaigns: () => ['concept.archive', 'rule.publish'],
  archiveUnused: () => ['concept.archive'],
  createWorkflow: () => ['workflow.edit'],
  updateWorkflow: () => ['workflow.edit'],
  switchWorkflow: () => ['workflow.edit'],
  deleteWorkflow: () => ['workflow.edit'],
  retryDeliveries: () => ['workflow.edit'],
  createTerritory: () => ['ownership.edit'],
  updateTerritory: () => ['ownership.edit'],
  deleteTerritory: () => ['ownership.edit'],
  reassignOwner: () => ['ownership.edit'],
  setRoles: () => ['workspace.edit'],
  setMembers: () => ['workspace.edit'],
  setCharter: () => ['concept.edit'],
  removeTag: (changes) => [hasRuleGround(changes) ? 'tag.remove-rule' : 'tag.remove'],
  createConcept: () => ['concept.create'],
  updateConcept: () => ['concept.edit'],
  archiveConcept: () => ['concept.archive'],
  restoreConcept: () => ['concept.archive'],
  deleteConcept: () => ['concept.delete'],
  archiveConcepts: () => ['concept.archive'],
  restoreConcepts: () => ['concept.archive'],
  deleteConcepts: () => ['concept.delete'],
  reviewConcept: () => ['concept.edit'],
  moveConcepts: () => ['concept.edit'],
  mergeConcepts: () => ['concept.edit'],
  redirectConcepts: () => ['concept.edit'],
  splitConcept: (changes) => [
    'concept.edit',
    ...(createsConcept(changes) ? (['concept.create'] as const) : []),
  ],
  importConcepts: () => ['concept.create', 'concept.edit'],
  publishTaxonomy: () => ['concept.edit'],
  restoreTaxonomy: () => ['concept.edit', 'concept.archive'],
  proposeChange: authorActions,
  commentOnProposal: authorActions,
  withdrawProposal: authorActions,
  acceptProposal: reviewActions,
  rejectProposal: reviewActions,
  createRule: () => ['rule.edit'],
  updateRule: (changes) => ['rule.edit', ...(hasRunningRule(changes) ? (['rule.publish'] as const) : [])],
  publishRule: () => ['rule.publish'],
  pauseRule: () => ['rule.publish'],
  archiveRule: (changes) =>
    ruleStates(changes).map((state) => archivingAction(state === 'archived' ? 'draft' : state)),
  restoreRuleVersion: (changes) => [
    'rule.edit',
    ...(hasRunningRule(changes) ? (['rule.publish'] as const) : []),
  ],
  applyRuleRun: () => ['rule.run'],
  reportRuleRun: () => ['rule.run'],
  suggestTags: () => ['tag.suggest'],
  acceptSuggestion: () => ['tag.assign'],
  rejectSuggestion: () => ['tag.assign'],
  createTierScheme: () => ['tier.edit'],
  updateTierScheme: () => ['tier.edit'],
  publishTierScheme: () => ['tier.publish'],
  archiveTierScheme: () => ['tier.publish'],
  runTiers: () => ['tier.run'],
  overrideTier: () => ['tier.override'],
  endTierOverride: () => ['tier.override'],
  reviewTier: () => ['tier.override'],
  addNote: noteActions,
  editNote: noteActions,
  removeNote: noteActions,
  closeNote: () => ['note.write'],
  reopenNote: () => ['note.write'],
  pinNote: () => ['note.write'],
  setNoteGrades: () => ['workspace.edit'],
  ...CODE_ACTIONS,
  defineFields: (_changes, asking) => [definingAction(asking)],
};

/** Removing and its undo: the rule ground is before in one and after in the other. */
function hasRuleGround(changes: readonly Change[]): boolean {
  return changes.some(
    (change) =>
      change.kind === 'assignment' &&
      [change.before, change.after].some((row) => row?.grounds.some(({ type }) => type === 'rule')),
  );
}

/** What somebody wrote is theirs to take back, or an administrator's. */
function authorActions(_changes: readonly Change[], { actor }: Asking, actorId: string): readonly Action[] {
  return actor.id === actorId ? ['tag.suggest'] : ['workspace.edit'];
}

/** What a note says is for its author to take back, or for an administrator. */
function noteActions(_changes: readonly Change[], { actor }: Asking, actorId: string): readonly Action[] {
  return actor.id === actorId ? ['note.write'] : ['workspace.edit'];
}

/** Whoever could have said yes or no: the permissions of what was proposed. */
function reviewActions(changes: readonly Change[], asking: Asking, actorId: string): readonly Action[] {
  const proposals = changes.flatMap((change) => (change.kind === 'proposal' ? [change.after] : []));
  const types = proposals.flatMap((proposal) => (proposal === null ? [] : [proposal.command.type]));
  return types.flatMap((type) => ACTIONS_BY_COMMAND[type](changes, asking, actorId));
}

/** Giving needs one permission, taking another; a bulk command may have done both. */
function taggingActions(changes: readonly Change[]): readonly Action[] {
  const given = changes.some((change) => change.kind === 'assignment' && change.after?.state === 'active');
  const taken = changes.filter((change) => change.kind === 'assignment' && change.after?.state !== 'active');
  const removal = hasRuleGround(taken) ? 'tag.remove-rule' : 'tag.remove';
  return [...(given ? (['tag.assign'] as const) : []), ...(taken.length > 0 ? ([removal] as const) : [])];
}

function createsConcept(changes: readonly Change[]): boolean {
  return changes.some(
    (change) => change.kind === 'concept' && (change.before === null || change.after === null),
  );
}

function hasRunningRule(changes: readonly Change[]): boolean {
  return ruleStates(changes).some((state) => state === 'published' || state === 'paused');
}

function ruleStates(changes: readonly Change[]): Rule['state'][] {
  const rules = changes.flatMap((change) => (change.kind === 'rule' ? [change.before, change.after] : []));
  return rules.flatMap((rule) => (rule === null ? [] : [rule.state]));
}
