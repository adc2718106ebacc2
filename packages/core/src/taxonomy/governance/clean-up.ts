import { addDuration } from '../../shared/durations.js';
import type { Instant } from '../../shared/shared.types.js';
import { ruleTagIds } from '../../rules/rule-tags.js';
import type { Rule } from '../../rules/rules.types.js';
import type { Concept } from '../taxonomy.types.js';
import type { DuplicateFinder } from './duplicates.types.js';
import type { Clock } from './review-queue.js';
import type { TagUsage } from './usage.js';

/** What could be tidied up, and why. */
export type CleanUpItem =
  | {
      /** `archive-due`: unused for as long as `archiveAfter` says; `campaign-over`: `activeTo` has passed. */
      readonly why: 'archive-due' | 'campaign-over';
      readonly conceptId: string;
      readonly since: Instant;
    }
  | { readonly why: 'unused' | 'used-once' | 'ownerless' | 'no-definition'; readonly conceptId: string }
  | { readonly why: 'near-duplicate'; readonly conceptId: string; readonly otherIds: readonly string[] };

/** Everything the clean-up looks at. */
export interface CleanUpInput extends Clock {
  readonly concepts: readonly Concept[];
  readonly rules: readonly Rule[];
  readonly usage: ReadonlyMap<string, TagUsage>;
  /** Left out: no hints at duplicates. */
  readonly duplicates?: DuplicateFinder;
}

/** What could be tidied up: one item for each concept and reason, in the order of the concepts. */
export function cleanUpList(input: CleanUpInput): readonly CleanUpItem[] {
  const ruled = liveRuleTags(input.rules);
  return input.concepts
    .filter(({ state }) => state === 'active' || state === 'draft')
    .flatMap((concept) => [
      ...(concept.kind === 'tag' ? usageItems(concept, input, ruled) : []),
      ...descriptionItems(concept),
      ...duplicateItems(concept, input.duplicates),
    ]);
}

/**
 * When an unused tag archives itself: `archiveAfter` after a record last had it. `null`: never, as it has no such
 * duration, is in use, or a rule that is not archived gives it.
 */
export function archiveDueAt(
  concept: Concept,
  { rules, usage, timeZone }: Pick<CleanUpInput, 'rules' | 'usage' | 'timeZone'>,
): Instant | null {
  return dueAt(concept, usage, timeZone, liveRuleTags(rules));
}

function dueAt(
  { id, kind, state, archiveAfter, createdAt }: Concept,
  usage: CleanUpInput['usage'],
  timeZone: string,
  ruled: ReadonlySet<string>,
): Instant | null {
  const used = usage.get(id);
  if (kind !== 'tag' || state !== 'active' || archiveAfter === undefined) return null;
  if (ruled.has(id) || (used?.active ?? 0) > 0) return null;
  return addDuration(used?.lastUsedAt ?? createdAt, archiveAfter, timeZone);
}

function usageItems(
  concept: Concept,
  { usage, now, timeZone }: CleanUpInput,
  ruled: ReadonlySet<string>,
): CleanUpItem[] {
  const { id: conceptId, activeTo } = concept;
  const active = usage.get(conceptId)?.active ?? 0;
  const due = dueAt(concept, usage, timeZone, ruled);
  const items: (CleanUpItem | null)[] = [
    due !== null && due <= now ? { why: 'archive-due', conceptId, since: due } : null,
    activeTo !== undefined && activeTo <= now ? { why: 'campaign-over', conceptId, since: activeTo } : null,
    active === 0 ? { why: 'unused', conceptId } : null,
    active === 1 ? { why: 'used-once', conceptId } : null,
  ];
  return items.filter((item) => item !== null);
}

function descriptionItems({ id: conceptId, ownerId, definition }: Concept): CleanUpItem[] {
  const isDefined = definition !== undefined && Object.values(definition).some((text) => text.trim() !== '');
  return [
    ...(ownerId === undefined ? [{ why: 'ownerless', conceptId } as const] : []),
    ...(isDefined ? [] : [{ why: 'no-definition', conceptId } as const]),
  ];
}

function duplicateItems({ id: conceptId }: Concept, duplicates: DuplicateFinder | undefined): CleanUpItem[] {
  const alike = duplicates?.of(conceptId).flatMap(({ ids }) => ids) ?? [];
  const otherIds = [...new Set(alike)].filter((id) => id !== conceptId);
  return otherIds.length === 0 ? [] : [{ why: 'near-duplicate', conceptId, otherIds }];
}

function liveRuleTags(rules: readonly Rule[]): ReadonlySet<string> {
  return new Set(rules.flatMap((rule) => (rule.state === 'archived' ? [] : ruleTagIds(rule))));
}
