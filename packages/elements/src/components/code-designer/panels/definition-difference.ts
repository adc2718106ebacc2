import type { CodeDefinition, Segment } from '@tagma/core';

/** How a part differs between two definitions. */
export type SegmentDifference =
  | { readonly kind: 'added' | 'removed'; readonly segment: Segment }
  | { readonly kind: 'moved'; readonly segment: Segment; readonly from: number; readonly to: number }
  | {
      readonly kind: 'changed';
      readonly segment: Segment;
      /** Lines of its text form that are only in one of them. */
      readonly before: readonly string[];
      readonly after: readonly string[];
    };

/** All differences of two definitions. */
export interface DefinitionDifference {
  readonly segments: readonly SegmentDifference[];
  /** Settings of the whole, as lines of the text form. */
  readonly settings: { readonly before: readonly string[]; readonly after: readonly string[] };
}

/** Writes a definition as text; `patternText`. */
type Write = (definition: CodeDefinition) => string;

/** Compares two definitions, part by part. */
export function compareDefinitions(
  before: CodeDefinition,
  after: CodeDefinition,
  write: Write,
): DefinitionDifference {
  const old = new Map(before.segments.map((segment) => [segment.id, segment]));
  const now = new Set(after.segments.map(({ id }) => id));
  const stayed = before.segments.filter(({ id }) => now.has(id)).map(({ id }) => id);
  const kept = after.segments.filter(({ id }) => old.has(id)).map(({ id }) => id);
  const still = longestInOrder(stayed, kept);
  const segments = after.segments.flatMap((segment, to): SegmentDifference[] => {
    const past = old.get(segment.id);
    if (past === undefined) return [{ kind: 'added', segment }];
    const from = before.segments.indexOf(past);
    const lines = differentLines(segmentLines(before, past, write), segmentLines(after, segment, write));
    return [
      ...(still.has(segment.id) ? [] : [{ kind: 'moved' as const, segment, from: from + 1, to: to + 1 }]),
      ...(lines === null ? [] : [{ kind: 'changed' as const, segment, ...lines }]),
    ];
  });
  const removed = before.segments
    .filter(({ id }) => !now.has(id))
    .map((segment) => ({ kind: 'removed' as const, segment }));
  const empty = (definition: CodeDefinition): readonly string[] =>
    write({ ...definition, segments: [] }).split('\n');
  return {
    segments: [...segments, ...removed],
    settings: differentLines(empty(before), empty(after)) ?? { before: [], after: [] },
  };
}

function segmentLines(definition: CodeDefinition, segment: Segment, write: Write): readonly string[] {
  return write({ ...definition, segments: [segment] })
    .split('\n')
    .map((line) => line.trim());
}

function differentLines(
  before: readonly string[],
  after: readonly string[],
): { readonly before: readonly string[]; readonly after: readonly string[] } | null {
  const [old, now] = [new Set(before), new Set(after)];
  const gone = before.filter((line) => !now.has(line) && line !== '');
  const come = after.filter((line) => !old.has(line) && line !== '');
  return gone.length + come.length === 0 ? null : { before: gone, after: come };
}

/** The most ids that are in both orders without moving; all others were moved. */
function longestInOrder(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const places = after.map((id) => before.indexOf(id));
  const best: { readonly length: number; readonly previous: number }[] = [];
  for (const [at, place] of places.entries()) {
    let previous = -1;
    for (let other = 0; other < at; other += 1)
      if ((places[other] ?? 0) < place && (best[other]?.length ?? 0) > (best[previous]?.length ?? 0))
        previous = other;
    best.push({ length: (best[previous]?.length ?? 0) + 1, previous });
  }
  const found = new Set<string>();
  const top = best.reduce(
    (winner, { length }, at) => (length > (best[winner]?.length ?? 0) ? at : winner),
    best.length > 0 ? 0 : -1,
  );
  for (let at = top; at >= 0; at = best[at]?.previous ?? -1) found.add(after[at] ?? '');
  return found;
}
