import type { Assignment, Hold } from '../../tags/tags.types.js';
import type { Concept } from '../../taxonomy/taxonomy.types.js';
import type { Rule } from '../../rules/rules.types.js';
import type { TaxonomyVersion } from '../../taxonomy/versions/taxonomy-version.types.js';
import type { Proposal } from '../../proposals/proposals.types.js';
import type { WorkspaceSettings } from '../../workspace/workspace.types.js';
import type { Change, EntityKind } from '../store.types.js';
import { frozenCopy } from './freeze.js';
import { isListedKind, LISTED_KINDS } from '../listed.js';
import type { ListedByKind, ListedKind } from '../listed.types.js';
import { ListedTable } from './listed-table.js';
import { TaggedTable } from './tagged-table.js';

/** Everything a transaction can touch. */
export interface Entities {
  settings: WorkspaceSettings | null;
  readonly concepts: Map<string, Concept>;
  readonly rules: Map<string, Rule>;
  readonly assignments: TaggedTable<Assignment>;
  readonly holds: TaggedTable<Hold>;
  readonly taxonomyVersions: Map<string, TaxonomyVersion>;
  readonly proposals: Map<string, Proposal>;
  readonly listed: ListedTables;
}

/** A table for each listed kind. */
export type ListedTables = { readonly [K in ListedKind]: ListedTable<K> };

export function createEntities(): Entities {
  return {
    settings: null,
    concepts: new Map(),
    rules: new Map(),
    assignments: new TaggedTable(),
    holds: new TaggedTable(),
    taxonomyVersions: new Map(),
    proposals: new Map(),
    listed: createListedTables(),
  };
}

/** The stored version of an entity, 0 when there is none. */
export function versionOf(entities: Entities, kind: EntityKind, key: string): number {
  if (isListedKind(kind)) return entities.listed[kind].get(key)?.version ?? 0;
  switch (kind) {
    case 'settings':
      return entities.settings?.id === key ? entities.settings.version : 0;
    case 'concept':
      return entities.concepts.get(key)?.version ?? 0;
    case 'rule':
      return entities.rules.get(key)?.version ?? 0;
    case 'assignment':
      return entities.assignments.rows.get(key)?.version ?? 0;
    case 'hold':
      return entities.holds.rows.get(key)?.version ?? 0;
    case 'taxonomyVersion':
      return entities.taxonomyVersions.get(key)?.version ?? 0;
    case 'proposal':
      return entities.proposals.get(key)?.version ?? 0;
  }
}

/** Writes one checked change. */
export function applyChange(entities: Entities, change: Change): void {
  if (isListedChange(change)) {
    applyListed(entities.listed[change.kind], change);
    return;
  }
  switch (change.kind) {
    case 'settings':
      entities.settings = frozenCopy(change.after);
      break;
    case 'concept':
      putOrDelete(entities.concepts, change.key, change.after);
      break;
    case 'rule':
      putOrDelete(entities.rules, change.key, change.after);
      break;
    case 'assignment':
      if (change.after === null) entities.assignments.delete(change.key);
      else entities.assignments.put(change.key, frozenCopy(change.after));
      break;
    case 'hold':
      if (change.after === null) entities.holds.delete(change.key);
      else entities.holds.put(change.key, frozenCopy(change.after));
      break;
    case 'taxonomyVersion':
      putOrDelete(entities.taxonomyVersions, change.key, change.after);
      break;
    case 'proposal':
      putOrDelete(entities.proposals, change.key, change.after);
      break;
  }
}

function putOrDelete<Entity>(table: Map<string, Entity>, key: string, entity: Entity | null): void {
  if (entity === null) table.delete(key);
  else table.set(key, frozenCopy(entity));
}

function createListedTables(): ListedTables {
  // One table per kind, each made for its own.
  return Object.fromEntries(LISTED_KINDS.map((kind) => [kind, new ListedTable(kind)])) as ListedTables;
}

type ListedChange = Extract<Change, { kind: ListedKind }>;

function isListedChange(change: Change): change is ListedChange {
  return isListedKind(change.kind);
}

function applyListed(table: ListedTable<ListedKind>, { key, after }: ListedChange): void {
  if (after === null) table.delete(key);
  else table.put(key, frozenCopy<ListedByKind[ListedKind]>(after));
}
