import { locate } from '../source/locate.js';
import { tokenize } from '../source/tokens.js';
import type { ErrorDetails, ExpressionError, SourceSpan } from './errors.types.js';
import { fillMessage } from './fill.js';
import { preview, shorten } from './preview.js';

/** What jsonata (and our guards inside it) throw: a plain object, or a real Error from the platform. */
export interface RaisedError {
  readonly code?: unknown;
  readonly position?: unknown;
  readonly token?: unknown;
  readonly message?: unknown;
  readonly [detail: string]: unknown;
}

/** English messages by code: the language of logs. Pages need no other until they show an error. */
export type Messages = Readonly<Record<string, string>>;

/** Builds an error that stands at a known place. */
export function locatedError(
  span: SourceSpan,
  code: string,
  details: ErrorDetails,
  messages: Messages,
): ExpressionError {
  const template = messages[code];
  const message = template === undefined ? (details['message'] ?? code) : fillMessage(template, details);
  const { token } = details;
  return { code, ...span, message, ...(token === undefined ? {} : { token }), details };
}

/** Turns anything that was thrown while reading or running `text` into a located error. */
export function raisedError(text: string, raised: unknown, messages: Messages): ExpressionError {
  const error: RaisedError =
    typeof raised === 'object' && raised !== null ? (raised as RaisedError) : { message: raised };
  const code = typeof error.code === 'string' ? error.code : 'G1099';
  const position = typeof error.position === 'number' ? error.position : undefined;
  const token = typeof error.token === 'string' ? { token: error.token } : {};
  const span = locate(text, tokenize(text), { code, position, ...token });
  const details = code === 'G1099' ? { message: messageOf(error) } : detailsOf(error, messages);
  return locatedError(span, code, details, messages);
}

const SHOWN = ['value', 'value2', 'exp', 'index', 'type', 'limit', 'functionName'] as const;

function detailsOf(error: RaisedError, messages: Messages): ErrorDetails {
  const details: Record<string, string> = {};
  for (const name of SHOWN) {
    if (name in error) details[name] = WORDS.has(name) ? String(error[name]) : preview(error[name]);
  }
  if (typeof error.message === 'string' && keepsMessage(error.code, messages))
    details['message'] = messageOf(error);
  if (typeof error.token === 'string') details['token'] = shorten(error.token);
  else if (error.token !== undefined) details['token'] = preview(error.token);
  return details;
}

/**
 * jsonata fills in English text of its own for the codes it knows. Only what the author of a rule wrote
 * (`$error`, `$assert`), what we wrote, and what no catalog has is worth keeping.
 */
function keepsMessage(code: unknown, messages: Messages): boolean {
  const template = typeof code === 'string' && Object.hasOwn(messages, code) ? messages[code] : undefined;
  return template === undefined || template.includes('{message}');
}

/** Details that are words or counts already, not values of a record. */
const WORDS: ReadonlySet<string> = new Set(['index', 'type', 'limit', 'functionName']);

function messageOf(error: RaisedError): string {
  return typeof error.message === 'string' ? shorten(error.message) : preview(error.message);
}
