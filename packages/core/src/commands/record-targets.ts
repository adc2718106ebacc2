import { isListedKind, listedIndex } from '../store/listed.js';
import type { ListedByKind } from '../store/listed.types.js';
import type { Change, StoredTransaction } from '../store/store.types.js';
import type { Action } from '../permissions/permissions.types.js';
import type { RecordRef } from '../shared/shared.types.js';
import { commandOfLabel, originalActions, type UndoableType } from '../undo/original-actions.js';
import type { Command } from './commands.types.js';
import type { Facts } from './facts.types.js';

/** Records that a command touches, and how. */
export interface RecordTarget {
  readonly action: Action;
  readonly records: readonly RecordRef[];
}

/** What is known of the things that a command names. */
export type TargetSources = Pick<Facts, 'actor' | 'workspace'> & {
  readonly entities?: Facts['entities'] | undefined;
  readonly transaction?: StoredTransaction | null | undefined;
};

/**
 * The records that a command itself touches: those are asked about one by one. What follows from a change of the
 * taxonomy, a rule or a scheme is not; who may change these changes them for everybody.
 */
export function recordTargets(command: Command, sources: TargetSources): readonly RecordTarget[] {
  switch (command.type) {
    case 'assignTag':
    case 'setTagValue':
    case 'renewTag':
      return on('tag.assign', command.record);
    case 'liftHold':
      return on('tag.remove-rule', command.record);
    case 'removeTag':
      // Whose tag it is decides further, see `refuseRemoval`.
      return on('record.read', command.record);
    case 'tagRecords':
      return [{ action: command.add.length > 0 ? 'tag.assign' : 'record.read', records: command.records }];
    case 'suggestTags':
      return on('record.read', command.record);
    case 'acceptSuggestion':
    case 'rejectSuggestion':
      return on('tag.assign', sources.entities?.get('suggestion', command.id)?.record);
    case 'overrideTier':
    case 'endTierOverride':
    case 'reviewTier':
      return on('tier.override', command.record);
    case 'undo':
      return undoneTargets(sources);
    default:
      return noteTargets(command, sources);
  }
}

function noteTargets(command: Command, sources: TargetSources): readonly RecordTarget[] {
  switch (command.type) {
    case 'addNote':
      return [...on('note.read', command.record), ...on('note.write', command.record)];
    case 'editNote':
    case 'closeNote':
    case 'reopenNote':
    case 'removeNote':
    case 'pinNote': {
      const record = sources.entities?.get('note', command.id)?.record;
      return [...on('note.read', record), ...on('note.write', record)];
    }
    default:
      return codeTargets(command, sources);
  }
}

function codeTargets(command: Command, { entities }: TargetSources): readonly RecordTarget[] {
  switch (command.type) {
    case 'issueCodes':
    case 'recodeRecords': {
      const type = entities?.get('codePattern', command.patternId)?.recordType;
      const records = command.recordIds.flatMap((id) => (type === undefined ? [] : [{ type, id }]));
      return [{ action: command.type === 'issueCodes' ? 'code.issue' : 'record.read', records }];
    }
    case 'importCodes': {
      const type = entities?.get('codePattern', command.patternId)?.recordType;
      const records = command.codes.flatMap(({ recordId: id }) => (type === undefined ? [] : [{ type, id }]));
      return [{ action: 'code.assign-manual', records }];
    }
    case 'returnLease': {
      const type = entities?.get('codePattern', command.patternId)?.recordType;
      const records = command.used.flatMap(({ recordId: id }) => (type === undefined ? [] : [{ type, id }]));
      return [{ action: 'code.issue', records }];
    }
    case 'assignCode':
    case 'retireCode':
      return on('code.assign-manual', command.record);
    default:
      return [];
  }
}

/** Commands about records; the others touch records only as a consequence. */
const ABOUT_RECORDS: ReadonlySet<UndoableType> = new Set([
  'assignTag',
  'setTagValue',
  'renewTag',
  'liftHold',
  'removeTag',
  'tagRecords',
  'suggestTags',
  'acceptSuggestion',
  'rejectSuggestion',
  'overrideTier',
  'endTierOverride',
  'reviewTier',
  'addNote',
  'editNote',
  'closeNote',
  'reopenNote',
  'removeNote',
  'pinNote',
  'issueCodes',
  'recodeRecords',
  'importCodes',
  'returnLease',
  'assignCode',
  'retireCode',
] satisfies readonly UndoableType[]);

/** Taking back touches what was touched, and needs what doing it needed. */
function undoneTargets({ transaction, actor, workspace }: TargetSources): readonly RecordTarget[] {
  if (transaction === null || transaction === undefined) return [];
  const type = commandOfLabel(transaction.label);
  if (type === null || !ABOUT_RECORDS.has(type)) return [];
  const records = transaction.changes.flatMap((change) => recordOfChange(change) ?? []);
  const actions = originalActions(transaction, { actor, workspace }) ?? [];
  // Who gave a tag that is put back does not matter.
  return actions.map((action) => ({ action: action === 'tag.remove' ? 'record.read' : action, records }));
}

/** The record that a change is about, `null` for none. */
export function recordOfChange(change: Change): RecordRef | null {
  const entity = change.after ?? change.before;
  if (entity === null) return null;
  if (change.kind === 'assignment' || change.kind === 'hold')
    return (change.after ?? change.before)?.record ?? null;
  if (!isListedKind(change.kind)) return null;
  // The entity is of the kind of its change.
  return listedIndex(change.kind, entity as ListedByKind[typeof change.kind]).record;
}

function on(action: Action, record: RecordRef | undefined): readonly RecordTarget[] {
  return record === undefined ? [] : [{ action, records: [record] }];
}
