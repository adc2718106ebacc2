import type { CodeDefinition } from '../codes.types.js';
import type { PatternCapacity, SegmentCapacity } from '../compiled.types.js';
import { capacityOf } from '../numbers/count-numbers.js';
import { sequenceOf } from '../render/keys.js';
import type { Runtime, SegmentRuntime } from '../runtime.types.js';
import { countWords } from './lengths.js';

/** How much a pattern can number. Broken segments count as without bound. */
export function patternCapacity(definition: CodeDefinition, { segments }: Runtime): PatternCapacity {
  const texts = new Map(segments.flatMap((segment) => (segment === null ? [] : [textsOf(segment)])));
  const bounds: SegmentCapacity[] = definition.segments.map(({ id }) => ({
    segmentId: id,
    texts: texts.get(id) ?? null,
  }));
  const sequence = sequenceOf(definition);
  const sound = sequence !== undefined && texts.has(sequence.id);
  const counted = sound ? capacityOf(sequence) : null;
  const scope = new Set(sequence?.scope);
  const chosenBy = bounds.filter(({ segmentId }) =>
    sequence === undefined ? isClass(definition, segmentId) : scope.has(segmentId),
  );
  const scopes = chosenBy.reduce<number | null>((count, { texts: each }) => times(count, each), 1);
  const perScope = sequence === undefined ? 1 : (counted?.numbers ?? null);
  return {
    perScope,
    perScopeGrown: sequence === undefined ? 1 : (counted?.grown ?? null),
    reserved: counted?.reserved ?? 0,
    scopes,
    total: times(scopes, perScope),
    segments: bounds,
  };
}

function textsOf(runtime: SegmentRuntime): [string, number | null] {
  const { segment, machine } = runtime;
  return [segment.id, segment.type === 'sequence' ? capacityOf(segment).numbers : countWords(machine)];
}

/** Check characters follow from the rest and tell nothing apart. */
function isClass({ segments }: CodeDefinition, id: string): boolean {
  return segments.some((segment) => segment.id === id && segment.type !== 'check');
}

function times(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a * b;
}
