import { isListedKind } from '../store/listed.js';
import type { ListedByKind, ListedKind } from '../store/listed.types.js';
import type { Change, Page } from '../store/store.types.js';
import { seesNote } from '../notes/sees-note.js';
import type { RuleRun } from '../rules/runs/rule-run.types.js';
import { givesAnyOf, type RuleTags } from '../rules/rule-tags.js';
import type { Rule } from '../rules/rules.types.js';
import type { Sight } from './seen-governance.js';
import { seenRun } from './seen-runs.js';

/** Whether an actor sees an entity. Kinds without a filter are seen by all who may read them. */
type Filters = { readonly [K in ListedKind]?: (entity: ListedByKind[K], sight: Sight) => boolean };

const FILTERS: Filters = {
  ruleVersion: ({ content }, { hidden }) => !givesAnyOf(content, hidden),
  note: (note, { actor, workspace }) => seesNote(note, actor, workspace.settings.roles),
  suggestion: ({ tagId }, { hidden }) => !hidden.has(tagId),
};

/** Who looks, with what is hidden from them, and the rules there are. */
export type ListedSight = Sight & { readonly rules: readonly (RuleTags & Pick<Rule, 'id'>)[] };

/** A page of listed entities without those that the actor does not see. */
export function seenListed<K extends ListedKind>(
  kind: K,
  page: Page<ListedByKind[K]>,
  sight: ListedSight,
): Page<ListedByKind[K]> {
  if (kind === 'ruleRun') {
    const runs = page.items as readonly RuleRun[];
    const seen = runs.flatMap((run) => seenRun(run, sight.rules, sight.hidden) ?? []);
    return { ...page, items: seen as unknown as readonly ListedByKind[K][] };
  }
  const isSeen = FILTERS[kind];
  if (isSeen === undefined) return page;
  return { ...page, items: page.items.filter((entity) => isSeen(entity, sight)) };
}

/** Whether the actor sees a change of a listed entity; `true` for changes of anything else. */
export function seesListedChange(change: Change, sight: Sight): boolean {
  if (!isListedKind(change.kind)) return true;
  const { kind, before, after } = change as Extract<Change, { kind: ListedKind }>;
  const isSeen = FILTERS[kind] as ((entity: ListedByKind[ListedKind], sight: Sight) => boolean) | undefined;
  return isSeen === undefined || [before, after].every((entity) => entity === null || isSeen(entity, sight));
}
