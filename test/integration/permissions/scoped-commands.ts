import type { Action, Command, CommandType } from '@tagma/core';
import { type Place, recordAt } from './scoped-world.js';

/** A command about something at a place, and the permissions whose scope asks whose that is. */
export interface ScopedCommand {
  readonly at: (place: Place) => Command;
  readonly asks: readonly Action[];
  /** `record`: reading it is asked for, too, and nobody's is for `all` alone; `thing`: nobody's is common. */
  readonly about: 'record' | 'thing';
}

const LATER = '2027-11-22T08:00:00.000Z';
const patch = { patch: {} } as const;
const versioned = (prefix: string, place: Place): { readonly id: string; readonly expectedVersion: 1 } => ({
  id: `${prefix}-${place}`,
  expectedVersion: 1,
});
const by = { patternId: 'p-own' } as const;
const tier = { schemeId: 'scheme' } as const;

/** Types of commands that touch nothing of one owner: the plain table asks about them. */
export const UNOWNED_COMMANDS = [
  'createRule',
  'applyRuleRun',
  'reportRuleRun',
  'createCodePattern',
  'leaseNumbers',
  'createTierScheme',
  'updateTierScheme',
  'publishTierScheme',
  'archiveTierScheme',
  'runTiers',
  'setNoteGrades',
  'expireAssignments',
  'endCampaigns',
  'archiveUnused',
  'noteJobRun',
  'noteCodeJob',
  'createWorkflow',
  'queueDeliveries',
  'reportDelivery',
  'createTerritory',
  'setRoles',
  'setMembers',
  'setCharter',
  'defineFields',
  'publishTaxonomy',
  'restoreTaxonomy',
  'proposeChange',
  'commentOnProposal',
  'acceptProposal',
  'rejectProposal',
  'withdrawProposal',
] as const satisfies readonly CommandType[];
type OwnedCommandType = Exclude<CommandType, (typeof UNOWNED_COMMANDS)[number]>;

/**
 * Every other command: one without an entry here does not compile.
 */
export const SCOPED_COMMANDS: { readonly [T in OwnedCommandType]: ScopedCommand } = {
  assignTag: record(['tag.assign'], (place) => ({
    type: 'assignTag',
    record: recordAt(place),
    tagId: 'other',
  })),
  setTagValue: record(['tag.assign'], (place) => ({
    type: 'setTagValue',
    record: recordAt(place),
    tagId: 'plain',
    value: null,
  })),
  tagRecords: record(['tag.assign'], (place) => ({
    type: 'tagRecords',
    records: [recordAt('own'), recordAt(place)],
    add: [{ tagId: 'other' }],
    remove: [],
  })),
  renewTag: record(['tag.assign'], (place) => ({
    type: 'renewTag',
    record: recordAt(place),
    tagId: 'plain',
  })),
  liftHold: record(['tag.remove-rule'], (place) => ({
    type: 'liftHold',
    record: recordAt(place),
    tagId: 'old',
  })),
  // A tag that the person gave: only whose tag it is counts, where they see the record.
  removeTag: record([], (place) => ({ type: 'removeTag', record: recordAt(place), tagId: 'plain' })),
  suggestTags: record([], (place) => ({ type: 'suggestTags', record: recordAt(place), suggestions: [] })),
  acceptSuggestion: record(['tag.assign'], (place) => ({ type: 'acceptSuggestion', id: `s-${place}` })),
  rejectSuggestion: record(['tag.assign'], (place) => ({ type: 'rejectSuggestion', id: `s-${place}` })),
  overrideTier: record(['tier.override'], (place) => ({
    type: 'overrideTier',
    ...tier,
    record: recordAt(place),
    tierId: 't',
    reason: 'because',
    until: LATER,
  })),
  endTierOverride: record(['tier.override'], (place) => ({
    type: 'endTierOverride',
    ...tier,
    record: recordAt(place),
  })),
  reviewTier: record(['tier.override'], (place) => ({
    type: 'reviewTier',
    ...tier,
    record: recordAt(place),
    result: 'keep',
  })),
  addNote: record(['note.read', 'note.write'], (place) => ({
    type: 'addNote',
    record: recordAt(place),
    note: { grade: 'normal', text: 'hello', visibility: 'team' },
  })),
  editNote: record(['note.read', 'note.write'], (place) => ({
    type: 'editNote',
    ...versioned('note', place),
    ...patch,
  })),
  closeNote: record(['note.read', 'note.write'], (place) => ({ type: 'closeNote', id: `note-${place}` })),
  reopenNote: record(['note.read', 'note.write'], (place) => ({ type: 'reopenNote', id: `note-${place}` })),
  removeNote: record(['note.read', 'note.write'], (place) => ({ type: 'removeNote', id: `note-${place}` })),
  pinNote: record(['note.read', 'note.write'], (place) => ({
    type: 'pinNote',
    id: `note-${place}`,
    pinned: true,
  })),
  issueCodes: record(['code.issue'], (place) => ({ type: 'issueCodes', ...by, recordIds: [`c-${place}`] })),
  assignCode: record(['code.assign-manual'], (place) => ({
    type: 'assignCode',
    ...by,
    record: recordAt(place),
    given: { code: 'A1-001' },
  })),
  importCodes: record(['code.assign-manual'], (place) => ({
    type: 'importCodes',
    ...by,
    codes: [{ recordId: `c-${place}`, code: 'A1-001' }],
    onConflict: 'refuse',
    unreadable: 'keep',
  })),
  retireCode: record(['code.assign-manual'], (place) => ({
    type: 'retireCode',
    record: recordAt(place),
    code: 'A1-001',
  })),
  returnLease: record(['code.issue'], (place) => ({
    type: 'returnLease',
    ...by,
    scopeKey: 'A1',
    leaseId: 'x',
    used: [{ recordId: `c-${place}`, number: 1 }],
  })),
  // Of what the person gave, in time.
  undo: record(['tag.assign'], (place) => ({ type: 'undo', transactionId: `given-${place}` })),

  createConcept: thing(['concept.create'], (place) => ({
    type: 'createConcept',
    concept: { kind: 'tag', parentId: `tag-${place}`, name: { en: 'New' } },
  })),
  updateConcept: thing(['concept.edit'], (place) => ({
    type: 'updateConcept',
    ...versioned('tag', place),
    ...patch,
  })),
  reviewConcept: thing(['concept.edit'], (place) => ({ type: 'reviewConcept', ...versioned('tag', place) })),
  archiveConcept: thing(['concept.archive'], (place) => ({
    type: 'archiveConcept',
    ...versioned('tag', place),
  })),
  restoreConcept: thing(['concept.archive'], (place) => ({
    type: 'restoreConcept',
    ...versioned('tag', place),
  })),
  deleteConcept: thing(['concept.delete'], (place) => ({
    type: 'deleteConcept',
    ...versioned('tag', place),
  })),
  archiveConcepts: thing(['concept.archive'], (place) => ({
    type: 'archiveConcepts',
    ids: [`tag-${place}`],
  })),
  restoreConcepts: thing(['concept.archive'], (place) => ({
    type: 'restoreConcepts',
    ids: [`tag-${place}`],
  })),
  deleteConcepts: thing(['concept.delete'], (place) => ({ type: 'deleteConcepts', ids: [`tag-${place}`] })),
  moveConcepts: thing(['concept.edit'], (place) => ({
    type: 'moveConcepts',
    ids: ['tag-own'],
    parentId: `tag-${place}`,
    beforeId: null,
  })),
  mergeConcepts: thing(['concept.edit'], (place) => ({
    type: 'mergeConcepts',
    ids: [`tag-${place}`],
    intoId: 'tag-own',
  })),
  redirectConcepts: thing(['concept.edit'], (place) => ({
    type: 'redirectConcepts',
    redirects: [{ id: 'tag-own', intoId: `tag-${place}` }],
  })),
  splitConcept: thing(['concept.edit'], (place) => ({
    type: 'splitConcept',
    id: `tag-${place}`,
    assign: [],
    rest: 'keep',
    parts: [{ conceptId: 'tag-own' }, { conceptId: 'tag-own' }],
  })),
  importConcepts: thing(['concept.create'], (place) => ({
    type: 'importConcepts',
    concepts: [{ id: 'imported', kind: 'tag', parentId: `tag-${place}`, name: { en: 'New' } }],
    onExisting: 'skip',
  })),
  updateRule: thing(['rule.edit'], (place) => ({ type: 'updateRule', ...versioned('r', place), ...patch })),
  archiveRule: thing(['rule.edit'], (place) => ({ type: 'archiveRule', ...versioned('r', place) })),
  restoreRuleVersion: thing(['rule.edit'], (place) => ({
    type: 'restoreRuleVersion',
    ...versioned('r', place),
    versionId: 'x',
  })),
  publishRule: thing(['rule.publish'], (place) => ({ type: 'publishRule', ...versioned('r', place) })),
  pauseRule: thing(['rule.publish'], (place) => ({ type: 'pauseRule', ...versioned('r', place) })),
  updateCodePattern: thing(['pattern.edit'], (place) => ({
    type: 'updateCodePattern',
    ...versioned('p', place),
    ...patch,
  })),
  publishCodePattern: thing(['pattern.edit'], (place) => ({
    type: 'publishCodePattern',
    ...versioned('p', place),
  })),
  pauseCodePattern: thing(['pattern.edit'], (place) => ({
    type: 'pauseCodePattern',
    ...versioned('p', place),
  })),
  archiveCodePattern: thing(['pattern.edit'], (place) => ({
    type: 'archiveCodePattern',
    ...versioned('p', place),
  })),
  restoreCodePattern: thing(['pattern.edit'], (place) => ({
    type: 'restoreCodePattern',
    ...versioned('p', place),
  })),
  recodeRecords: thing(['pattern.edit'], (place) => ({
    type: 'recodeRecords',
    patternId: `p-${place}`,
    recordIds: ['c-own'],
  })),
  updateWorkflow: thing(['workflow.edit'], (place) => ({
    type: 'updateWorkflow',
    ...versioned('w', place),
    ...patch,
  })),
  switchWorkflow: thing(['workflow.edit'], (place) => ({
    type: 'switchWorkflow',
    ...versioned('w', place),
    on: false,
  })),
  deleteWorkflow: thing(['workflow.edit'], (place) => ({ type: 'deleteWorkflow', ...versioned('w', place) })),
  updateTerritory: thing(['ownership.edit'], (place) => ({
    type: 'updateTerritory',
    ...versioned('t', place),
    ...patch,
  })),
  deleteTerritory: thing(['ownership.edit'], (place) => ({
    type: 'deleteTerritory',
    ...versioned('t', place),
  })),
  reassignOwner: thing(['ownership.edit'], (place) => ({
    type: 'reassignOwner',
    toId: 'me2',
    fromId: { own: 'me', team: 'colleague', other: 'stranger', none: 'stranger' }[place],
  })),
  retryDeliveries: thing(['workflow.edit'], (place) => ({ type: 'retryDeliveries', ids: [`d-${place}`] })),
};

function record(asks: readonly Action[], at: (place: Place) => Command): ScopedCommand {
  return { at, asks, about: 'record' };
}

function thing(asks: readonly Action[], at: (place: Place) => Command): ScopedCommand {
  return { at, asks, about: 'thing' };
}
