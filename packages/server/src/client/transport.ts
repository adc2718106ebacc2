import { backoffMs, sleep } from './backoff.js';
import { createConnection, type Connection } from './connection.js';
import { errorFrom, HttpSessionError } from './http-session-error.js';

/** One request to the service. */
export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the base URL, e.g. `/me`. */
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, instead of `body`. */
  readonly rawBody?: Blob | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * How often it may be sent when no answer comes. Reads: 4. Commands with an Idempotency-Key: 3, since the
   * service carries a repeated key out once. Everything else: 1, the default.
   */
  readonly attempts?: number;
  /** For work that takes as long as it takes. */
  readonly noTimeout?: true;
  readonly signal?: AbortSignal;
}

/** Sends requests with the token, repeats what may be repeated, and watches the connection. */
export interface Transport {
  readonly connection: Connection;
  /** Aborted by `close`. */
  readonly closed: AbortSignal;
  /**
   * The answer, whatever its status.
   *
   * @throws HttpSessionError `unavailable` when none came.
   */
  send(request: ApiRequest): Promise<Response>;
  /**
   * The body of a good answer.
   *
   * @throws HttpSessionError for every other answer, or none.
   */
  json<T>(request: ApiRequest): Promise<T>;
  close(): void;
}

/** Where the service is and how to reach it. */
export interface TransportOptions {
  /** With the base path, e.g. `https://crm.example/api` or `/api`. */
  readonly baseUrl: string;
  /** Asked for each request, so that the host can renew it. */
  readonly token: () => string;
  /** Default: the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
  /** Milliseconds one attempt may take. Default 15,000. */
  readonly timeoutMs?: number;
}

/** Attempts for requests that change nothing. */
export const READ_ATTEMPTS = 4;
/** Attempts for commands, under one Idempotency-Key. */
export const COMMAND_ATTEMPTS = 3;

const TIMEOUT_MS = 15_000;
const FIRST_WAIT_MS = 250;
const MAX_WAIT_MS = 4000;
/** Answers that say: not now. */
const NOT_NOW = new Set([502, 503, 504]);

/** A transport that is open. */
export function createTransport(options: TransportOptions): Transport {
  const closing = new AbortController();
  const connection = createConnection(() => probe(options), closing.signal);
  const send = (request: ApiRequest): Promise<Response> =>
    sendRepeatedly(options, request, connection, closing.signal);
  return {
    connection,
    closed: closing.signal,
    send,
    async json<T>(request: ApiRequest): Promise<T> {
      const response = await send(request);
      if (!response.ok) throw await errorFrom(response);
      return (await response.json()) as T;
    },
    close: () => closing.abort(),
  };
}

async function sendRepeatedly(
  options: TransportOptions,
  request: ApiRequest,
  connection: Connection,
  closed: AbortSignal,
): Promise<Response> {
  const attempts = request.attempts ?? 1;
  for (let attempt = 1; ; attempt += 1) {
    const answer = await sendOnce(options, request, closed);
    const failed = answer instanceof HttpSessionError;
    if (!failed && !NOT_NOW.has(answer.status)) {
      connection.report(true);
      return answer;
    }
    if (closed.aborted || request.signal?.aborted === true) throw unavailable('The request was ended.');
    if (attempt >= attempts) {
      // A service that answers "busy" is there; one that does not answer is not.
      connection.report(false);
      throw failed ? answer : await errorFrom(answer);
    }
    await sleep(backoffMs(attempt, FIRST_WAIT_MS, MAX_WAIT_MS), closed);
  }
}

async function sendOnce(
  options: TransportOptions,
  request: ApiRequest,
  closed: AbortSignal,
): Promise<Response | HttpSessionError> {
  const send = options.fetch ?? globalThis.fetch;
  const timeout = request.noTimeout ? undefined : AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  const signals = [closed, request.signal, timeout];
  try {
    return await send(options.baseUrl + request.path, {
      method: request.method,
      headers: headersOf(options, request),
      body: request.rawBody ?? (request.body === undefined ? null : JSON.stringify(request.body)),
      signal: AbortSignal.any(signals.filter((signal) => signal !== undefined)),
      // The session keeps what it may keep itself.
      cache: 'no-store',
      credentials: 'omit',
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return unavailable(`The service cannot be reached: ${reason}`);
  }
}

function headersOf(options: TransportOptions, request: ApiRequest): Record<string, string> {
  return {
    Authorization: `Bearer ${options.token()}`,
    ...(request.body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...request.headers,
  };
}

function unavailable(message: string): HttpSessionError {
  return new HttpSessionError('unavailable', message, 0, null);
}

async function probe(options: TransportOptions): Promise<boolean> {
  try {
    const send = options.fetch ?? globalThis.fetch;
    const signal = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
    return (await send(`${options.baseUrl}/health`, { cache: 'no-store', credentials: 'omit', signal })).ok;
  } catch {
    // No answer is the answer.
    return false;
  }
}
