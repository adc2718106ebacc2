import { dateText, SAMPLE_DAY } from '../dates/date-text.js';
import { nextNumber } from '../numbers/next-number.js';
import { numberText } from '../numbers/number-system.js';
import type { Runtime, SegmentRuntime } from '../runtime.types.js';
import { writtenText } from './realise.js';

/** A short text that the segment can write. */
export function sampleText(runtime: Runtime, segment: SegmentRuntime): string {
  const { segment: definition, machine } = segment;
  if (definition.type === 'date') return dateText(SAMPLE_DAY, definition.format);
  if (definition.type === 'sequence')
    return numberText(definition, nextNumber(definition, null) ?? definition.start);
  const word: number[] = [];
  for (let state = machine.start; machine.final[state] !== true;) {
    const [edge] = machine.edges[state] ?? [];
    if (edge === undefined) break;
    word.push(edge[0]);
    state = edge[1];
  }
  return writtenText(runtime, segment, word) ?? '';
}
