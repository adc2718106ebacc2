import { carryOut } from '../commands/carry-out.js';
import type { Command } from '../commands/commands.types.js';
import type { Decision, Facts } from '../commands/facts.types.js';
import { refuse, refuseUnlessAllowed } from '../commands/refuse.js';
import type {
  CollectionDefinition,
  FieldDefinition,
  RecordTypeDefinition,
} from '../records/records.types.js';
import { can } from '../permissions/can.js';
import type { Action } from '../permissions/permissions.types.js';
import { asJson, sameJson } from '../shared/json.js';
import { LIMITS } from '../validation/limits.js';
import type { WorkspaceSettings } from './workspace.types.js';

type DefineFields = Extract<Command, { type: 'defineFields' }>;

/**
 * Adds fields to a record type or to one of its collections, which is created when it is new; a field whose
 * key exists is replaced. Fields never go away by this command. Needs `workspace.edit` or `record.import`.
 */
export function decideDefineFields(command: DefineFields, facts: Facts): Decision {
  const refused = refuseUnlessAllowed(facts, definingAction(facts));
  if (refused !== null) return refused;
  const { settings } = facts.workspace;
  const recordType = settings.recordTypes.find(({ id }) => id === command.recordType);
  if (recordType === undefined) {
    return refuse('unknown-record-type', `There is no record type ${command.recordType}.`, {
      path: '/recordType',
      details: { id: command.recordType },
    });
  }
  const twice = repeatedKey(command.fields);
  if (twice !== null) return refuse('invalid', 'Two fields have this key.', { path: `/fields/${twice}/key` });
  const defined = withFields(recordType, command, settings.locale);
  return refuseTooMany(defined) ?? refuseCollision(defined, command) ?? changed(recordType, defined, facts);
}

/** An import brings the fields of its file along, so whoever may import may define fields. */
export function definingAction({ actor, workspace }: Pick<Facts, 'actor' | 'workspace'>): Action {
  return can(actor, 'record.import', workspace.settings.roles).allowed ? 'record.import' : 'workspace.edit';
}

function changed(before: RecordTypeDefinition, after: RecordTypeDefinition, facts: Facts): Decision {
  const { settings } = facts.workspace;
  if (sameJson(before, after)) return carryOut(facts, 'defineFields', { changes: [], audit: [], events: [] });
  const next: WorkspaceSettings = {
    ...settings,
    version: settings.version + 1,
    recordTypes: settings.recordTypes.map((recordType) => (recordType.id === after.id ? after : recordType)),
  };
  return carryOut(facts, 'defineFields', {
    changes: [{ kind: 'settings', key: settings.id, before: settings, after: next }],
    audit: [
      {
        action: 'workspace.fields-defined',
        target: { kind: 'workspace', id: settings.id },
        before: asJson(before),
        after: asJson(after),
      },
    ],
    events: [{ type: 'settings.changed', id: settings.id }],
  });
}

function withFields(
  recordType: RecordTypeDefinition,
  { collection: key, fields }: DefineFields,
  locale: string,
): RecordTypeDefinition {
  if (key === null) return { ...recordType, fields: mergeFields(recordType.fields, fields) };
  const known = recordType.collections.find((collection) => collection.key === key);
  const collection: CollectionDefinition = {
    ...(known ?? { key, title: { [locale]: key } }),
    fields: mergeFields(known?.fields ?? [], fields),
  };
  const others = recordType.collections;
  return {
    ...recordType,
    collections: known
      ? others.map((other) => (other === known ? collection : other))
      : [...others, collection],
  };
}

/** Known fields keep their place; new ones follow in their order. */
function mergeFields(
  known: readonly FieldDefinition[],
  defined: readonly FieldDefinition[],
): readonly FieldDefinition[] {
  const byKey = new Map([...known, ...defined].map((field) => [field.key, field]));
  return [...byKey.values()];
}

function repeatedKey(fields: readonly FieldDefinition[]): number | null {
  const index = fields.findIndex(({ key }, at) => fields.findIndex((other) => other.key === key) < at);
  return index === -1 ? null : index;
}

function refuseTooMany({
  fields,
  collections,
}: RecordTypeDefinition): Extract<Decision, { ok: false }> | null {
  const tooMany = [fields, ...collections.map((collection) => collection.fields)].some(
    (list) => list.length > LIMITS.fields,
  );
  if (!tooMany && collections.length <= LIMITS.collections) return null;
  const limit = tooMany ? LIMITS.fields : LIMITS.collections;
  return refuse('too-long', `A record type has at most ${limit} of these.`, {
    path: '/fields',
    details: { limit },
  });
}

/** A field and a collection of one name would hide each other in rules. */
function refuseCollision(
  { fields, collections }: RecordTypeDefinition,
  command: DefineFields,
): Extract<Decision, { ok: false }> | null {
  const clash = collections.find(({ key }) => fields.some((field) => field.key === key));
  if (clash === undefined) return null;
  const path = command.collection === null ? '/fields' : '/collection';
  const message = `${clash.key} names a field and a collection; rules could not tell them apart. Rename one.`;
  return refuse('invalid', message, { path, details: { id: clash.key } });
}
