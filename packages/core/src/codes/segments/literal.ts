import type { LiteralSegment } from '../codes.types.js';
import { wordMachine } from '../machines/word-machine.js';
import type { SegmentRuntime } from '../runtime.types.js';
import { type Environment, symbolsOf } from './environment.js';

/** Fixed characters: always the same text. */
export function literalRuntime(segment: LiteralSegment, environment: Environment): SegmentRuntime {
  const written = { ok: true, text: segment.text, meaning: { type: 'literal' } } as const;
  return {
    segment,
    machine: wordMachine([symbolsOf(environment, segment.text)]),
    render: () => written,
    read: () => written,
    sourceOf: (text) => (text === segment.text ? {} : null),
  };
}
