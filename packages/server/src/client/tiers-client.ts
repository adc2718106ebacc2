import type { Instant, TierFactor, TierTable } from '@tagma/core';
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
  };
}
