import { SessionError } from '@tagma/core';
import type { ApiErrorBody } from '../http/api-error.js';

/** A {@link SessionError} with what the service said, when it said something. */
export class HttpSessionError extends SessionError {
  constructor(
    code: SessionError['code'],
    message: string,
    /** HTTP status; 0 when there was no answer. */
    readonly status: number,
    /** The error of the answer, e.g. where a rule text does not compile. */
    readonly answer: ApiErrorBody['error'] | null,
  ) {
    super(code, message);
    this.name = 'HttpSessionError';
  }
}

/** The error for an answer that is none of the expected ones. */
export async function errorFrom(response: Response): Promise<HttpSessionError> {
  const answer = errorOf(await readBody(response));
  const message = answer?.message ?? `The service answered with status ${response.status}.`;
  return new HttpSessionError(codeFor(response.status), message, response.status, answer);
}

function codeFor(status: number): SessionError['code'] {
  if (status === 401) return 'unauthenticated';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 429 || status === 502 || status === 503 || status === 504) return 'unavailable';
  return status < 500 ? 'invalid' : 'internal';
}

async function readBody(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    // Not from the service but from something in between; the status must do.
    return null;
  }
}

function errorOf(body: unknown): ApiErrorBody['error'] | null {
  if (typeof body !== 'object' || body === null || !('error' in body)) return null;
  const { error } = body as Partial<ApiErrorBody>;
  return typeof error?.code === 'string' && typeof error.message === 'string' ? error : null;
}
