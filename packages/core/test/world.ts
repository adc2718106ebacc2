import type { AuditEntry } from '../src/audit/audit.types.js';
import type { DomainEvent, Store } from '../src/store/store.types.js';
import type { Assignment, Hold } from '../src/tags/tags.types.js';
import type { WorkspaceSnapshot } from '../src/workspace/workspace.types.js';

/** Everything a store holds, as tests compare it. */
export interface World {
  readonly workspace: WorkspaceSnapshot;
  readonly assignments: readonly Assignment[];
  readonly holds: readonly Hold[];
  readonly audit: readonly AuditEntry[];
  readonly events: readonly DomainEvent[];
}

export async function readWorld(store: Store): Promise<World> {
  const workspace = await store.workspace();
  if (workspace === null) throw new Error('There is no workspace.');
  return {
    workspace,
    assignments: await store.assignments({ recordType: 'customer', includeInactive: true }),
    holds: await store.holds({ recordType: 'customer' }),
    audit: await readAudit(store),
    events: await store.events(0, 1_000_000),
  };
}

/** Oldest first. */
async function readAudit(store: Store): Promise<readonly AuditEntry[]> {
  const entries: AuditEntry[] = [];
  for (let before: number | undefined; ;) {
    const page = await store.audit({ limit: 500, ...(before === undefined ? {} : { before }) });
    entries.push(...page.items);
    if (page.next === null) return entries.reverse();
    before = Number(page.next);
  }
}

/** What an undo must bring back: all facts, without the versions, which only go up. */
export function factsOf({ workspace, assignments, holds }: World): unknown {
  const { settings, concepts, rules } = workspace;
  return [withoutVersion(settings), ...[concepts, rules, assignments, holds].map(sortedFacts)];
}

function sortedFacts(entities: readonly { readonly version: number }[]): readonly string[] {
  return entities.map((entity) => JSON.stringify(withoutVersion(entity))).sort();
}

function withoutVersion({ version: _version, ...rest }: { readonly version: number }): object {
  return Object.fromEntries(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
}
