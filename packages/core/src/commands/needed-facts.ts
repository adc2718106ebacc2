import type { Instant, RecordRef } from '../shared/shared.types.js';
import { codeFacts } from '../codes/commands/code-facts.js';
import type { Assignment } from '../tags/tags.types.js';
import type { AssignmentQuery, StoredTransaction } from '../store/store.types.js';
import { exclusiveGroup, isNewlyExclusive } from '../taxonomy/exclusive.js';
import { findConcept, rivalTagIds } from '../taxonomy/tree.js';
import { importFacts } from '../taxonomy/import/import-concepts.js';
import { mergeFacts } from '../taxonomy/merge/merge-concepts.js';
import { moveFacts } from '../taxonomy/move/move-concepts.js';
import { splitFacts } from '../taxonomy/split/split-concept.js';
import { patchConcept } from '../taxonomy/patch-concept.js';
import type { TaxonomyVersion } from '../taxonomy/versions/taxonomy-version.types.js';
import { publishFacts } from '../taxonomy/versions/publish-taxonomy.js';
import { restoreFacts } from '../taxonomy/versions/restore-taxonomy.js';
import { proposalFacts, proposedCommand } from '../proposals/accept-proposal.js';
import type { Proposal } from '../proposals/proposals.types.js';
import {
  suggestionFacts,
  suggestionsOfRule,
  suggestTagsFacts,
} from '../rules/suggestions/suggestion-facts.js';
import { ruleTagIds } from '../rules/rule-tags.js';
import { ruleVersionFacts } from '../rules/versions/rule-versions.js';
import { noteFacts } from '../notes/note-facts.js';
import { tierFacts } from '../tiers/commands/tier-facts.js';
import { jobFacts } from '../jobs/decide-job.js';
import { ownershipFacts } from '../ownership/decide-ownership.js';
import { workflowFacts } from '../workflows/decide-workflow.js';
import { undoFacts } from '../undo/undo-facts.js';
import type { WorkspaceSnapshot } from '../workspace/workspace.types.js';
import type { Command } from './commands.types.js';
import type { NeededFacts } from './facts.types.js';
import type { ListedFacts } from './listed-facts.js';
import type { FullRecord } from '../records/records.types.js';

/** What is known when asking what else is needed. */
export interface FactsContext {
  readonly workspace: WorkspaceSnapshot;
  /** The moment of the decision, where it is known. */
  readonly now?: Instant;
  /** The transaction of an undo, once loaded; `null` when there is none, absent before. */
  readonly transaction?: StoredTransaction | null;
  /** The versions and proposals that were asked for, once loaded; absent before. */
  readonly taxonomyVersions?: readonly TaxonomyVersion[];
  readonly proposals?: readonly Proposal[];
  /** What was read of the entities and records that were asked for; absent before. */
  readonly entities?: ListedFacts;
  readonly fullRecords?: ReadonlyMap<string, FullRecord>;
  readonly tagRows?: readonly Assignment[];
}

/**
 * Which facts beside the workspace `decide` needs. Where it asks for a transaction, versions or proposals, ask
 * again with them: more may follow.
 */
export function neededFacts(command: Command, context: FactsContext): NeededFacts {
  const { workspace } = context;
  switch (command.type) {
    case 'assignTag':
      return recordFacts(command.record);
    case 'renewTag':
    case 'liftHold':
    case 'removeTag':
    case 'setTagValue':
      return recordFacts(command.record, [command.tagId]);
    case 'tagRecords':
      return recordsFacts(command.records);
    case 'expireAssignments':
    case 'endCampaigns':
    case 'archiveUnused':
    case 'noteJobRun':
      return jobFacts(command, workspace);
    case 'createWorkflow':
    case 'updateWorkflow':
    case 'switchWorkflow':
    case 'deleteWorkflow':
    case 'retryDeliveries':
    case 'queueDeliveries':
    case 'reportDelivery':
      return workflowFacts(command, context.entities);
    case 'createTerritory':
    case 'updateTerritory':
    case 'deleteTerritory':
    case 'reassignOwner':
      return ownershipFacts(command);
    case 'createConcept':
      return command.id === undefined ? {} : { history: { kind: 'concept', id: command.id } };
    case 'createRule':
      return command.id === undefined ? {} : { history: { kind: 'rule', id: command.id } };
    case 'updateConcept':
      return updateFacts(command, workspace);
    case 'deleteConcept':
      return rowFacts(workspace, [command.id]);
    case 'deleteConcepts':
      return rowFacts(workspace, command.ids);
    case 'importConcepts':
      return importFacts(command, workspace);
    case 'moveConcepts':
      return moveFacts(command, workspace);
    case 'mergeConcepts':
    case 'redirectConcepts':
      return mergeFacts(command, workspace);
    case 'splitConcept':
      return splitFacts(command, workspace);
    case 'publishTaxonomy':
      return publishFacts(command);
    case 'restoreTaxonomy':
      return restoreFacts(command, workspace, context.taxonomyVersions);
    case 'proposeChange':
      return proposingFacts(command, context);
    case 'commentOnProposal':
    case 'rejectProposal':
    case 'withdrawProposal':
      return proposalFacts(command.id);
    case 'acceptProposal':
      return acceptingFacts(command.id, context);
    case 'updateRule':
    case 'restoreRuleVersion':
      return { ...ruleGroundFacts(command.id, workspace), ...ruleVersionFacts(command.id) };
    case 'publishRule':
      return ruleVersionFacts(command.id);
    case 'suggestTags':
      return { ...recordFacts(command.record), ...suggestTagsFacts(command) };
    case 'acceptSuggestion':
    case 'rejectSuggestion':
      return suggestionFacts(command.id, context, recordFacts);
    case 'applyRuleRun':
      return runFacts(command, workspace);
    case 'createTierScheme':
    case 'updateTierScheme':
    case 'publishTierScheme':
    case 'archiveTierScheme':
    case 'runTiers':
    case 'overrideTier':
    case 'endTierOverride':
    case 'reviewTier':
      return tierFacts(command, context);
    case 'addNote':
    case 'editNote':
    case 'closeNote':
    case 'reopenNote':
    case 'removeNote':
    case 'pinNote':
    case 'setNoteGrades':
      return noteFacts(command);
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
      return codeFacts(command, context);
    case 'undo':
      return undoNeeds(command.transactionId, context);
    default:
      return {};
  }
}

/** What carrying it out would need; whether a new id was ever used is asked of the proposal's own. */
function proposingFacts(
  { command, id }: Extract<Command, { type: 'proposeChange' }>,
  context: FactsContext,
): NeededFacts {
  const { history: _history, histories: _histories, ...needed } = neededFacts(command, context);
  return id === undefined ? needed : { ...needed, history: { kind: 'proposal', id } };
}

function acceptingFacts(id: string, { workspace, proposals }: FactsContext): NeededFacts {
  if (proposals === undefined) return proposalFacts(id);
  const command = proposedCommand(id, workspace, proposals);
  return command === null ? {} : neededFacts(command, { workspace });
}

/** All tags of the records: they count towards the limit. */
function recordsFacts(records: readonly RecordRef[]): NeededFacts {
  const type = records[0]?.type;
  if (type === undefined) return {};
  const ids = [...new Set(records.map(({ id }) => id))];
  const query: AssignmentQuery = { recordType: type, recordIds: ids, includeInactive: true };
  return { records: { type, ids }, assignments: [query], holds: [query] };
}

function recordFacts({ type, id }: RecordRef, tagIds?: readonly string[]): NeededFacts {
  const query: AssignmentQuery = {
    recordType: type,
    recordIds: [id],
    includeInactive: true,
    ...(tagIds && { tagIds }),
  };
  return { records: { type, ids: [id] }, assignments: [query], holds: [query] };
}

/** All rows of these tags, and their holds. */
function rowFacts(workspace: WorkspaceSnapshot, tagIds: readonly string[]): NeededFacts {
  const queries = tagQueries(workspace, tagIds);
  return { assignments: queries, holds: queries };
}

/** All rows of these tags, on records of every type. */
function tagQueries({ settings }: WorkspaceSnapshot, tagIds: readonly string[]): AssignmentQuery[] {
  return settings.recordTypes.map(({ id }) => ({ recordType: id, tagIds, includeInactive: true }));
}

function updateFacts(
  { id, patch }: Extract<Command, { type: 'updateConcept' }>,
  workspace: WorkspaceSnapshot,
): NeededFacts {
  const before = findConcept(workspace.concepts, id);
  if (before === undefined) return {};
  const after = patchConcept(before, patch);
  const next = workspace.concepts.map((concept) => (concept.id === id ? after : concept));
  if (!isNewlyExclusive(before, after, next)) return {};
  return { assignments: tagQueries(workspace, exclusiveGroup(next, id)) };
}

function ruleGroundFacts(id: string, workspace: WorkspaceSnapshot): NeededFacts {
  const rule = workspace.rules.find((candidate) => candidate.id === id);
  return rule === undefined ? {} : { assignments: tagQueries(workspace, ruleTagIds(rule)) };
}

function runFacts(
  { ruleId, verdicts, unlisted }: Extract<Command, { type: 'applyRuleRun' }>,
  workspace: WorkspaceSnapshot,
): NeededFacts {
  const rule = workspace.rules.find(({ id }) => id === ruleId);
  if (rule === undefined) return {};
  const { recordType } = rule;
  const ids = verdicts.filter(({ outcome }) => outcome === 'match').map(({ recordId }) => recordId);
  const given = ruleTagIds(rule);
  const rivals = given.flatMap((tagId) => rivalTagIds(workspace.concepts, tagId));
  const tagIds = [...new Set([...given, ...rivals])];
  // Where most verdicts are only counted, most rows of the tags are of no interest either.
  const listed = unlisted === undefined ? {} : { recordIds: verdicts.map(({ recordId }) => recordId) };
  return {
    records: { type: recordType, ids },
    assignments: [{ recordType, tagIds, ...listed, includeInactive: true }],
    ...(rule.mode === 'suggest' ? suggestionsOfRule(ruleId) : {}),
    // Holds of rivals too: their state is written into the history when they make way.
    holds: [{ recordType, tagIds, ...listed }],
  };
}

function undoNeeds(transactionId: string, { workspace, transaction }: FactsContext): NeededFacts {
  if (transaction === undefined) return { transactionId };
  return transaction === null ? {} : undoFacts(transaction, workspace);
}
