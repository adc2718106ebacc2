import { charactersOf } from '../alphabet/characters.js';
import { alphabetTest } from '../alphabet/alphabets.js';
import type { FieldSegment, FieldTransform } from '../codes.types.js';
import { runMachine } from '../machines/run-machine.js';
import type { RenderProblem } from '../results.types.js';
import type { SegmentRuntime, SegmentSource, SegmentText } from '../runtime.types.js';
import { alphabetSymbols, type Environment } from './environment.js';
import { fieldValue, looksEmpty, textProblem, valueText } from './field-value.js';
import { pieceReader } from './read-piece.js';

/** The value of a field itself. */
export function fieldRuntime(segment: FieldSegment, environment: Environment): SegmentRuntime {
  const { field, width, alphabet } = segment;
  const allows = alphabetTest(alphabet);
  const reader = pieceReader(alphabet, environment);
  return {
    segment,
    machine: runMachine(alphabetSymbols(environment, alphabet), width.min, width.max),
    render: ({ record }) => renderField(segment, valueText(fieldValue(record, field)), allows, environment),
    read(piece, folded) {
      const text = reader(piece, folded);
      return { ok: true, text, meaning: { type: 'field', field, text } };
    },
    sourceOf: (text) => sourceOf(segment, text, allows, environment),
  };
}

const TRANSFORMS: Readonly<Record<FieldTransform, (text: string) => string>> = {
  none: (text) => text,
  upper: (text) => text.toUpperCase(),
  lower: (text) => text.toLowerCase(),
  initials: (text) =>
    (text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu) ?? []).map((word) => charactersOf(word)[0]).join(''),
  digits: (text) => text.replace(/\D/g, ''),
};

function renderField(
  segment: FieldSegment,
  value: string | null,
  allows: (character: string) => boolean,
  { input }: Environment,
): SegmentText {
  const { id, field, width } = segment;
  const refuse = (problem: Pick<RenderProblem, 'code' | 'details'>): SegmentText => ({
    ok: false,
    problem: { ...problem, segmentId: id, field },
  });
  if (value === null) return refuse({ code: 'wrong-type' });
  if (looksEmpty(value)) return refuse({ code: 'looks-empty' });
  const text = fit(segment, TRANSFORMS[segment.transform](value.normalize(input.nfkc ? 'NFKC' : 'NFC')));
  if (text === '' && width.min > 0) return refuse({ code: 'missing-value' });
  const problem = textProblem(text, width, allows);
  if (problem !== null) return refuse(problem);
  return { ok: true, text, meaning: { type: 'field', field, text } };
}

/** Cut and filled up as the segment says. Nothing is made of no text at all. */
function fit({ width, pad, truncate }: FieldSegment, text: string): string {
  const characters = charactersOf(text);
  const cut = truncate ? characters.slice(0, width.max).join('').trimEnd() : text;
  if (pad === undefined || cut === '') return cut;
  return pad.repeat(Math.max(0, width.min - charactersOf(cut).length)) + cut;
}

function sourceOf(
  segment: FieldSegment,
  text: string,
  allows: (character: string) => boolean,
  environment: Environment,
): SegmentSource {
  const value = segment.transform === 'initials' ? charactersOf(text).join(' ') : text;
  const written = renderField(segment, value.trim(), allows, environment);
  return written.ok && written.text === text ? { record: { [segment.field]: value } } : null;
}
