import { decideApplyRuleRun } from '../rules/apply-rule-run.js';
import { decideCreateRule, decideUpdateRule } from '../rules/edit-rule.js';
import { decideRuleLifecycle } from '../rules/rule-lifecycle.js';
import { decideReportRuleRun } from '../rules/runs/report-rule-run.js';
import { decideAcceptSuggestion } from '../rules/suggestions/accept-suggestion.js';
import { decideRejectSuggestion } from '../rules/suggestions/reject-suggestion.js';
import { decideSuggestTags } from '../rules/suggestions/suggest-tags.js';
import { decideRestoreRuleVersion } from '../rules/versions/restore-rule-version.js';
import { decideAssignTag } from '../tags/assign-tag.js';
import { decideSetTagValue } from '../tags/set-tag-value.js';
import { decideTagRecords } from '../tags/tag-records.js';
import { decideRemoveTag } from '../tags/remove-tag.js';
import { decideConceptLifecycle } from '../taxonomy/concept-lifecycle.js';
import { decideConceptsLifecycle } from '../taxonomy/concepts-lifecycle.js';
import { decideImportConcepts } from '../taxonomy/import/import-concepts.js';
import { decideReviewConcept } from '../taxonomy/review-concept.js';
import { decideCreateConcept } from '../taxonomy/create-concept.js';
import { decideMerge } from '../taxonomy/merge/merge-concepts.js';
import { decideMoveConcepts } from '../taxonomy/move/move-concepts.js';
import { decideSplitConcept } from '../taxonomy/split/split-concept.js';
import { decideUpdateConcept } from '../taxonomy/update-concept.js';
import { decideSetCharter } from '../taxonomy/charter/set-charter.js';
import { decidePublishTaxonomy } from '../taxonomy/versions/publish-taxonomy.js';
import { decideRestoreTaxonomy } from '../taxonomy/versions/restore-taxonomy.js';
import { decideAcceptProposal } from '../proposals/accept-proposal.js';
import { decideRejectProposal, decideWithdrawProposal } from '../proposals/close-proposal.js';
import { decideCommentOnProposal } from '../proposals/comment-on-proposal.js';
import { decideProposeChange } from '../proposals/propose-change.js';
import { decideNoteCommand } from '../notes/decide-notes.js';
import { decideTierCommand } from '../tiers/commands/decide-tiers.js';
import { decideCodeCommand } from '../codes/commands/decide-code-command.js';
import { decideUndo } from '../undo/undo.js';
import { decideDefineFields } from '../workspace/define-fields.js';
import { decideJobCommand } from '../jobs/decide-job.js';
import { decideOwnershipCommand } from '../ownership/decide-ownership.js';
import { decideSetMembers } from '../permissions/set-members.js';
import { decideSetRoles } from '../permissions/set-roles.js';
import { decideLiftHold } from '../tags/lift-hold.js';
import { decideRenewTag } from '../tags/renew-tag.js';
import { decideWorkflowCommand } from '../workflows/decide-workflow.js';
import { refuseByConcepts } from './concept-gate.js';
import { refuseByScope } from './scope-gate.js';
import type { Command } from './commands.types.js';
import type { Decision, Facts } from './facts.types.js';

/**
 * What a command does: permission, then invariants, then changes with one audit entry per target and events.
 * Pure; the same command and facts give the same decision. The command must have the right form, see
 * `parseCommand`; the facts must be those that `neededFacts` names.
 */
export function decide(command: Command, facts: Facts): Decision {
  return refuseByConcepts(command, facts) ?? refuseByScope(command, facts) ?? decideByType(command, facts);
}

function decideByType(command: Command, facts: Facts): Decision {
  switch (command.type) {
    case 'assignTag':
      return decideAssignTag(command, facts);
    case 'setTagValue':
      return decideSetTagValue(command, facts);
    case 'tagRecords':
      return decideTagRecords(command, facts);
    case 'renewTag':
      return decideRenewTag(command, facts);
    case 'liftHold':
      return decideLiftHold(command, facts);
    case 'removeTag':
      return decideRemoveTag(command, facts);
    case 'expireAssignments':
    case 'endCampaigns':
    case 'archiveUnused':
    case 'noteJobRun':
      return decideJobCommand(command, facts);
    case 'createWorkflow':
    case 'updateWorkflow':
    case 'switchWorkflow':
    case 'deleteWorkflow':
    case 'retryDeliveries':
    case 'queueDeliveries':
    case 'reportDelivery':
      return decideWorkflowCommand(command, facts);
    case 'createTerritory':
    case 'updateTerritory':
    case 'deleteTerritory':
    case 'reassignOwner':
      return decideOwnershipCommand(command, facts);
    case 'setRoles':
      return decideSetRoles(command, facts);
    case 'setMembers':
      return decideSetMembers(command, facts);
    case 'setCharter':
      return decideSetCharter(command, facts);
    case 'createConcept':
      return decideCreateConcept(command, facts);
    case 'updateConcept':
      return decideUpdateConcept(command, facts);
    case 'archiveConcept':
    case 'restoreConcept':
    case 'deleteConcept':
      return decideConceptLifecycle(command, facts);
    case 'archiveConcepts':
    case 'restoreConcepts':
    case 'deleteConcepts':
      return decideConceptsLifecycle(command, facts);
    case 'reviewConcept':
      return decideReviewConcept(command, facts);
    case 'importConcepts':
      return decideImportConcepts(command, facts);
    case 'moveConcepts':
      return decideMoveConcepts(command, facts);
    case 'mergeConcepts':
    case 'redirectConcepts':
      return decideMerge(command, facts);
    case 'splitConcept':
      return decideSplitConcept(command, facts);
    case 'publishTaxonomy':
      return decidePublishTaxonomy(command, facts);
    case 'restoreTaxonomy':
      return decideRestoreTaxonomy(command, facts);
    case 'proposeChange':
      return decideProposeChange(command, facts, decide);
    case 'commentOnProposal':
      return decideCommentOnProposal(command, facts);
    case 'acceptProposal':
      return decideAcceptProposal(command, facts, decide);
    case 'rejectProposal':
      return decideRejectProposal(command, facts);
    case 'withdrawProposal':
      return decideWithdrawProposal(command, facts);
    case 'createRule':
      return decideCreateRule(command, facts);
    case 'updateRule':
      return decideUpdateRule(command, facts);
    case 'publishRule':
    case 'pauseRule':
    case 'archiveRule':
      return decideRuleLifecycle(command, facts);
    case 'restoreRuleVersion':
      return decideRestoreRuleVersion(command, facts);
    case 'applyRuleRun':
      return decideApplyRuleRun(command, facts);
    case 'reportRuleRun':
      return decideReportRuleRun(command, facts);
    case 'suggestTags':
      return decideSuggestTags(command, facts);
    case 'acceptSuggestion':
      return decideAcceptSuggestion(command, facts);
    case 'rejectSuggestion':
      return decideRejectSuggestion(command, facts);
    case 'createTierScheme':
    case 'updateTierScheme':
    case 'publishTierScheme':
    case 'archiveTierScheme':
    case 'runTiers':
    case 'overrideTier':
    case 'endTierOverride':
    case 'reviewTier':
      return decideTierCommand(command, facts);
    case 'addNote':
    case 'editNote':
    case 'closeNote':
    case 'reopenNote':
    case 'removeNote':
    case 'pinNote':
    case 'setNoteGrades':
      return decideNoteCommand(command, facts);
    case 'defineFields':
      return decideDefineFields(command, facts);
    case 'createCodePattern':
    case 'updateCodePattern':
    case 'publishCodePattern':
    case 'pauseCodePattern':
    case 'archiveCodePattern':
    case 'restoreCodePattern':
    case 'issueCodes':
    case 'recodeRecords':
    case 'assignCode':
    case 'importCodes':
    case 'retireCode':
    case 'leaseNumbers':
    case 'returnLease':
    case 'noteCodeJob':
      return decideCodeCommand(command, facts);
    case 'undo':
      return decideUndo(command, facts);
  }
}
