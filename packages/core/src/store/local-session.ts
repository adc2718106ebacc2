import { execute } from '../commands/execute.js';
import type { CompileRule } from '../commands/facts.types.js';
import { can } from '../permissions/can.js';
import { canOnConcept } from '../permissions/can-on-concept.js';
import type { Action } from '../permissions/permissions.types.js';
import type { Actor, Instant } from '../shared/shared.types.js';
import {
  hiddenConcepts,
  seenAudit,
  seenEvents,
  seenListed,
  seenOutcome,
  seenProposals,
  seenRows,
  seenVersion,
  seenWorkspace,
  type Sight,
} from '../sight/index.js';
import { isActiveAt } from '../tags/grounds.js';
import type { WorkspaceSnapshot } from '../workspace/workspace.types.js';
import { listedAccess } from './listed.js';
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
 * rest of the audit. Categories that are not visible to the actor are left out of every answer.
 */
export function createSession(options: LocalSessionOptions): Session {
  const { store, actor, now, newId, compileRule } = options;
  let known: Known | null = null;

  /** Reads the workspace anew; what is seen of it is worked out again only when it changed. */
  async function look(): Promise<Known> {
    const whole = await store.workspace();
    if (whole === null) throw new SessionError('not-found', 'The store holds no workspace yet.');
    if (known?.whole.revision === undefined || known.whole.revision !== whole.revision) {
      const hidden = hiddenConcepts(actor, whole);
      known = { actor, hidden, whole, workspace: whole, seen: seenWorkspace(whole, hidden) };
    } else if (whole.seq !== undefined) {
      known = { ...known, seen: { ...known.seen, seq: whole.seq } };
    }
    return known;
  }

  async function demand(action: Action): Promise<void> {
    const { settings } = (known ?? (await look())).whole;
    if (!can(actor, action, settings.roles).allowed)
      throw new SessionError('forbidden', `${actor.name} lacks the permission ${action}.`);
  }

  async function allowed<Answer>(action: Action, read: () => Promise<Answer>): Promise<Answer> {
    await demand(action);
    return read();
  }

  /** What was read, as far as the actor sees it. */
  async function seen<Answer>(
    action: Action,
    read: () => Promise<Answer>,
    asSeen: (answer: Answer, known: Known) => Answer,
  ): Promise<Answer> {
    await demand(action);
    const answer = await read();
    return asSeen(answer, await look());
  }

  return {
    actor,
    workspace: async () => (await look()).seen,
    can: (action, conceptId = null) =>
      canOnConcept(actor, action, conceptId, known?.seen ?? { settings: { roles: [] }, concepts: [] }),
    async execute(command) {
      const outcome = await execute(store, command, {
        actor,
        now: now(),
        newId,
        ...(compileRule === undefined ? {} : { compileRule }),
      });
      return outcome.ok ? seenOutcome(outcome, await look()) : outcome;
    },
    record: (ref) => allowed('record.read', () => store.record(ref)),
    records: (query) => allowed('record.read', () => store.records(query)),
    assignments: (query) =>
      seen(
        'record.read',
        () => store.assignments(query),
        (rows, { hidden }) => {
          const active = query.includeInactive ? rows : rows.filter((row) => isActiveAt(row, now()));
          return seenRows(active, hidden);
        },
      ),
    holds: (query) =>
      seen(
        'record.read',
        () => store.holds(query),
        (rows, { hidden }) => seenRows(rows, hidden),
      ),
    audit: (query) =>
      seen(
        query.target?.kind === 'record' ? 'record.read' : 'audit.read',
        () => store.audit(query),
        (page, { whole, hidden }) => seenAudit(page, whole, hidden),
      ),
    taxonomyVersions: () => allowed('record.read', () => store.taxonomyVersions()),
    taxonomyVersion: (id) =>
      seen(
        'record.read',
        () => store.taxonomyVersion(id),
        (version, sight) => version && seenVersion(version, sight),
      ),
    proposals: (query) => seen('record.read', () => store.proposals(query), seenProposals),
    entities: (kind, query) =>
      seen(
        listedAccess(kind),
        () => store.entities(kind, query),
        (page, sight) => seenListed(kind, page, sight),
      ),
    subscribe: (listener) =>
      store.subscribe((events) => listener(known === null ? events : seenEvents(events, known.hidden))),
  };
}

/** The workspace as it was read last, and what the actor sees of it. */
interface Known extends Sight {
  readonly whole: WorkspaceSnapshot;
  readonly seen: WorkspaceSnapshot;
}
