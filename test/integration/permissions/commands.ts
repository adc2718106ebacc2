import type { Action, Command, CommandType } from '@tagma/core';

/** A command and the permissions without which it is refused. */
export interface GuardedCommand {
  /** Well-formed; what it names need not exist, for permission comes first. */
  readonly command: Command;
  /** Every one of these is needed. */
  readonly needs: readonly Action[];
  /** One of these is enough, instead. */
  readonly orOneOf?: readonly Action[];
}

/** What is there once the world of `world.ts` is made. */
export const RECORD = { type: 'customer', id: 'c1' } as const;
const AT = '2026-11-22T08:00:00.000Z';
const LATER = '2027-11-22T08:00:00.000Z';

const name = { en: 'New' };
const draft = { kind: 'tag', parentId: 'value', name } as const;
const rule = { name: 'New', recordType: 'customer', tagId: 'plain', expression: 'true' } as const;
const versioned = { id: 'x', expectedVersion: 1 } as const;
const workflow = {
  name,
  trigger: { on: 'tag.added' },
  condition: null,
  action: { type: 'host-event', name: 'x' },
} as const;
const territory = { name, recordType: 'customer', condition: 'true', ownerId: 'somebody' };
const definition = {
  segments: [],
  input: { nfkc: true, caseFold: true, confusables: false },
  onClassChange: 'sticky',
  reclaim: true,
  uniqueness: 'record-type',
} as const;
const tierContent = {
  name,
  factors: [
    {
      id: 'f',
      title: name,
      value: { type: 'field', field: 'name' },
      weight: 1,
      scale: { type: 'quantile', groups: 3, lowerIsBetter: false },
    },
  ],
  tiers: [{ id: 't', name, color: 'gray', enter: 0, exit: 0 }],
  missing: 'reweigh',
  downgradeAfter: 1,
  reviewEvery: null,
  anchorDay: null,
} as const;
const pattern = { patternId: 'x' } as const;
const scheme = { schemeId: 'x' } as const;

/**
 * Every command there is. A new type of command without an entry here does not compile; what it needs is compared
 * with what it asks for, for every role.
 */
export const COMMANDS: { readonly [T in CommandType]: GuardedCommand } = {
  assignTag: needs(['tag.assign'], { type: 'assignTag', record: RECORD, tagId: 'vip' }),
  setTagValue: needs(['tag.assign'], { type: 'setTagValue', record: RECORD, tagId: 'vip', value: null }),
  tagRecords: needs(['tag.assign'], {
    type: 'tagRecords',
    records: [RECORD],
    add: [{ tagId: 'vip' }],
    remove: [],
  }),
  renewTag: needs(['tag.assign'], { type: 'renewTag', record: RECORD, tagId: 'vip' }),
  liftHold: needs(['tag.remove-rule'], { type: 'liftHold', record: RECORD, tagId: 'vip' }),
  removeTag: needs(['tag.remove'], { type: 'removeTag', record: RECORD, tagId: 'plain' }),
  createConcept: needs(['concept.create'], { type: 'createConcept', concept: draft }),
  updateConcept: needs(['concept.edit'], { type: 'updateConcept', ...versioned, patch: {} }),
  archiveConcept: needs(['concept.archive'], { type: 'archiveConcept', ...versioned }),
  restoreConcept: needs(['concept.archive'], { type: 'restoreConcept', ...versioned }),
  deleteConcept: needs(['concept.delete'], { type: 'deleteConcept', ...versioned }),
  archiveConcepts: needs(['concept.archive'], { type: 'archiveConcepts', ids: ['old'] }),
  restoreConcepts: needs(['concept.archive'], { type: 'restoreConcepts', ids: ['vip'] }),
  deleteConcepts: needs(['concept.delete'], { type: 'deleteConcepts', ids: ['missing'] }),
  reviewConcept: needs(['concept.edit'], { type: 'reviewConcept', ...versioned }),
  moveConcepts: needs(['concept.edit'], {
    type: 'moveConcepts',
    ids: ['missing'],
    parentId: null,
    beforeId: null,
  }),
  mergeConcepts: needs(['concept.edit'], { type: 'mergeConcepts', ids: ['missing'], intoId: 'vip' }),
  redirectConcepts: needs(['concept.edit'], {
    type: 'redirectConcepts',
    redirects: [{ id: 'missing', intoId: 'vip' }],
  }),
  splitConcept: needs(['concept.edit'], {
    type: 'splitConcept',
    id: 'missing',
    parts: [{ conceptId: 'vip' }, { conceptId: 'plain' }],
    assign: [],
    rest: 'keep',
  }),
  importConcepts: needs(['concept.create'], {
    type: 'importConcepts',
    concepts: [{ ...draft, id: 'imported' }],
    onExisting: 'skip',
  }),
  publishTaxonomy: needs(['concept.edit'], { type: 'publishTaxonomy', name: 'v1' }),
  restoreTaxonomy: needs(['concept.edit', 'concept.archive'], { type: 'restoreTaxonomy', versionId: 'x' }),
  proposeChange: needs(['tag.suggest'], {
    type: 'proposeChange',
    command: { type: 'createConcept', concept: draft },
  }),
  commentOnProposal: needs(['tag.suggest'], { type: 'commentOnProposal', id: 'open', text: 'why?' }),
  acceptProposal: needs(['concept.create'], { type: 'acceptProposal', id: 'open' }),
  rejectProposal: needs(['concept.create'], { type: 'rejectProposal', id: 'open', reason: 'no' }),
  withdrawProposal: needs(['workspace.edit'], { type: 'withdrawProposal', id: 'open' }),
  createRule: needs(['rule.edit'], { type: 'createRule', rule }),
  updateRule: needs(['rule.edit'], { type: 'updateRule', ...versioned, patch: {} }),
  publishRule: needs(['rule.publish'], { type: 'publishRule', ...versioned }),
  pauseRule: needs(['rule.publish'], { type: 'pauseRule', ...versioned }),
  archiveRule: needs(['rule.edit'], { type: 'archiveRule', ...versioned }),
  restoreRuleVersion: needs(['rule.edit'], { type: 'restoreRuleVersion', ...versioned, versionId: 'x' }),
  applyRuleRun: needs(['rule.run'], {
    type: 'applyRuleRun',
    ruleId: 'x',
    ruleVersion: 1,
    asOf: AT,
    verdicts: [],
  }),
  reportRuleRun: needs(['rule.run'], {
    type: 'reportRuleRun',
    report: { kind: 'rule', state: 'done', asOf: AT, startedAt: AT, durationMs: 1, rules: [], errors: [] },
  }),
  suggestTags: needs(['tag.suggest'], { type: 'suggestTags', record: RECORD, suggestions: [] }),
  acceptSuggestion: needs(['tag.assign'], { type: 'acceptSuggestion', id: 'x' }),
  rejectSuggestion: needs(['tag.assign'], { type: 'rejectSuggestion', id: 'x' }),
  createCodePattern: needs(['pattern.edit'], {
    type: 'createCodePattern',
    pattern: { name, recordType: 'customer', definition },
  }),
  updateCodePattern: needs(['pattern.edit'], { type: 'updateCodePattern', ...versioned, patch: {} }),
  publishCodePattern: needs(['pattern.edit'], { type: 'publishCodePattern', ...versioned }),
  pauseCodePattern: needs(['pattern.edit'], { type: 'pauseCodePattern', ...versioned }),
  archiveCodePattern: needs(['pattern.edit'], { type: 'archiveCodePattern', ...versioned }),
  restoreCodePattern: needs(['pattern.edit'], { type: 'restoreCodePattern', ...versioned }),
  issueCodes: needs(['code.issue'], { type: 'issueCodes', ...pattern, recordIds: ['c1'] }),
  recodeRecords: needs(['pattern.edit'], { type: 'recodeRecords', ...pattern, recordIds: ['c1'] }),
  assignCode: needs(['code.assign-manual'], {
    type: 'assignCode',
    ...pattern,
    record: RECORD,
    given: { code: 'A1-001' },
  }),
  importCodes: needs(['code.assign-manual'], {
    type: 'importCodes',
    ...pattern,
    codes: [{ recordId: 'c1', code: 'A1-001' }],
    onConflict: 'refuse',
    unreadable: 'keep',
  }),
  retireCode: needs(['code.assign-manual'], { type: 'retireCode', record: RECORD, code: 'A1-001' }),
  leaseNumbers: needs(['code.issue'], {
    type: 'leaseNumbers',
    ...pattern,
    scopeKey: 'A1',
    count: 1,
    holder: 'pad',
    until: LATER,
  }),
  returnLease: needs(['code.issue'], {
    type: 'returnLease',
    ...pattern,
    scopeKey: 'A1',
    leaseId: 'x',
    used: [],
  }),
  createTierScheme: needs(['tier.edit'], {
    type: 'createTierScheme',
    recordType: 'customer',
    content: tierContent,
  }),
  updateTierScheme: needs(['tier.edit'], {
    type: 'updateTierScheme',
    ...versioned,
    content: tierContent,
  }),
  publishTierScheme: needs(['tier.publish'], { type: 'publishTierScheme', ...versioned }),
  archiveTierScheme: needs(['tier.publish'], { type: 'archiveTierScheme', ...versioned }),
  runTiers: needs(['tier.run'], { type: 'runTiers', ...scheme }),
  overrideTier: needs(['tier.override'], {
    type: 'overrideTier',
    ...scheme,
    record: RECORD,
    tierId: 't',
    reason: 'because',
    until: LATER,
  }),
  endTierOverride: needs(['tier.override'], { type: 'endTierOverride', ...scheme, record: RECORD }),
  reviewTier: needs(['tier.override'], { type: 'reviewTier', ...scheme, record: RECORD, result: 'keep' }),
  addNote: needs(['note.write'], {
    type: 'addNote',
    record: RECORD,
    note: { grade: 'normal', text: 'hello', visibility: 'team' },
  }),
  editNote: needs(['note.write'], { type: 'editNote', ...versioned, patch: {} }),
  closeNote: needs(['note.write'], { type: 'closeNote', id: 'x' }),
  reopenNote: needs(['note.write'], { type: 'reopenNote', id: 'x' }),
  removeNote: needs(['note.write'], { type: 'removeNote', id: 'x' }),
  pinNote: needs(['note.write'], { type: 'pinNote', id: 'x', pinned: true }),
  setNoteGrades: needs(['workspace.edit'], {
    type: 'setNoteGrades',
    grades: [{ id: 'normal', name, color: 'gray' }],
  }),
  expireAssignments: needs(['job.run'], {
    type: 'expireAssignments',
    recordType: 'customer',
    recordIds: ['c1'],
  }),
  endCampaigns: needs(['job.run'], { type: 'endCampaigns', ids: ['vip'] }),
  archiveUnused: needs(['job.run'], { type: 'archiveUnused', ids: ['vip'] }),
  noteJobRun: needs(['job.run'], {
    type: 'noteJobRun',
    jobId: 'x',
    state: 'done',
    startedAt: AT,
    endedAt: AT,
    figures: {},
  }),
  noteCodeJob: needs(['record.read'], {
    type: 'noteCodeJob',
    job: {
      ...{ id: 'x', patternId: 'p', kind: 'issue', state: 'done', startedAt: AT },
      ...{ processed: 1, total: 1, counts: { issued: 1 } },
    },
  }),
  createWorkflow: needs(['workflow.edit'], { type: 'createWorkflow', workflow }),
  updateWorkflow: needs(['workflow.edit'], { type: 'updateWorkflow', ...versioned, patch: {} }),
  switchWorkflow: needs(['workflow.edit'], { type: 'switchWorkflow', ...versioned, on: true }),
  deleteWorkflow: needs(['workflow.edit'], { type: 'deleteWorkflow', ...versioned }),
  retryDeliveries: needs(['workflow.edit'], { type: 'retryDeliveries', ids: ['x'] }),
  queueDeliveries: needs(['job.run'], { type: 'queueDeliveries', afterSeq: 0, upToSeq: 1, deliveries: [] }),
  reportDelivery: needs(['job.run'], { type: 'reportDelivery', ...versioned, attempt: { ok: true } }),
  createTerritory: needs(['ownership.edit'], { type: 'createTerritory', territory }),
  updateTerritory: needs(['ownership.edit'], { type: 'updateTerritory', ...versioned, patch: {} }),
  deleteTerritory: needs(['ownership.edit'], { type: 'deleteTerritory', ...versioned }),
  reassignOwner: needs(['ownership.edit'], { type: 'reassignOwner', fromId: 'system', toId: 'b' }),
  setMembers: needs(['workspace.edit'], {
    type: 'setMembers',
    expectedVersion: 9,
    members: [{ id: 'u-a' }],
  }),
  setRoles: needs(['workspace.edit'], {
    type: 'setRoles',
    expectedVersion: 9,
    roles: [{ id: 'x', allow: [] }],
  }),
  setCharter: needs(['concept.edit'], {
    type: 'setCharter',
    expectedVersion: 9,
    charter: { aim: 'More repeat purchases', scope: '', participants: [], dimensions: [] },
  }),
  defineFields: {
    ...needs([], { type: 'defineFields', recordType: 'customer', collection: null, fields: [] }),
    orOneOf: ['record.import', 'workspace.edit'],
  },
  undo: needs(['tag.assign', 'tag.remove'], { type: 'undo', transactionId: 'given' }),
};

function needs(actions: readonly Action[], command: Command): GuardedCommand {
  return { command, needs: actions };
}
