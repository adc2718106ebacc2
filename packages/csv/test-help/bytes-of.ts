import type { ByteSource } from '../src/read/rows.js';

/** Gives bytes in pieces of a length, anew each time it is called. */
export function bytesOf(content: string | Uint8Array, pieceLength = 7): () => ByteSource {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return () => pieces(bytes, pieceLength);
}

async function* pieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length)
    yield await Promise.resolve(bytes.subarray(at, at + length));
}
