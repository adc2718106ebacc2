import { charactersOf } from '../alphabet/characters.js';
import type { Machine } from '../machines/machine.types.js';
import { wordMachine } from '../machines/word-machine.js';
import type { Runtime, SegmentRuntime } from '../runtime.types.js';
import { sampleText } from './sample-text.js';

/**
 * The automata of the segments, of which date segments write one day only: a real one, and the same for all.
 */
export function onOneDay(runtime: Runtime, segments: readonly SegmentRuntime[]): Machine[] {
  const { symbols } = runtime;
  return segments.map((segment) => {
    if (segment.segment.type !== 'date') return segment.machine;
    const text = charactersOf(sampleText(runtime, segment));
    return wordMachine([text.map((character) => symbols.idOf(character))]);
  });
}
