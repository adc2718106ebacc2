import type { Instant, TierFactor, TierTable } from '@tagma/core';
import type { TierRunStatus } from '../tiers/tier-runs.js';
import { segment } from './path.js';
import { READ_ATTEMPTS, type Transport } from './transport.js';

/** Which values to read. */
export interface FactorValuesQuery {
  readonly recordType: string;
  readonly factors: readonly TierFactor[];
  /** Default: now. */
  readonly asOf?: Instant;
}

/** What an editor of tiers needs beside commands. */
export interface TiersClient {
  /** The values of factors of every record. */
  values(query: FactorValuesQuery, signal?: AbortSignal): Promise<TierTable>;
  readonly runs: TierRunsClient;
}

/** Runs of a scheme in the background. */
export interface TierRunsClient {
  /** Starts one; rejects with `conflict` while another is in progress. */
  start(schemeId: string): Promise<TierRunStatus>;
  /** The run in progress, else the last one since the service started, else `null`. */
  status(schemeId: string): Promise<TierRunStatus | null>;
  /** Ends the run before it has changed anything; tells how it ended. */
  cancel(schemeId: string): Promise<TierRunStatus | null>;
}

/** The tiers part of a session. */
export function createTiersClient(transport: Transport): TiersClient {
  return {
    values: (query, signal) =>
      transport.json({
        method: 'POST',
        path: '/tiers/values',
        body: query,
        attempts: READ_ATTEMPTS,
        noTimeout: true,
        ...(signal === undefined ? {} : { signal }),
      }),
    runs: {
      start: (id) => transport.json({ method: 'POST', path: runPath(id), attempts: 1 }),
      status: (id) => transport.json({ method: 'GET', path: runPath(id), attempts: READ_ATTEMPTS }),
      cancel: (id) =>
        transport.json({ method: 'DELETE', path: runPath(id), attempts: READ_ATTEMPTS, noTimeout: true }),
    },
  };
}

function runPath(schemeId: string): string {
  return `/tier-schemes/${segment(schemeId)}/run`;
}
