import type { Context } from 'hono';
import type { z } from 'zod';
import { ApiError } from './api-error.js';

/** Bytes a JSON body may have. */
const JSON_BODY_LIMIT = 1_000_000;

/** Deeper JSON is nobody's honest data, and recursive checks would run out of stack on it. */
const MAX_DEPTH = 64;

/** A body as it came and as parsed. */
export interface JsonBody {
  readonly text: string;
  readonly value: unknown;
}

/**
 * Reads a JSON body.
 *
 * @throws ApiError `unsupported-media-type`, `too-large`, or `malformed-json`.
 */
export async function readJson(c: Context, limit = JSON_BODY_LIMIT): Promise<JsonBody> {
  const type = c.req.header('content-type') ?? '';
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type)) {
    throw new ApiError('unsupported-media-type', 'Send the body as application/json.');
  }
  const text = decodeUtf8(await readLimited(c.req.raw, limit));
  return { text, value: parseJson(text) };
}

/**
 * Checks a value against a schema.
 *
 * @param base - JSON Pointer prefix for where the value came from; empty for the body.
 * @throws ApiError `invalid` with the first fault and its place.
 */
export function checked<T>(schema: z.ZodType<T>, value: unknown, base = ''): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = [base, ...(issue?.path ?? []).map((part) => `/${escapePointer(String(part))}`)].join('');
  throw new ApiError('invalid', issue?.message ?? 'The value is not valid.', { path });
}

/** Bytes of a body that is too large which are still taken, so that its sender hears why it is refused. */
const READ_AND_DROPPED = 32_000_000;

async function readLimited(request: Request, limit: number): Promise<Uint8Array> {
  const tooLarge = (): ApiError =>
    new ApiError('too-large', `The body is larger than ${limit} bytes.`, { details: { limit } });
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > limit) {
    // A client that is still sending would get a broken connection instead of the answer.
    if (announced <= READ_AND_DROPPED) await request.body?.pipeTo(new WritableStream());
    throw tooLarge();
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  // A body without a length, or with a false one, is counted while it comes in.
  for await (const chunk of chunksOf(request)) {
    size += chunk.length;
    if (size > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return concat(chunks, size);
}

async function* chunksOf(request: Request): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader();
  if (reader === undefined) return;
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
}

function concat(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    // Fatal: a lenient decoder would silently store replacement characters instead of what was meant.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ApiError('malformed-json', 'The body is not text in UTF-8.');
  }
}

function parseJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message : 'unknown reason';
    throw new ApiError('malformed-json', `The body is not JSON: ${reason.slice(0, 200)}`);
  }
  if (deeperThan(value, MAX_DEPTH)) {
    throw new ApiError('malformed-json', `The body is nested more than ${MAX_DEPTH} levels deep.`);
  }
  return value;
}

function deeperThan(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth === 0) return true;
  return Object.values(value).some((child) => deeperThan(child, depth - 1));
}

function escapePointer(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1');
}
