import { locate } from '../source/locate.js';
import { tokenize } from '../source/tokens.js';
import { spanAt } from '../source/span.js';
import { EN } from './catalog-en.js';
import { messageFor } from './describe.js';
import type { ErrorDetails, ExpressionError, SourceSpan } from './errors.types.js';
import { preview, shorten } from './preview.js';

/** What jsonata (and our guards inside it) throw: a plain object, or a real Error from the platform. */
export interface RaisedError {
  readonly code?: unknown;
  readonly position?: unknown;
  readonly token?: unknown;
  readonly message?: unknown;
  readonly [detail: string]: unknown;
}

/** Builds an error that stands at a known place. */
export function errorAt(span: SourceSpan, code: string, details: ErrorDetails = {}): ExpressionError {
  const message = messageFor(code, details, 'en') ?? details['message'] ?? code;
  const { token } = details;
  return { code, ...span, message, ...(token === undefined ? {} : { token }), details };
}

/** Builds an error about the text as a whole. */
export function errorForText(code: string, details: ErrorDetails = {}): ExpressionError {
  return errorAt(spanAt('', 0, 0), code, details);
}

/** Turns anything that was thrown while reading or running `text` into a located error. */
export function fromRaised(text: string, raised: unknown): ExpressionError {
  const error: RaisedError =
    typeof raised === 'object' && raised !== null ? (raised as RaisedError) : { message: raised };
  if (typeof error.code !== 'string') return errorForText('G1099', { message: messageOf(error) });
  const position = typeof error.position === 'number' ? error.position : undefined;
  const span = locate(text, tokenize(text), { code: error.code, position });
  return errorAt(span, error.code, detailsOf(error));
}

const SHOWN = ['value', 'value2', 'exp', 'index', 'type', 'limit', 'functionName'] as const;

function detailsOf(error: RaisedError): ErrorDetails {
  const details: Record<string, string> = {};
  for (const name of SHOWN) {
    if (name in error) details[name] = WORDS.has(name) ? String(error[name]) : preview(error[name]);
  }
  // jsonata fills in its own English text; only what the author of a rule wrote is worth keeping.
  if (typeof error.message === 'string' && !isOurs(error.code)) details['message'] = messageOf(error);
  if (error.token !== undefined && error.token !== null) details['token'] = shorten(String(error.token));
  return details;
}

/** Codes with a message of their own in the catalogs; `$error` and `$assert` carry the author's words. */
function isOurs(code: unknown): boolean {
  return typeof code === 'string' && !['D3137', 'D3141'].includes(code) && Object.hasOwn(EN, code);
}

/** Details that are words or counts already, not values of a record. */
const WORDS: ReadonlySet<string> = new Set(['index', 'type', 'limit', 'functionName']);

function messageOf(error: RaisedError): string {
  return typeof error.message === 'string' ? shorten(error.message) : preview(error.message);
}
