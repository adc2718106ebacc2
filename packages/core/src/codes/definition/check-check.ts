import { checkMethod } from '../check/check-characters.js';
import type { CheckSegment, CodeDefinition, Segment } from '../codes.types.js';
import { segmentCharacters } from './segment-characters.js';
import { upperWhereNeeded } from '../segments/check.js';
import type { Report } from './report.js';

/** Check characters: a known algorithm over segments that write only what it can count. */
export function checkCheckSegment(segment: CheckSegment, definition: CodeDefinition, report: Report): void {
  const method = checkMethod(segment.algorithm, segment.alphabet);
  if (method === undefined) {
    report('unknown-algorithm', { algorithm: segment.algorithm });
    return;
  }
  if (segment.covers.length === 0) report('no-cover');
  for (const cover of segment.covers) {
    const covered = definition.segments.find(({ id }) => id === cover);
    if (covered === undefined) report('unknown-cover', { cover });
    else if (covered.type === 'check') report('bad-cover', { cover });
    else {
      const character = uncounted(segment, covered, definition, new Set(method.reads));
      if (character !== undefined) report('check-cannot-read', { cover, character });
    }
  }
}

/** The first character of a segment that the algorithm cannot count. It would have to leave it out, and miss errors there. */
function uncounted(
  check: CheckSegment,
  covered: Segment,
  { input }: CodeDefinition,
  reads: ReadonlySet<string>,
): string | undefined {
  const characters = segmentCharacters(covered);
  if (characters === null) return '…';
  return characters.find(
    (character) => !reads.has(input.caseFold ? upperWhereNeeded(check, character) : character),
  );
}
