import type { Command } from '../../commands/commands.types.js';
import { isActiveAt } from '../../tags/grounds.js';
import { RecordMap } from '../../tags/record-map.js';
import type { TagStep } from '../../tags/tag-changes.js';
import { refuseTagging } from '../../tags/tag-records.js';
import { planTagging } from '../../tags/tagging-plan.js';
import type { PreviewFacts, TaggingPreview } from './preview.types.js';

type Tagging = Extract<Command, { type: 'tagRecords' }>;
type TagCounts = { tagId: string; added: number; renewed: number; removed: number; replaced: number };

/** What giving and taking tags on many records would do. */
export function previewTagRecords(command: Tagging, facts: PreviewFacts): TaggingPreview {
  const refused = refuseTagging(command, facts);
  if (refused !== null) return { refusal: refused.refusal, records: 0, tags: [], overfull: 0 };
  const plan = planTagging(command, facts);
  const tags = new Map<string, TagCounts>();
  const records = new RecordMap<true>();
  let count = 0;
  const tally = (
    steps: readonly TagStep[],
    what: (step: TagStep) => keyof Omit<TagCounts, 'tagId'>,
  ): void => {
    for (const step of steps) {
      const { tagId, record } = step;
      const counts = tags.get(tagId) ?? { tagId, added: 0, renewed: 0, removed: 0, replaced: 0 };
      tags.set(tagId, counts);
      counts[what(step)] += 1;
      if (records.get(record) !== undefined) continue;
      records.set(record, true);
      count += 1;
    }
  };
  const { now } = facts;
  tally(plan.given, ({ before }) =>
    before.assignment !== null && isActiveAt(before.assignment, now) ? 'renewed' : 'added',
  );
  tally(plan.removed, () => 'removed');
  tally(plan.replaced, () => 'replaced');
  const full = plan.overfull.length;
  return { refusal: null, records: count, tags: [...tags.values()], overfull: full };
}
