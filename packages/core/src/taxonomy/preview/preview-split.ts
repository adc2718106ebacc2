import type { Command } from '../../commands/commands.types.js';
import { planSplit } from '../split/plan-split.js';
import type { PreviewFacts, SplitPreview } from './preview.types.js';

/** What a split would do. Whether an id of a new part was ever used is known only when it is carried out. */
export function previewSplit(
  command: Omit<Extract<Command, { type: 'splitConcept' }>, 'type'>,
  facts: PreviewFacts,
): SplitPreview {
  const plan = planSplit(command, { ...facts, hasHistory: false });
  if ('ok' in plan) return { refusal: plan.refusal, parts: [], kept: 0, readers: [] };
  const { parts, rows, readers } = plan;
  return {
    refusal: null,
    parts: parts.tags.map(({ id }, index) => ({ id, records: rows.counts[index] ?? 0 })),
    kept: rows.kept,
    readers: readers.map(({ id }) => id),
  };
}
