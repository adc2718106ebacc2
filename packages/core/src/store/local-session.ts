import { execute } from '../commands/execute.js';
import type { CompileRule } from '../commands/facts.types.js';
import { can } from '../permissions/can.js';
import { canOnConcept } from '../permissions/can-on-concept.js';
import type { Action } from '../permissions/permissions.types.js';
import type { Actor, Instant } from '../shared/shared.types.js';
import { isActiveAt } from '../tags/grounds.js';
import type { WorkspaceSnapshot } from '../workspace/workspace.types.js';
import { type Session, SessionError } from './session.types.js';
import type { Store } from './store.types.js';

/** What {@link createSession} needs. */
export interface LocalSessionOptions {
  readonly store: Store;
  readonly actor: Actor;
  readonly now: () => Instant;
  /** A new id with each call, never the same one again. */
  readonly newId: () => string;
  /** Default: the compiler of `@tagma/expression`. */
  readonly compileRule?: CompileRule;
}

/**
 * A session directly over a store: for stories, tests, offline pages and the service itself. Reads are
 * refused as the service refuses them: `record.read` for records, their tags and history, `audit.read` for the
 * rest of the audit.
 */
export function createSession(options: LocalSessionOptions): Session {
  const { store, actor, now, newId, compileRule } = options;
  let known: WorkspaceSnapshot | null = null;

  async function readWorkspace(): Promise<WorkspaceSnapshot> {
    known = await store.workspace();
    if (known === null) throw new SessionError('not-found', 'The store holds no workspace yet.');
    return known;
  }

  async function demand(action: Action): Promise<void> {
    const { settings } = known ?? (await readWorkspace());
    if (!can(actor, action, settings.roles).allowed)
      throw new SessionError('forbidden', `${actor.name} lacks the permission ${action}.`);
  }

  async function allowed<Answer>(action: Action, read: () => Promise<Answer>): Promise<Answer> {
    await demand(action);
    return read();
  }

  return {
    actor,
    workspace: readWorkspace,
    can: (action, conceptId = null) =>
      canOnConcept(actor, action, conceptId, known ?? { settings: { roles: [] }, concepts: [] }),
    execute: (command) =>
      execute(store, command, {
        actor,
        now: now(),
        newId,
        ...(compileRule === undefined ? {} : { compileRule }),
      }),
    record: (ref) => allowed('record.read', () => store.record(ref)),
    records: (query) => allowed('record.read', () => store.records(query)),
    assignments: (query) =>
      allowed('record.read', async () => {
        const rows = await store.assignments(query);
        return query.includeInactive ? rows : rows.filter((row) => isActiveAt(row, now()));
      }),
    holds: (query) => allowed('record.read', () => store.holds(query)),
    audit: (query) =>
      allowed(query.target?.kind === 'record' ? 'record.read' : 'audit.read', () => store.audit(query)),
    taxonomyVersions: () => allowed('record.read', () => store.taxonomyVersions()),
    taxonomyVersion: (id) => allowed('record.read', () => store.taxonomyVersion(id)),
    proposals: (query) => allowed('record.read', () => store.proposals(query)),
    subscribe: (listener) => store.subscribe(listener),
  };
}
