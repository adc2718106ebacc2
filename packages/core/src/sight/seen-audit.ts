import type { AuditEntry } from '../audit/audit.types.js';
import { givesAnyOf } from '../rules/rule-tags.js';
import { isObject } from '../shared/json.js';
import type { Page } from '../store/store.types.js';
import type { WorkspaceSnapshot } from '../workspace/workspace.types.js';
import type { Hidden } from './hidden-concepts.js';
import type { RecordSight } from './seen-records.js';

type Known = Pick<WorkspaceSnapshot, 'concepts' | 'rules'>;

/** Entries that count what a run did to all records. */
const TOTALS: ReadonlySet<string> = new Set(['rule.ran', 'tier-scheme.ran']);

/** A page of the history for somebody who sees some records only: without the totals of runs over all of them. */
export function auditOfSeen(
  page: Page<AuditEntry>,
  { ownedBy }: Pick<RecordSight, 'ownedBy'>,
): Page<AuditEntry> {
  if (ownedBy === undefined) return page;
  return { ...page, items: page.items.filter(({ action }) => !TOTALS.has(action)) };
}

/**
 * A page of the history without entries about what is hidden. Where anything is hidden, entries about deleted
 * categories, tags and rules are left out as well: nobody can tell any more who was to see them.
 */
export function seenAudit(
  page: Page<AuditEntry>,
  { concepts, rules }: Known,
  hidden: Hidden,
): Page<AuditEntry> {
  if (hidden.size === 0) return page;
  const conceptIds = new Set(concepts.map(({ id }) => id));
  const seenRules = new Set(rules.filter((rule) => !givesAnyOf(rule, hidden)).map(({ id }) => id));
  const isSeen = ({ target, before, after }: AuditEntry): boolean => {
    switch (target.kind) {
      case 'record':
        return target.tagId === undefined || !hidden.has(target.tagId);
      case 'concept':
        return conceptIds.has(target.id) && !hidden.has(target.id);
      case 'rule':
        return seenRules.has(target.id);
      case 'proposal':
        // A new one repeats what it asks for; who may see that asks for the proposal itself.
        return !hasCommand(before) && !hasCommand(after);
      default:
        return true;
    }
  };
  return { ...page, items: page.items.filter(isSeen) };
}

function hasCommand(state: AuditEntry['after']): boolean {
  return isObject(state) && Object.hasOwn(state, 'command');
}
