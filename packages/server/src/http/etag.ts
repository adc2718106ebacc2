import { createHash } from 'node:crypto';
import type { Context } from 'hono';

/**
 * Answers with JSON under an ETag; 304 without a body when the caller has it already.
 *
 * @param basis - What the ETag is made from; the answer may differ in members that change without meaning.
 */
export function jsonWithETag(c: Context, value: unknown, basis: unknown): Response {
  const body = JSON.stringify(value);
  const etag = `W/"${createHash('sha256').update(JSON.stringify(basis)).digest('base64url').slice(0, 27)}"`;
  c.header('ETag', etag);
  // Kept by the caller alone, and asked for each time.
  c.header('Cache-Control', 'private, no-cache');
  if (matches(c.req.header('if-none-match'), etag)) return c.body(null, 304);
  c.header('Content-Type', 'application/json');
  return c.body(body, 200);
}

function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');
  return header.split(',').some((candidate) => opaque(candidate) === opaque(etag));
}
