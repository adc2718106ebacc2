import type {
  Actor,
  Assignment,
  Command,
  CommandOutcome,
  FullRecord,
  Hold,
  Page,
  Proposal,
  RecordQuery,
  RecordRef,
  Session,
  TagCoverage,
  TagUsageCount,
  TaxonomyVersion,
  TaxonomyVersionInfo,
  WorkspaceSnapshot,
} from '@tagma/core';
import { canOnConcept } from '@tagma/core';
import { LISTED_PATHS } from './listed-paths.js';
import type { ConnectionState } from './connection.js';
import { endedBy } from './ended-by.js';
import { createEventFeed, type EventFeed } from './event-feed.js';
import { errorFrom, HttpSessionError } from './http-session-error.js';
import { createImportsClient, type ImportsClient } from './imports-client.js';
import { queryString, segment } from './path.js';
import { type CodesClient, createCodesClient } from './codes-client.js';
import { createRulesClient, type RulesClient } from './rules-client.js';
import { createOperationsClient, type OperationsClient } from './operations-client.js';
import { createOutcomesClient, type OutcomesClient } from './outcomes-client.js';
import { createTiersClient, type TiersClient } from './tiers-client.js';
import { sendCommand } from './send-command.js';
import {
  createTransport,
  READ_ATTEMPTS,
  type ApiRequest,
  type Transport,
  type TransportOptions,
} from './transport.js';

/** Where the service is and how to reach it. */
export type HttpSessionOptions = TransportOptions;

/** A session over HTTP, with what only a service can do. */
export interface HttpSession extends Session {
  readonly codes: CodesClient;
  readonly rules: RulesClient;
  readonly tiers: TiersClient;
  readonly imports: ImportsClient;
  readonly operations: OperationsClient;
  readonly outcomes: OutcomesClient;
  /** Whether the service answered last. */
  readonly connection: ConnectionState;
  /** Called when the service stops answering and when it answers again. Returns the function that ends it. */
  onConnectionChange(listener: (state: ConnectionState) => void): () => void;
  countRecords(type: string): Promise<number>;
  /** Ends the event stream and everything under way. The session cannot be used afterwards. */
  close(): void;
}

/**
 * Connects: asks the service who the token says is calling, and reads the workspace.
 *
 * @throws HttpSessionError, e.g. `unauthenticated` for a bad token, `unavailable` when the service is down.
 */
export async function createHttpSession(options: HttpSessionOptions): Promise<HttpSession> {
  const transport = createTransport(options);
  try {
    const feed = createEventFeed(transport);
    const actor = await transport.json<Actor>({ method: 'GET', path: '/me', attempts: READ_ATTEMPTS });
    const workspace = createWorkspaceReader(transport, feed);
    await workspace.read();
    return assemble(transport, feed, workspace, actor);
  } catch (error) {
    transport.close();
    throw error;
  }
}

function assemble(
  transport: Transport,
  feed: EventFeed,
  workspace: WorkspaceReader,
  actor: Actor,
): HttpSession {
  const read = <T>(request: ReadRequest): Promise<T> => readJson(transport, feed, request);
  return {
    actor,
    codes: createCodesClient(transport),
    rules: createRulesClient(transport),
    operations: createOperationsClient(transport),
    outcomes: createOutcomesClient(transport),
    tiers: createTiersClient(transport),
    imports: createImportsClient(transport),
    get connection() {
      return transport.connection.state;
    },
    onConnectionChange: (listener) => transport.connection.listen(listener),
    workspace: workspace.read,
    can: (action, conceptId = null) => canOnConcept(actor, action, conceptId, workspace.last()),
    execute: (command: Command): Promise<CommandOutcome> => sendCommand(transport, feed, command),
    record: (ref) => orNull(read<FullRecord>({ path: recordPath(ref) })),
    records: ({ type, after, limit }: RecordQuery) =>
      read({ path: `/records/${segment(type)}${queryString({ after, limit })}` }),
    fullRecords: (query, { signal } = {}) =>
      endedBy(signal, (end) => read<Page<FullRecord>>({ path: '/records/query', body: query, signal: end })),
    countRecords: async (type) =>
      (await read<{ count: number }>({ path: `/record-counts/${segment(type)}` })).count,
    assignments: (query) => read<readonly Assignment[]>({ path: '/assignments/query', body: query }),
    holds: (query) => read<readonly Hold[]>({ path: '/holds/query', body: query }),
    tagUsage: (request) => read<readonly TagUsageCount[]>({ path: '/tag-usage', body: request }),
    tagCoverage: (request) => read<TagCoverage>({ path: '/tag-coverage', body: request }),
    audit: (query) => read({ path: '/audit/query', body: query }),
    taxonomyVersions: () => read<readonly TaxonomyVersionInfo[]>({ path: '/taxonomy-versions' }),
    taxonomyVersion: (id) => orNull(read<TaxonomyVersion>({ path: versionPath(id) })),
    proposals: (query) => read<Page<Proposal>>({ path: '/proposals/query', body: query }),
    entities: (kind, query) => read({ path: LISTED_PATHS[kind], body: query }),
    subscribe: (listener) => feed.listen(listener),
    close: () => transport.close(),
  };
}

interface WorkspaceReader {
  readonly read: () => Promise<WorkspaceSnapshot>;
  /** What was read last. */
  readonly last: () => WorkspaceSnapshot;
}

function createWorkspaceReader(transport: Transport, feed: EventFeed): WorkspaceReader {
  let kept: { readonly etag: string | null; readonly snapshot: WorkspaceSnapshot } | null = null;
  return {
    async read() {
      const etag = kept?.etag ?? null;
      const response = await transport.send({
        method: 'GET',
        path: '/workspace',
        attempts: READ_ATTEMPTS,
        headers: etag === null ? {} : { 'If-None-Match': etag },
      });
      const seq = noteSeq(feed, response);
      if (response.status === 304 && kept !== null)
        return seq === null ? kept.snapshot : { ...kept.snapshot, seq };
      if (!response.ok) throw await errorFrom(response);
      kept = { etag: response.headers.get('etag'), snapshot: (await response.json()) as WorkspaceSnapshot };
      return kept.snapshot;
    },
    last() {
      if (kept === null) throw new Error('The workspace is read before the session is handed out.');
      return kept.snapshot;
    },
  };
}

type ReadRequest = Pick<ApiRequest, 'path' | 'body' | 'signal'>;

async function readJson<T>(transport: Transport, feed: EventFeed, request: ReadRequest): Promise<T> {
  const method = request.body === undefined ? 'GET' : 'POST';
  const response = await transport.send({ ...request, method, attempts: READ_ATTEMPTS });
  if (!response.ok) throw await errorFrom(response);
  noteSeq(feed, response);
  return (await response.json()) as T;
}

function recordPath({ type, id }: RecordRef): string {
  // URLs take these two segments away, encoded or not.
  if (['.', '..'].some((dots) => dots === type || dots === id)) return `/record${queryString({ type, id })}`;
  return `/records/${segment(type)}/${segment(id)}`;
}

function versionPath(id: string): string {
  return ['.', '..'].includes(id)
    ? `/taxonomy-version${queryString({ id })}`
    : `/taxonomy-versions/${segment(id)}`;
}

/** Each read says which event it knows of, so that a feed opened later begins there. */
function noteSeq(feed: EventFeed, response: Response): number | null {
  const seq = Number(response.headers.get('tagma-event-seq') ?? Number.NaN);
  if (!Number.isSafeInteger(seq)) return null;
  feed.know(seq);
  return seq;
}

async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    // Said by the service itself; a 404 from anything else means that the address is wrong.
    if (error instanceof HttpSessionError && error.answer?.code === 'not-found') return null;
    throw error;
  }
}
