import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** What an error answer of the service can say. Closed list. */
export type ApiErrorCode =
  | 'malformed-json' // the body is not JSON in UTF-8
  | 'invalid' // a value has the wrong type, is missing or out of range; path says where
  | 'unauthenticated' // the token is missing, forged or expired
  | 'forbidden' // the roles of the caller do not allow it
  | 'not-found' // no such route or thing
  | 'conflict' // it is already running, or changed meanwhile
  | 'too-large' // the body is above the limit
  | 'unsupported-media-type' // the body is not of the type the route reads
  | 'rule-does-not-compile' // details.code and details.position
  | 'wrong-state' // e.g. to run a draft
  | 'key-reused' // an Idempotency-Key that was sent with another command
  | 'storage-full' // the disk of the service or of its database is full
  | 'too-many-requests' // of one caller; details.retryAfter in seconds
  | 'busy' // too much of the same work at once; try again later
  | 'unavailable' // the database does not answer; try again later
  | 'stopping' // the service is shutting down
  | 'internal';

/** The body of every answer that is an error, except for refused commands. */
export interface ApiErrorBody {
  readonly error: {
    readonly code: ApiErrorCode;
    /** English, for people and logs; interfaces translate `code`. */
    readonly message: string;
    /** JSON Pointer to the value to blame: into the body, or `/params/x`, `/query/x`, `/headers/x`. */
    readonly path?: string;
    readonly details?: Readonly<Record<string, string | number>>;
  };
}

const STATUS: Readonly<Record<ApiErrorCode, ContentfulStatusCode>> = {
  'malformed-json': 400,
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'unsupported-media-type': 415,
  'rule-does-not-compile': 422,
  'wrong-state': 422,
  'key-reused': 422,
  'storage-full': 507,
  'too-many-requests': 429,
  busy: 503,
  unavailable: 503,
  stopping: 503,
  internal: 500,
};

/** Thrown by handlers to answer with an error; everything else that is thrown is a 500 without details. */
export class ApiError extends Error {
  readonly status: ContentfulStatusCode;

  constructor(
    readonly code: ApiErrorCode,
    message: string,
    readonly where: Pick<ApiErrorBody['error'], 'path' | 'details'> = {},
  ) {
    super(message);
    this.name = 'ApiError';
    this.status = STATUS[code];
  }

  /** The answer's body. */
  body(): ApiErrorBody {
    return { error: { code: this.code, message: this.message, ...this.where } };
  }
}
