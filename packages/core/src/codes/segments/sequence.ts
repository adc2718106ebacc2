import type { SequenceSegment } from '../codes.types.js';
import { numberMachine } from '../machines/number-machine.js';
import { numberProblem } from '../numbers/next-number.js';
import { numberSystem, numberText, textNumber } from '../numbers/number-system.js';
import type { SegmentRuntime, SegmentText } from '../runtime.types.js';
import { type Environment, symbolsOf } from './environment.js';
import { pieceReader } from './read-piece.js';

/** A running number. */
export function sequenceRuntime(segment: SequenceSegment, environment: Environment): SegmentRuntime {
  const reader = pieceReader(segment.alphabet, environment);
  const symbols = numberSystem(segment).digits.map((digit) => symbolsOf(environment, digit)[0] ?? 0);
  return {
    segment,
    machine: numberMachine(segment, symbols),
    render: ({ number }) => renderNumber(segment, number),
    read(piece, folded) {
      const text = reader(piece, folded);
      const number = textNumber(segment, text);
      if (number === null) return { ok: false, reason: 'unexpected-character' };
      return { ok: true, text, meaning: { type: 'sequence', number } };
    },
    sourceOf(text) {
      const number = textNumber(segment, text);
      return number === null ? null : { number };
    },
  };
}

function renderNumber(segment: SequenceSegment, number: number | null): SegmentText {
  const segmentId = segment.id;
  if (number === null) return { ok: false, problem: { code: 'number-needed', segmentId } };
  const problem = numberProblem(segment, number);
  if (problem === null)
    return { ok: true, text: numberText(segment, number), meaning: { type: 'sequence', number } };
  return { ok: false, problem: { code: problem, segmentId, details: { number, limit: segment.width } } };
}
