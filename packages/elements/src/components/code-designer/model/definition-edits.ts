import type { CheckSegment, CodeDefinition, Segment, SequenceSegment } from '@tagma/core';

/** What a designer starts from. */
export const EMPTY_DEFINITION: CodeDefinition = {
  segments: [],
  input: { nfkc: true, caseFold: true, confusables: false },
  onClassChange: 'recode-at-review',
  reclaim: true,
  uniqueness: 'record-type',
};

/** Whether a segment says what sort of record it is, so that counters may go by it. */
export function isClassSegment({ type }: Segment): boolean {
  return type === 'map' || type === 'field' || type === 'date' || type === 'expression';
}

/** The running number, if there is one. */
export function sequenceIn({ segments }: CodeDefinition): SequenceSegment | undefined {
  return segments.find((segment): segment is SequenceSegment => segment.type === 'sequence');
}

/** Puts a segment at a place. A counter that went by all classes goes by the new one too. */
export function insertSegment(definition: CodeDefinition, segment: Segment, at: number): CodeDefinition {
  const segments = definition.segments.toSpliced(at, 0, segment);
  if (!isClassSegment(segment)) return { ...definition, segments };
  const before = definition.segments.filter((one) => one.type === 'map');
  return {
    ...definition,
    segments: segments.map((one) =>
      one.type === 'sequence' && segment.type === 'map' && before.every(({ id }) => one.scope.includes(id))
        ? { ...one, scope: inOrder(segments, [...one.scope, segment.id]) }
        : one,
    ),
  };
}

/** Takes a segment out, and out of what others say about it. */
export function removeSegment(definition: CodeDefinition, id: string): CodeDefinition {
  const segments = definition.segments.filter((segment) => segment.id !== id);
  return { ...definition, segments: segments.map((segment) => without(segment, id)) };
}

/** Moves a segment to a place among the others. */
export function moveSegment(definition: CodeDefinition, id: string, to: number): CodeDefinition {
  const from = definition.segments.findIndex((segment) => segment.id === id);
  const segment = definition.segments[from];
  if (segment === undefined || to === from || to < 0 || to >= definition.segments.length) return definition;
  return { ...definition, segments: definition.segments.toSpliced(from, 1).toSpliced(to, 0, segment) };
}

/** Puts another segment in the place of the one with its id. */
export function replaceSegment(definition: CodeDefinition, next: Segment): CodeDefinition {
  return {
    ...definition,
    segments: definition.segments.map((segment) => (segment.id === next.id ? next : segment)),
  };
}

/** Ids in the order of the pattern, without repeats. */
export function inOrder(segments: readonly Segment[], ids: readonly string[]): readonly string[] {
  const wanted = new Set(ids);
  return segments.flatMap(({ id }) => (wanted.has(id) ? [id] : []));
}

/** An id that is free, from a word such as the key of a field. */
export function freeId({ segments }: CodeDefinition, word: string): string {
  const taken = new Set(segments.map(({ id }) => id));
  const base = word.replace(/[^\p{L}\p{N}_]+/gu, '_').replace(/^_+|_+$/gu, '') || 'part';
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}${String(count)}`;
    if (!taken.has(id)) return id;
  }
}

function without<S extends Segment>(segment: S, id: string): S | SequenceSegment | CheckSegment {
  if (segment.type === 'sequence' && segment.scope.includes(id))
    return { ...segment, scope: segment.scope.filter((one) => one !== id) };
  if (segment.type === 'check' && segment.covers.includes(id))
    return { ...segment, covers: segment.covers.filter((one) => one !== id) };
  return segment;
}
