import type { Actor, JsonObject } from '../shared/shared.types.js';
import type { RecordTypeDefinition } from '../records/records.types.js';
import type { OwnedBy } from '../store/store.types.js';
import type { WorkspaceSettings } from '../workspace/workspace.types.js';
import { can } from './can.js';
import type { Action, Denial, Permission, Scope } from './permissions.types.js';
import { rolesBeyond, scopeOf } from './scope-of.js';
import { teamOf } from './team-of.js';

/** What scopes are asked of. */
export type ScopeBasis = Pick<WorkspaceSettings, 'roles' | 'members'>;

/** Whose things somebody reaches with an action. */
export interface Reach {
  readonly scope: Scope;
  /** Users and teams; `null`: everybody. */
  readonly ownerIds: ReadonlySet<string> | null;
}

/** Whose things the actor reaches with an action; `null` when their roles do not allow it at all. */
export function reachOf(actor: Actor, action: Action, { roles, members = [] }: ScopeBasis): Reach | null {
  const scope = scopeOf(actor, action, roles);
  if (scope === null) return null;
  if (scope === 'all') return { scope, ownerIds: null };
  return { scope, ownerIds: scope === 'team' ? teamOf(actor, members) : new Set([actor.id]) };
}

/** Who owns what a workspace is shipped with, until somebody takes it over. */
const SYSTEM_OWNER = 'system';

/**
 * Whether a reach includes what somebody owns. What nobody owns: records are in nobody's reach but of `all`, other
 * things are common property of all teams, and so is what the system owns.
 */
export function reaches(
  { scope, ownerIds }: Reach,
  ownerId: string | undefined,
  unowned: 'common' | 'closed',
): boolean {
  if (ownerIds === null) return true;
  const isCommon = ownerId === undefined || (unowned === 'common' && ownerId === SYSTEM_OWNER);
  if (isCommon && unowned === 'common' && scope === 'team') return true;
  return ownerId !== undefined && ownerIds.has(ownerId);
}

/** How far somebody reaches who needs several permissions at once. */
export interface Narrowing {
  /** Whose records; absent: everybody's, or no type says whose its records are. */
  readonly ownedBy?: OwnedBy;
  /** Users and teams whose things are reached; absent: everybody's. */
  readonly ownerIds?: readonly string[];
}

/** How queries of the actor are narrowed that need all of these permissions; `null` where one is missing. */
export function narrowingOf(
  actor: Actor,
  actions: readonly Action[],
  settings: ScopeBasis & Pick<WorkspaceSettings, 'recordTypes'>,
): Narrowing | null {
  let ownerIds: readonly string[] | null = null;
  for (const action of actions) {
    const reach = reachOf(actor, action, settings);
    if (reach === null) return null;
    const { ownerIds: ids } = reach;
    if (ids !== null) ownerIds = ownerIds === null ? [...ids] : ownerIds.filter((id) => ids.has(id));
  }
  if (ownerIds === null) return {};
  const fields = settings.recordTypes.flatMap(({ id, ownerField }) =>
    ownerField === undefined ? [] : [[id, ownerField] as const],
  );
  if (fields.length === 0) return { ownerIds };
  return { ownerIds, ownedBy: { ownerFields: Object.fromEntries(fields), ownerIds } };
}

/** The denial of an action on what belongs to somebody else. */
export function outOfScope(
  action: Action,
  { scope }: Reach,
  { roles }: Pick<ScopeBasis, 'roles'>,
  ownerId?: string,
): Denial {
  return {
    allowed: false,
    action,
    why: 'out-of-scope',
    scope,
    roles: rolesBeyond(scope, action, roles),
    ...(ownerId === undefined ? {} : { ownerId }),
  };
}

/** Who owns a record, as its data say: a user or a team. `undefined`: nobody. */
export function ownerOfRecord(
  data: JsonObject,
  { ownerField }: Pick<RecordTypeDefinition, 'ownerField'>,
): string | undefined {
  if (ownerField === undefined || !Object.hasOwn(data, ownerField)) return undefined;
  const owner = data[ownerField];
  return typeof owner === 'string' && owner !== '' ? owner : undefined;
}

/**
 * Whether the actor may do this to a record: roles, then how far they reach. Whom a record that they may not even
 * read belongs to is not told.
 */
export function canOnRecord(
  actor: Actor,
  action: Action,
  record: { readonly type: string; readonly data: JsonObject },
  settings: ScopeBasis & Pick<WorkspaceSettings, 'recordTypes'>,
): Permission {
  const reach = reachOf(actor, action, settings);
  const type = settings.recordTypes.find(({ id }) => id === record.type);
  if (reach === null) return can(actor, action, settings.roles);
  if (type?.ownerField === undefined) return { allowed: true };
  const ownerId = ownerOfRecord(record.data, type);
  const reading = reachOf(actor, 'record.read', settings);
  if (reading !== null && !reaches(reading, ownerId, 'closed'))
    return outOfScope('record.read', reading, settings);
  return reaches(reach, ownerId, 'closed') ? { allowed: true } : outOfScope(action, reach, settings, ownerId);
}
