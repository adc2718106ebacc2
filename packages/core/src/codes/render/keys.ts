import type { CodeDefinition, SequenceSegment } from '../codes.types.js';
import type { CodePart } from '../results.types.js';

/** Stands between the parts of keys; no code holds it. */
export const UNIT_SEPARATOR = '\u001f';
/** Digits of the largest safe integer. */
const NUMBER_WIDTH = 16;

/** The running number of a pattern, if it has one. */
export function sequenceOf(definition: CodeDefinition): SequenceSegment | undefined {
  return definition.segments.find((segment) => segment.type === 'sequence');
}

/**
 * The key of the counter: texts of the scope segments in the order of the pattern, joined with U+001F. Never values
 * of fields, so what shares codes shares a counter. `null` without a running number.
 */
export function scopeKeyOfParts(definition: CodeDefinition, parts: readonly CodePart[]): string | null {
  const sequence = sequenceOf(definition);
  if (sequence === undefined) return null;
  const scope = new Set(sequence.scope);
  return parts
    .filter(({ segmentId }) => scope.has(segmentId))
    .map(({ text }) => text)
    .join(UNIT_SEPARATOR);
}

/** Sorts codes (by code units) as their parts do: text as text, numbers as numbers, so that 10 follows 2. */
export function sortKeyOfParts(parts: readonly CodePart[]): string {
  return parts.map(sortText).join(UNIT_SEPARATOR);
}

function sortText({ text, meaning }: CodePart): string {
  return meaning.type === 'sequence' ? String(meaning.number).padStart(NUMBER_WIDTH, '0') : text;
}
