import { alphabetCharacters } from '../alphabet/alphabets.js';
import type { CodeInput, MapRow, MapSegment, Segment } from '../codes.types.js';
import { numberProblem } from '../numbers/next-number.js';
import { textNumber } from '../numbers/number-system.js';
import type { CodeProblem } from '../problems.types.js';
import type { Runtime, SegmentRuntime } from '../runtime.types.js';
import { foldedKey } from '../alphabet/fold.js';
import { valueText } from '../segments/field-value.js';
import { clashOf, type WantedText } from './realise.js';
import { sampleText } from './sample-text.js';

/** Two contents of one segment that read alike. */
interface Twins {
  readonly first: WantedText;
  readonly second: WantedText;
  readonly details: Readonly<Record<string, string | number>>;
}

/**
 * Finds segments in which two contents read alike by themselves: rows of a table with one code that is not declared
 * lossy, or digits that input folding makes equal.
 */
export function proveOwnCodes(runtime: Runtime): readonly CodeProblem[] {
  return runtime.segments.flatMap((segment) => {
    const twins = segment === null ? null : twinsOf(segment, runtime.input);
    if (segment === null || twins === null) return [];
    const texts = (own: WantedText): WantedText[] =>
      runtime.segments.map((other) =>
        other === segment || other === null ? own : { text: sampleText(runtime, other) },
      );
    const witness = clashOf(runtime, texts(twins.first), texts(twins.second));
    const problem = {
      severity: 'error',
      code: 'same-code',
      segmentId: segment.segment.id,
      details: twins.details,
    } as const;
    return [witness === null ? problem : { ...problem, witness }];
  });
}

function twinsOf({ segment }: SegmentRuntime, input: CodeInput): Twins | null {
  switch (segment.type) {
    case 'map':
      return segment.lossy === true ? null : twinRows(segment, input);
    case 'field':
    case 'expression':
    case 'sequence':
      return twinCharacters(segment, input);
    default:
      return null;
  }
}

function twinRows({ table, unmapped, default: rest }: MapSegment, input: CodeInput): Twins | null {
  const seen = new Map<string, MapRow>();
  for (const row of table) {
    const key = foldedKey(input, row.code);
    const twin = seen.get(key);
    if (twin !== undefined) {
      const details = {
        code: row.code,
        first: valueText(twin.value) ?? '',
        second: valueText(row.value) ?? '',
      };
      return { first: { text: twin.code, row: twin }, second: { text: row.code, row }, details };
    }
    seen.set(key, row);
  }
  const twin = unmapped === 'default' ? seen.get(foldedKey(input, rest ?? '')) : undefined;
  if (twin === undefined || rest === undefined) return null;
  const details = { code: rest, first: valueText(twin.value) ?? '', second: '' };
  return { first: { text: twin.code, row: twin }, second: { text: rest, unmapped: true }, details };
}

function twinCharacters(
  segment: Extract<Segment, { alphabet: unknown; type: 'field' | 'expression' | 'sequence' }>,
  input: CodeInput,
): Twins | null {
  const seen = new Map<string, string>();
  for (const character of alphabetCharacters(segment.alphabet) ?? []) {
    const key = foldedKey(input, character);
    const twin = seen.get(key);
    if (twin !== undefined) {
      const [first, second] = [twin, character].map((one) => ({ text: textWith(segment, one) }));
      if (first !== undefined && second !== undefined)
        return { first, second, details: { first: twin, second: character } };
    }
    seen.set(key, character);
  }
  return null;
}

/** A text of the segment that holds the character. */
function textWith(
  segment: Extract<Segment, { type: 'field' | 'expression' | 'sequence' }>,
  character: string,
): string {
  if (segment.type !== 'sequence') return character.repeat(Math.max(1, segment.width.min));
  const [zero = ''] = alphabetCharacters(segment.alphabet) ?? [];
  const text = zero.repeat(segment.width - 1) + character;
  const number = textNumber(segment, text);
  return number !== null && numberProblem(segment, number) === null ? text : character.repeat(segment.width);
}
