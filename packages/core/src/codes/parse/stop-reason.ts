import type { Segment } from '../codes.types.js';
import type { CompiledPattern } from '../compiled.types.js';
import { alphabetTest } from '../alphabet/alphabets.js';
import type { ParseReason, ParseResult } from '../results.types.js';
import type { Trace } from './trace.js';

/** Most characters that a message lists. */
const MOST_EXPECTED = 64;

/** Why reading ended where it did. */
export function stopReason(
  { runtime }: Pick<CompiledPattern, 'definition' | 'runtime'>,
  { characters, starts, stop }: Trace,
): ParseResult {
  const segment = runtime.segments[stop.segment]?.segment ?? null;
  const expected = [...stop.symbols]
    .map((symbol) => runtime.symbols.characterOf(symbol))
    .filter((character) => character !== '')
    .sort()
    .slice(0, MOST_EXPECTED);
  return {
    ok: false,
    at: starts[stop.at] ?? 0,
    reason: reasonAt(segment, characters[stop.at], characters.length),
    segmentId: segment?.id ?? null,
    expected,
  };
}

function reasonAt(segment: Segment | null, character: string | undefined, length: number): ParseReason {
  if (length === 0) return 'empty';
  if (character === undefined) return 'ends-early';
  if (segment === null) return 'goes-on';
  if (segment.type === 'map') return 'unknown-code';
  if (segment.type === 'sequence' && alphabetTest(segment.alphabet)(character)) return 'number-not-used';
  return 'unexpected-character';
}
