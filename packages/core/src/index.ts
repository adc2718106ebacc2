export type * from './shared/shared.types.js';
export type * from './taxonomy/concept-details.types.js';
export type * from './taxonomy/taxonomy.types.js';
export type * from './tags/tags.types.js';
export type * from './rules/rules.types.js';
export type * from './rules/parameters/parameter.types.js';
export { ruleBindings } from './rules/parameters/rule-bindings.js';
export type { RuleBindings } from './rules/parameters/rule-bindings.js';
export type * from './rules/rule-commands.types.js';
export type * from './rules/versions/rule-version.types.js';
export type * from './rules/locks/locks.types.js';
export type * from './rules/runs/rule-run.types.js';
export type * from './rules/suggestions/suggestion.types.js';
export type * from './permissions/permissions.types.js';
export type * from './records/records.types.js';
export { recordSchema } from './records/record-schema.js';
export type * from './audit/audit.types.js';
export type { AuditAction } from './audit/audit-actions.js';
export type * from './workspace/workspace.types.js';
export { WORKSPACE_DOCUMENT_VERSION } from './workspace/workspace.types.js';
export type * from './commands/commands.types.js';
export type * from './store/store.types.js';
export type * from './store/listed.types.js';
export { isListedKind, LISTED_KINDS, listedAccess, listedIndex } from './store/listed.js';
export type { ListedIndex } from './store/listed.js';
export { isListedCursor, listedCursor, readListedCursor } from './store/listed-cursor.js';
export type { ListedPlace } from './store/listed-cursor.js';
export { ListedFacts } from './commands/listed-facts.js';
export type { ListedNeed } from './commands/listed-facts.js';
export * from './codes/index.js';
export { codeExpression } from './codes/expression-engine.js';
export type * from './codes/commands/code-commands.types.js';
export type * from './codes/jobs/code-job.types.js';
export { batchId } from './codes/jobs/batch-id.js';
export { changesWorkspace, findConflict } from './store/find-conflict.js';
export type { CommitState, Conflict } from './store/find-conflict.js';
export { EventFeed } from './store/event-feed.js';
export type { EventFeedOptions } from './store/event-feed.js';
export { checkOwnersStill } from './store/owners-still.js';
export { mergedData } from './store/merged-data.js';
export { StoreError } from './store/store-error.js';
export type { StoreErrorCode } from './store/store-error.js';
export { fullRecordPage } from './store/full-record-page.js';
export type { FullRecordQuery, ReadOptions, ReadSignal, Session } from './store/session.types.js';
export { SessionError } from './store/session.types.js';
export { ACTIONS, can } from './permissions/can.js';
export { isScopedAction, rolesBeyond, SCOPED_ACTIONS, scopeOf, SCOPES } from './permissions/scope-of.js';
export { managerCycle, reportsOf, teamOf } from './permissions/team-of.js';
export { canOnRecord, narrowingOf, ownerOfRecord, reaches, reachOf } from './permissions/reach.js';
export type { Narrowing, Reach, ScopeBasis } from './permissions/reach.js';
export { canOnConcept, conceptPermissions } from './permissions/can-on-concept.js';
export type { PermissionBasis } from './permissions/can-on-concept.js';
export { canonicalJson } from './shared/canonical-json.js';
export { addDuration, durationParts } from './shared/durations.js';
export type { DurationParts } from './shared/durations.js';
export { isInstant } from './shared/instants.js';
export { compareCodePoints } from './shared/order.js';
export { jsonPointer } from './validation/json-pointer.js';
export { LIMITS } from './validation/limits.js';
export { completeConcepts } from './taxonomy/complete-concepts.js';
export type { PlainConcept } from './taxonomy/complete-concepts.js';
export { TAG_HUES } from './taxonomy/hues.js';
export { TAG_LAYERS } from './taxonomy/layers.js';
export { chainAudit, FIRST_PREVIOUS_HASH, verifyAuditChain } from './audit/audit-chain.js';
export type { AuditChainEnds, AuditHead } from './audit/audit-chain.js';
export { assignmentEnd, isOfferedAt } from './tags/assignment-end.js';
export type { GivenAt } from './tags/assignment-end.js';
export { assignmentKey } from './tags/assignment-key.js';
export { valueProblem } from './tags/tag-value.js';
export type { ValueProblem } from './tags/tag-value.js';
export { resolveConcept } from './taxonomy/resolve-concept.js';
export type { ResolvedConcept } from './taxonomy/resolve-concept.js';
export { loadPreviewFacts } from './taxonomy/preview/load-preview.js';
export type { PreviewReader } from './taxonomy/preview/load-preview.js';
export { previewLifecycle } from './taxonomy/preview/preview-lifecycle.js';
export { previewMerge, previewMergeSlices } from './taxonomy/preview/preview-merge.js';
export { previewMove } from './taxonomy/preview/preview-move.js';
export { previewSplit } from './taxonomy/preview/preview-split.js';
export { previewTagRecords, previewTagRecordsSteps } from './taxonomy/preview/preview-tag-records.js';
export type { OverfullRecord } from './tags/tagging-plan.js';
export type * from './taxonomy/preview/preview.types.js';
export { holdBlocks, isActiveAt, isGroundLive, liveGrounds } from './tags/grounds.js';
export type { TagState, TagStep } from './tags/tag-changes.js';
export { displayName, foldCase, normalizeName } from './taxonomy/names.js';
export {
  bySiblingOrder,
  childrenOf,
  conceptPath,
  conceptsById,
  descendantsOf,
  findConcept,
  groupByParent,
  heightOf,
  levelOf,
  rivalTagIds,
} from './taxonomy/tree.js';
export { LOCKED_PARTS_ACTION } from './rules/locks/refuse-locked.js';
export { ruleInput } from './rules/rule-input.js';
export { givesAnyOf, ruleTagIds, ruleTagsOf } from './rules/rule-tags.js';
export type { RuleTags } from './rules/rule-tags.js';
export { isRuleTagField } from './rules/tag-fields.js';
export { planRuleRun } from './rules/plan-rule-run.js';
export { cycleThrough, ruleGraph } from './rules/graph/rule-graph.js';
export type { GraphRule, RuleGraph } from './rules/graph/rule-graph.js';
export { conceptKeywords, suggestByKeywords } from './rules/suggestions/suggest-by-keywords.js';
export type { KeywordSuggestion, RecordText, TagKeywords } from './rules/suggestions/suggest-by-keywords.js';
export { ruleRunBatches } from './rules/graph/run-batches.js';
export { ruleRunOrder } from './rules/graph/run-order.js';
export { nextRunAt } from './rules/runs/schedule.js';
export type { RuleRunInput, RuleRunPlan } from './rules/plan-rule-run.js';
export { compileRuleText } from './commands/compile-rule.js';
export { decide } from './commands/decide.js';
export { execute } from './commands/execute.js';
export type { ExecuteContext } from './commands/execute.js';
export { loadFacts } from './commands/load-facts.js';
export type { StoredFacts } from './commands/load-facts.js';
export { neededFacts } from './commands/needed-facts.js';
export type { FactsContext } from './commands/needed-facts.js';
export { parseCommand } from './commands/parse-command.js';
export type {
  AuditNote,
  CompileRule,
  Decision,
  EventNote,
  Facts,
  NeededFacts,
  Plan,
} from './commands/facts.types.js';
export { commandOfLabel } from './undo/original-actions.js';
export type { UndoableType } from './undo/original-actions.js';
export { createTurns } from './store/turns.js';
export type { TakeTurns } from './store/turns.js';
export { createMemoryStore } from './store/memory-store.js';
export type { MemoryStoreOptions } from './store/memory-store.js';
export { createSession } from './store/local-session.js';
export type { LocalSessionOptions } from './store/local-session.js';
export { parseWorkspaceDocument } from './workspace/parse-document.js';
export type { ParsedWorkspaceDocument } from './workspace/parse-document.js';
export { documentFromSnapshot, snapshotFromDocument } from './workspace/document.js';
export { initializeFromDocument, readWorkspaceDocument } from './workspace/store-document.js';
export type { StoredCodes } from './workspace/codes/document-codes.js';
export type { DocumentParts } from './workspace/document.js';
export type * from './workspace/governance/document-governance.types.js';
export type * from './workspace/codes/document-codes.types.js';
export { buildTagIndex, createTagIndex } from './search/tag-index.js';
export type { TagIndex, TagIndexOptions, TagPath } from './search/tag-index.js';
export { findTags, searchTags } from './search/search-tags.js';
export { conceptText } from './search/concept-text.js';
export type { ConceptText } from './search/concept-text.js';
export { markName } from './search/mark-name.js';
export { parseQuery } from './search/query.js';
export type { Query as SearchQuery, Term as SearchTerm } from './search/query.js';
export type { ReadingPattern } from './search/reading-pattern.js';
export type { RowTexts } from './search/row-texts.js';
export type { TagHit, TagHits } from './search/tag-hits.js';
export type { Transliterate } from './search/transliterate.types.js';
export type * from './taxonomy/versions/taxonomy-version.types.js';
export type * from './proposals/proposals.types.js';
export {
  auditOfSeen,
  countsUnseen,
  errorsSeen,
  eventsOfSeen,
  hiddenConcepts,
  jobOfSeen,
  listedOfSeen,
  outcomeOfSeen,
  partOfSeen,
  progressOfSeen,
  ruleCountsUnseen,
  recordsSeen,
  seenAudit,
  seenEvents,
  partsSeen,
  seenListed,
  withoutHiddenTags,
  seenOutcome,
  seenProposals,
  seenCoverage,
  seenRows,
  seenVersion,
  seenWorkspace,
  WITHHELD,
  withReading,
} from './sight/index.js';
export type { Hidden, ListedSight, RecordSight, Sight, TotalsSight } from './sight/index.js';
export { ownedView } from './store/owned-view.js';
export { canReviewProposal } from './proposals/review-permission.js';
export { previewRestore } from './taxonomy/preview/preview-restore.js';
export type * from './history/history.types.js';
export { conceptFaults } from './taxonomy/exchange/concept-faults.js';
export { recordSharer } from './taxonomy/split/share-records.js';
export type { RecordSharer, RecordShares, SharedRecord } from './taxonomy/split/share-records.js';
export type {
  ConceptEntry,
  ImportCommand,
  ImportFate,
  ImportItem,
  ImportOutcome,
  ImportPlan,
  ImportProblem,
  ImportProblemCode,
  ImportTarget,
  OnExisting,
  Slices,
} from './taxonomy/exchange/exchange.types.js';
export { planImport } from './taxonomy/exchange/plan-import.js';
export { finishInSlices, finishNow } from './taxonomy/exchange/slices.js';
export { importItems, lifecycleCommands } from './taxonomy/exchange/import-commands.js';
export { taxonomyFromJson, taxonomyToJson } from './taxonomy/exchange/taxonomy-json.js';
export type { TaxonomyJson } from './taxonomy/exchange/taxonomy-json.js';
export type * from './taxonomy/exchange/redirects/redirects.types.js';
export { compactRedirects, resolveRedirect } from './taxonomy/exchange/redirects/compact-redirects.js';
export { guessRedirectColumns, readRedirectRows } from './taxonomy/exchange/redirects/read-redirects.js';
export type { RedirectColumns, RedirectProblem } from './taxonomy/exchange/redirects/read-redirects.js';
export { formerIds, planRedirects } from './taxonomy/exchange/redirects/plan-redirects.js';
export type { RedirectPlan } from './taxonomy/exchange/redirects/plan-redirects.js';
export { archiveDueAt, cleanUpList } from './taxonomy/governance/clean-up.js';
export type { CleanUpInput, CleanUpItem } from './taxonomy/governance/clean-up.js';
export { ADVISED_CORE_TAGS, countCoreTags } from './taxonomy/governance/core-tags.js';
export type { CoreTagCount } from './taxonomy/governance/core-tags.js';
export { duplicateFinder, duplicateSlices } from './taxonomy/governance/duplicates.js';
export type * from './taxonomy/governance/duplicates.types.js';
export { checkedCategories, meceReport } from './taxonomy/governance/mece-report.js';
export type { CheckedCategory, MeceInput, MeceRow } from './taxonomy/governance/mece-report.js';
export { countTagCoverage, coverageLimit, MOST_COVERAGE_NAMES } from './taxonomy/governance/tag-coverage.js';
export type {
  GroupCoverage,
  OverlappingRecord,
  TagCoverage,
  TagCoverageQuery,
  TagCoverageRequest,
} from './taxonomy/governance/tag-coverage.js';
export { nextReviewAt, reviewQueue, staleAssignments } from './taxonomy/governance/review-queue.js';
export type { Clock, Review, StaleAssignment } from './taxonomy/governance/review-queue.js';
export { countTagUsage, periodBounds, tagUsage, usageTrend } from './taxonomy/governance/usage.js';
export type {
  TagUsage,
  TagUsageCount,
  TagUsageQuery,
  TagUsageRequest,
  TrendPeriods,
  UsagePeriods,
} from './taxonomy/governance/usage.js';
export type * from './taxonomy/exchange/table/table.types.js';
export { guessConceptMapping } from './taxonomy/exchange/table/guess-mapping.js';
export { recognizeTagList, TAG_LIST_PRESETS } from './taxonomy/exchange/table/tag-list-presets.js';
export type {
  RecognizedTagList,
  TagListPreset,
  TagListPresetId,
} from './taxonomy/exchange/table/tag-list-presets.js';
export { ConceptTableReader } from './taxonomy/exchange/table/table-reader.js';
export { conceptTable } from './taxonomy/exchange/table/write-table.js';
export type { ConceptTable } from './taxonomy/exchange/table/write-table.js';
export { checkQuality, qualitySlices } from './taxonomy/governance/quality-checks.js';
export type { QualityCode, QualityFinding, QualityOptions } from './taxonomy/governance/quality-checks.js';
export { handbook } from './taxonomy/handbook/handbook.js';
export { charterLines, handbookMarkdown } from './taxonomy/handbook/handbook-markdown.js';
export type { HandbookMarkdownOptions } from './taxonomy/handbook/handbook-markdown.js';
export { handbookWords } from './taxonomy/handbook/handbook-words.js';
export type { HandbookWords } from './taxonomy/handbook/handbook-words.js';
export { markdownText } from './taxonomy/handbook/markdown-text.js';
export type * from './taxonomy/handbook/handbook.types.js';
export { CHARTER_PARTS, EMPTY_CHARTER, charterGaps } from './taxonomy/charter/charter-gaps.js';
export type * from './taxonomy/charter/charter.types.js';
export { diffTaxonomies } from './taxonomy/versions/diff-taxonomies.js';
export type * from './taxonomy/versions/taxonomy-diff.types.js';
export * from './tiers/index.js';
export type * from './tiers/tier-commands.types.js';
export { loadFactorValues } from './tiers/load-factor-values.js';
export * from './notes/index.js';
export { isServiceCommand, SERVICE_COMMANDS } from './commands/service-commands.js';
export type { ServiceCommandType } from './commands/service-commands.js';
export { archivable, unusedDueAt } from './jobs/archive-unused.js';
export { campaignsOver } from './jobs/end-campaigns.js';
export type { CampaignOver } from './jobs/end-campaigns.js';
export type { JobCommand } from './jobs/job-commands.types.js';
export type { JobFigures, JobState } from './jobs/job.types.js';
export { onlyOwned, ownedBy } from './ownership/owned.js';
export type { Ownable, OwnedKind, OwnedRef } from './ownership/owned.js';
export type { OwnershipCommand } from './ownership/ownership-commands.types.js';
export { ownerMoveBatch, planOwnerMoves } from './ownership/move-records.js';
export type {
  OwnerMove,
  OwnerMoveContext,
  OwnerMovePlan,
  OwnerMoveSkip,
  OwnersNow,
} from './ownership/move-records.js';
export { proposeOwner } from './ownership/propose-owner.js';
export type { OwnerProposal } from './ownership/propose-owner.js';
export type { Territory, TerritoryDraft } from './ownership/territory.types.js';
export { cursorSeq, deliveryId, WORKFLOW_CURSOR } from './workflows/deliveries.js';
export { nextAttemptAt } from './workflows/retry-times.js';
export type * from './workflows/workflow.types.js';
export type { DeliveryAttempt, NewDelivery, WorkflowCommand } from './workflows/workflow-commands.types.js';
export { codeContext } from './codes/commands/code-facts.js';
