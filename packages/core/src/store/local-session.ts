import { execute } from '../commands/execute.js';
import type { CompileRule } from '../commands/facts.types.js';
import { can } from '../permissions/can.js';
import { canOnConcept } from '../permissions/can-on-concept.js';
import type { Action } from '../permissions/permissions.types.js';
import { narrowingOf } from '../permissions/reach.js';
import type { Actor, Instant } from '../shared/shared.types.js';
import {
  eventsOfSeen,
  hiddenConcepts,
  listedOfSeen,
  outcomeOfSeen,
  type RecordSight,
  auditOfSeen,
  seenAudit,
  seenCoverage,
  seenEvents,
  seenListed,
  seenOutcome,
  seenProposals,
  seenRows,
  seenVersion,
  seenWorkspace,
  type Sight,
  withReading,
} from '../sight/index.js';
import { isActiveAt } from '../tags/grounds.js';
import type { WorkspaceSnapshot } from '../workspace/workspace.types.js';
import { fullRecordPage } from './full-record-page.js';
import { listedAccess } from './listed.js';
import { type Session, SessionError } from './session.types.js';
import type { ChangedLocks } from '../rules/locks/locks.types.js';
import { ownedView } from './owned-view.js';
import type { DomainEvent, Store } from './store.types.js';

/** What {@link createSession} needs. */
export interface LocalSessionOptions {
  readonly store: Store;
  readonly actor: Actor;
  readonly now: () => Instant;
  /** A new id with each call, never the same one again. */
  readonly newId: () => string;
  /** Default: the compiler of `@tagma/expression`. */
  readonly compileRule?: CompileRule;
  /** {@link ExecuteContext.changedLocks} */
  readonly changedLocks?: ChangedLocks;
}

/**
 * A session directly over a store: for stories, tests, offline pages and the service itself. Reads are
 * refused as the service refuses them: `record.read` for records, their tags and history, `audit.read` for the
 * rest of the audit. Categories that are not visible to the actor are left out of every answer.
 */
export function createSession(options: LocalSessionOptions): Session {
  const { store, actor, now, newId, compileRule, changedLocks } = options;
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

  /** The store as somebody sees it who has these permissions; rejects where one is missing. */
  async function viewFor(...actions: readonly Action[]): Promise<Store> {
    const { settings } = (known ?? (await look())).whole;
    for (const action of actions)
      if (!can(actor, action, settings.roles).allowed)
        throw new SessionError('forbidden', `${actor.name} lacks the permission ${action}.`);
    return ownedView(store, narrowingOf(actor, actions, settings) ?? {});
  }

  /** What was read with the permission, as far as the actor sees it. */
  async function seen<Answer>(
    actions: readonly Action[],
    read: (view: Store) => Promise<Answer>,
    asSeen: (answer: Answer, known: Known) => Answer | Promise<Answer>,
  ): Promise<Answer> {
    const answer = await read(await viewFor(...actions));
    return asSeen(answer, await look());
  }

  /** Where it is looked up which records the actor sees. */
  function recordSight({ whole }: Known): RecordSight {
    return { store, ownedBy: narrowingOf(actor, ['record.read'], whole.settings)?.ownedBy };
  }

  async function eventsFor(events: readonly DomainEvent[]): Promise<readonly DomainEvent[]> {
    const now = await look();
    return seenEvents(await eventsOfSeen(events, recordSight(now)), now.hidden);
  }

  /** Hands events on at once while nothing has to be looked up, else one batch after the other. */
  function follow(listener: (events: readonly DomainEvent[]) => void): () => void {
    let last: Promise<void> | null = null;
    let ended = false;
    const end = store.subscribe((events) => {
      const isPlain = known === null || recordSight(known).ownedBy === undefined;
      if (last === null && isPlain && !events.some(({ type }) => type === 'settings.changed'))
        return listener(known === null ? events : seenEvents(events, known.hidden));
      // A batch that failed is reported, and keeps none of those behind it.
      const before = last?.catch(() => undefined) ?? Promise.resolve();
      const told = before.then(async () => {
        const mine = await eventsFor(events);
        if (!ended) listener(mine);
      });
      last = told;
      void told.finally(() => {
        if (last === told) last = null;
      });
    });
    return () => {
      ended = true;
      end();
    };
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
        ...(compileRule && { compileRule }),
        ...(changedLocks && { changedLocks }),
      });
      if (!outcome.ok) return outcome;
      const current = await look();
      return seenOutcome(await outcomeOfSeen(outcome, recordSight(current)), current);
    },
    record: async (ref) => (await viewFor('record.read')).record(ref),
    records: async (query) => (await viewFor('record.read')).records(query),
    fullRecords: async (query, options) => fullRecordPage(await viewFor('record.read'), query, options),
    assignments: (query) =>
      seen(
        ['record.read'],
        (view) => view.assignments(query),
        (rows, { hidden }) => {
          const active = query.includeInactive ? rows : rows.filter((row) => isActiveAt(row, now()));
          return seenRows(active, hidden);
        },
      ),
    holds: (query) =>
      seen(
        ['record.read'],
        (view) => view.holds(query),
        (rows, { hidden }) => seenRows(rows, hidden),
      ),
    tagUsage: (request) =>
      seen(
        ['record.read'],
        (view) => view.tagUsage({ ...request, at: now() }),
        (rows, { hidden }) => seenRows(rows, hidden),
      ),
    async tagCoverage(request) {
      const view = await viewFor('record.read');
      const { hidden } = await look();
      return view.tagCoverage({ ...seenCoverage(request, hidden), at: now() });
    },
    async audit(query) {
      const { roles } = (await look()).whole.settings;
      return seen(
        query.target?.kind === 'record' ? ['record.read'] : withReading(actor, 'audit.read', roles),
        (view) => view.audit(query),
        (page, known) => auditOfSeen(seenAudit(page, known.whole, known.hidden), recordSight(known)),
      );
    },
    taxonomyVersions: async () => (await viewFor('record.read')).taxonomyVersions(),
    taxonomyVersion: (id) =>
      seen(
        ['record.read'],
        (view) => view.taxonomyVersion(id),
        (version, sight) => version && seenVersion(version, sight),
      ),
    proposals: (query) => seen(['record.read'], (view) => view.proposals(query), seenProposals),
    async entities(kind, query) {
      const { roles } = (await look()).whole.settings;
      return seen(
        withReading(actor, listedAccess(kind), roles),
        (view) => view.entities(kind, query),
        async (page, sight) => {
          const about = { ...recordSight(sight), rules: sight.whole.rules };
          return seenListed(kind, await listedOfSeen(kind, page, about), {
            ...sight,
            rules: sight.whole.rules,
          });
        },
      );
    },
    subscribe: follow,
  };
}

/** The workspace as it was read last, and what the actor sees of it. */
interface Known extends Sight {
  readonly whole: WorkspaceSnapshot;
  readonly seen: WorkspaceSnapshot;
}
