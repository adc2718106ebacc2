import type { Command } from '../../commands/commands.types.js';
import { isActiveAt } from '../../tags/grounds.js';
import { RecordMap } from '../../tags/record-map.js';
import { planLifecycle } from '../concepts-lifecycle.js';
import type { LifecyclePreview, PreviewFacts } from './preview.types.js';

type Lifecycle = Extract<Command, { type: 'archiveConcepts' | 'restoreConcepts' | 'deleteConcepts' }>;

/** What archiving, restoring or deleting would do. For `records`, give the assignments of the tags. */
export function previewLifecycle(command: Lifecycle, facts: PreviewFacts): LifecyclePreview {
  const plan = planLifecycle(command, facts);
  const records = recordsWith(new Set(command.ids), facts);
  if ('ok' in plan) return { refusal: plan.refusal, concepts: [], records, endedRows: 0, rules: [] };
  const keysOf = (...kinds: readonly string[]): readonly string[] =>
    plan.changes.flatMap(({ kind, key }) => (kinds.includes(kind) ? [key] : []));
  return {
    refusal: null,
    concepts: keysOf('concept'),
    records,
    endedRows: keysOf('assignment', 'hold').length,
    rules: keysOf('rule'),
  };
}

function recordsWith(tagIds: ReadonlySet<string>, { assignments, now }: PreviewFacts): number {
  const records = new RecordMap<true>();
  let count = 0;
  for (const row of assignments) {
    if (!tagIds.has(row.tagId) || !isActiveAt(row, now) || records.get(row.record) !== undefined) continue;
    records.set(row.record, true);
    count += 1;
  }
  return count;
}
