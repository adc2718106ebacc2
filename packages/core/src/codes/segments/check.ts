import { checkCharacters, checkFacts, checkMethod } from '../check/check-characters.js';
import type { CheckSegment } from '../codes.types.js';
import { runMachine } from '../machines/run-machine.js';
import type { CodePart } from '../results.types.js';
import type { SegmentRuntime, SegmentText } from '../runtime.types.js';
import { alphabetSymbols, type Environment } from './environment.js';
import { pieceReader } from './read-piece.js';

/** Check characters over other segments. */
export function checkRuntime(segment: CheckSegment, environment: Environment): SegmentRuntime {
  const { writes, length } =
    checkMethod(segment.algorithm, segment.alphabet) ?? checkFacts('iso7064-mod37,36');
  const alphabet = { characters: [...new Set(writes)].join('') };
  const reader = pieceReader(alphabet, environment);
  const meaning = { type: 'check', algorithm: segment.algorithm } as const;
  return {
    segment,
    machine: runMachine(alphabetSymbols(environment, alphabet), length, length),
    render: ({ parts }) => renderCheck(segment, parts, environment),
    read: (piece, folded) => ({ ok: true, text: reader(piece, folded), meaning }),
    sourceOf: () => ({}),
  };
}

function renderCheck(
  segment: CheckSegment,
  parts: ReadonlyMap<string, CodePart>,
  { segments, input }: Environment,
): SegmentText {
  const covers = new Set(segment.covers);
  const covered = segments
    .filter(({ id }) => covers.has(id))
    .map(({ id }) => parts.get(id)?.text ?? '')
    .join('');
  const text = input.caseFold ? upperWhereNeeded(segment, covered) : covered;
  const result = checkCharacters(segment.algorithm, text, segment.alphabet);
  if (result.ok)
    return { ok: true, text: result.characters, meaning: { type: 'check', algorithm: segment.algorithm } };
  const details = { character: result.character, at: result.at };
  return { ok: false, problem: { code: 'check-failed', segmentId: segment.id, details } };
}

/** Capitals for algorithms that count capitals only, where the pattern takes both for the same. */
export function upperWhereNeeded({ algorithm, alphabet }: CheckSegment, text: string): string {
  const reads = checkMethod(algorithm, alphabet)?.reads ?? '';
  return reads === reads.toUpperCase() ? text.toUpperCase() : text;
}
