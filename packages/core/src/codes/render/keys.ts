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
  const scope = scopeOf(definition);
  if (scope === null) return null;
  let key = '';
  let count = 0;
  for (const { segmentId, text } of parts)
    if (scope.has(segmentId)) {
      key += count === 0 ? text : UNIT_SEPARATOR + text;
      count += 1;
    }
  return key;
}

const scopes = new WeakMap<CodeDefinition, ReadonlySet<string> | null>();

function scopeOf(definition: CodeDefinition): ReadonlySet<string> | null {
  let scope = scopes.get(definition);
  if (scope === undefined) {
    const sequence = sequenceOf(definition);
    scope = sequence === undefined ? null : new Set(sequence.scope);
    scopes.set(definition, scope);
  }
  return scope;
}

/** Sorts codes (by code units) as their parts do: text as text, numbers as numbers, so that 10 follows 2. */
export function sortKeyOfParts(parts: readonly CodePart[]): string {
  let key = '';
  for (const [index, part] of parts.entries())
    key += index === 0 ? sortText(part) : UNIT_SEPARATOR + sortText(part);
  return key;
}

function sortText({ text, meaning }: CodePart): string {
  return meaning.type === 'sequence' ? String(meaning.number).padStart(NUMBER_WIDTH, '0') : text;
}
