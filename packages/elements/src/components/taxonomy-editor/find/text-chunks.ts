import { packConcepts } from '@tagma/core/search';
import type { PackedConcepts } from '@tagma/core/search';
import type { Concept, Transliterate } from '@tagma/core';

/** Concepts in a chunk at most: about a millisecond's work to prepare. */
const CHUNK = 500;

/** Concepts that stand together in the list, prepared for search as one: an object for each would take ten times the room. */
export interface TextChunk {
  /** Position of the first. */
  readonly from: number;
  readonly count: number;
  /** Made when it is first needed. */
  packed: PackedConcepts | null;
}

/** What is found in a chunk; prepares it if need be. */
export function packedOf(
  chunk: TextChunk,
  concepts: readonly Concept[],
  transliterate: Transliterate | undefined,
): PackedConcepts {
  const { from, count } = chunk;
  return (chunk.packed ??= packConcepts(concepts.slice(from, from + count), transliterate));
}

/** Cuts a part of the list into chunks of like size. */
export function cutChunks(from: number, end: number): TextChunk[] {
  const pieces = Math.ceil((end - from) / CHUNK);
  const size = Math.ceil((end - from) / pieces);
  return Array.from({ length: pieces }, (_, at) => {
    const start = from + at * size;
    return { from: start, count: Math.min(size, end - start), packed: null };
  });
}

/** Chunks of another list: those of which every concept stayed the same are kept, wherever they stand now. */
export function carryChunks(
  chunks: readonly TextChunk[],
  before: readonly Concept[],
  now: readonly Concept[],
): TextChunk[] {
  const shift = now.length - before.length;
  if (shift === 0) return chunks.map((chunk) => (isSame(chunk, before, now, 0) ? chunk : emptied(chunk)));
  // What came or went stands between the chunks that are the same from the beginning and those from the end.
  const firstOther = chunks.findIndex((chunk) => !isSame(chunk, before, now, 0));
  const head = firstOther === -1 ? [...chunks] : chunks.slice(0, firstOther);
  const headEnd = head.reduce((sum, { count }) => sum + count, 0);
  const lastOther = chunks.findLastIndex(
    (chunk) => chunk.from + shift < headEnd || !isSame(chunk, before, now, shift),
  );
  const tail = chunks.slice(Math.max(lastOther + 1, head.length)).map((chunk) => shifted(chunk, shift));
  return [...head, ...cutChunks(headEnd, tail[0]?.from ?? now.length), ...tail];
}

function isSame(
  { from, count }: TextChunk,
  before: readonly Concept[],
  now: readonly Concept[],
  shift: number,
): boolean {
  for (let at = from; at < from + count; at++) {
    const concept = now[at + shift];
    if (concept === undefined || concept !== before[at]) return false;
  }
  return true;
}

function emptied({ from, count }: TextChunk): TextChunk {
  return { from, count, packed: null };
}

function shifted({ from, count, packed }: TextChunk, shift: number): TextChunk {
  return { from: from + shift, count, packed };
}
