import { createAdaptorServer } from '@hono/node-server';
import type { Server } from 'node:http';

/** Why a service could not start. */
export type ServiceErrorCode = 'port-in-use' | 'port-forbidden' | 'address-unavailable' | 'failed';

/** A service that could not start, in words for the person who started it. */
export class ServiceError extends Error {
  constructor(
    readonly code: ServiceErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'ServiceError';
  }
}

/** What is served, and where. */
export interface ServiceOptions {
  /** A Hono app, or one that mounts `createApp`; then `stop` must be handed on too. */
  readonly app: {
    fetch(request: Request, env?: object): Response | Promise<Response>;
    stop?(): Promise<void>;
  };
  /** 0 takes any free port. */
  readonly port: number;
  /** Default `127.0.0.1`: reachable from this machine only. */
  readonly host?: string;
  /** Closed at the very end of `stop`. */
  readonly store?: { close(): Promise<void> };
  /** Milliseconds that requests under way may take while stopping. Default 10,000. */
  readonly graceMs?: number;
}

/** A service that listens. */
export interface Service {
  /** Where it answers, e.g. `http://127.0.0.1:4110`. */
  readonly url: string;
  readonly port: number;
  /**
   * Stops accepting, ends event streams and background work, lets requests under way finish, closes the
   * store. Calling it again gives the same promise.
   */
  stop(): Promise<void>;
}

/**
 * Listens.
 *
 * @throws ServiceError when the address cannot be used; the message says what to do.
 */
export async function startService(options: ServiceOptions): Promise<Service> {
  const host = options.host ?? '127.0.0.1';
  // Without options for TLS or HTTP/2 the adaptor makes a plain HTTP server.
  const server = createAdaptorServer({ fetch: (request, env) => options.app.fetch(request, env) }) as Server;
  await listen(server, options.port, host);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  let stopping: Promise<void> | null = null;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    port,
    stop: () => (stopping ??= stop(server, options)),
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => reject(startError(error, port, host));
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      resolve();
    });
  });
}

function startError(error: NodeJS.ErrnoException, port: number, host: string): ServiceError {
  const cause = { cause: error };
  switch (error.code) {
    case 'EADDRINUSE':
      return new ServiceError(
        'port-in-use',
        `Port ${port} on ${host} is already in use. Stop the other program, or choose another port.`,
        cause,
      );
    case 'EACCES':
      return new ServiceError(
        'port-forbidden',
        `This user may not listen on port ${port}. Choose a port above 1023.`,
        cause,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new ServiceError('address-unavailable', `This machine has no address ${host}.`, cause);
    default:
      return new ServiceError('failed', `Cannot listen on ${host}:${port}: ${error.message}`, cause);
  }
}

const IDLE_SWEEP_MS = 20;

async function stop(server: Server, options: ServiceOptions): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  // Streams and background work must end first, or the server would wait for them for ever.
  await options.app.stop?.();
  // A connection that is kept alive falls idle when its last answer has gone, and would then be waited for.
  const sweep = setInterval(() => server.closeIdleConnections(), IDLE_SWEEP_MS);
  const cut = setTimeout(() => server.closeAllConnections(), options.graceMs ?? 10_000);
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
  await options.store?.close();
}
