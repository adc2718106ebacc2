import type { Action } from '../permissions/permissions.types.js';
import { scopeOf } from '../permissions/scope-of.js';
import type { Actor } from '../shared/shared.types.js';
import type { Store } from '../store/store.types.js';
import type { Command } from './commands.types.js';
import type { FactsContext } from './needed-facts.js';
import { recordKey } from './record-key.js';
import { recordTargets } from './record-targets.js';

/**
 * Owners of the records that the command touches, by `recordKey`, where the scopes of the actor's roles ask for
 * them. Reads nothing for whoever may do it to all.
 */
export async function loadOwners(
  store: Store,
  command: Command,
  { actor, ...context }: FactsContext & { readonly actor: Actor },
): Promise<ReadonlyMap<string, string>> {
  const owners = new Map<string, string>();
  const { roles, recordTypes } = context.workspace.settings;
  const isNarrow = (action: Action): boolean => {
    const scope = scopeOf(actor, action, roles);
    return scope !== null && scope !== 'all';
  };
  const reading = isNarrow('record.read') || isNarrow('tag.remove') || isNarrow('tag.remove-rule');
  const records = recordTargets(command, { ...context, actor })
    .filter(({ action }) => reading || isNarrow(action))
    .flatMap((target) => target.records);
  if (records.length === 0) return owners;
  for (const { id: type, ownerField } of recordTypes) {
    if (ownerField === undefined) continue;
    const ids = new Set(records.filter((record) => record.type === type).map(({ id }) => id));
    if (ids.size === 0) continue;
    const found = await store.recordOwners({ type, ids: [...ids], ownerField });
    for (const [id, owner] of found) owners.set(recordKey({ type, id }), owner);
  }
  return owners;
}
