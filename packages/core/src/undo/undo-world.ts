import type { Facts } from '../commands/facts.types.js';
import type { Change } from '../store/store.types.js';
import type { Assignment } from '../tags/tags.types.js';
import { assignmentKey } from '../tags/assignment-key.js';
import type { WorkspaceSnapshot } from '../workspace/workspace.types.js';

/** What there will be after the undo, as far as it was read. */
export interface UndoWorld {
  readonly workspace: WorkspaceSnapshot;
  readonly assignments: readonly Assignment[];
}

/** The facts with changes applied. */
export function worldAfter(
  facts: Pick<Facts, 'workspace' | 'assignments'>,
  changes: readonly Change[],
): UndoWorld {
  const concepts = new Map(facts.workspace.concepts.map((concept) => [concept.id, concept]));
  const rules = new Map(facts.workspace.rules.map((rule) => [rule.id, rule]));
  const rows = new Map(facts.assignments.map((row) => [assignmentKey(row.record, row.tagId), row]));
  let settings = facts.workspace.settings;
  for (const change of changes) {
    if (change.kind === 'settings') settings = change.after ?? settings;
    else if (change.kind === 'concept') put(concepts, change.key, change.after);
    else if (change.kind === 'rule') put(rules, change.key, change.after);
    else if (change.kind === 'assignment') put(rows, change.key, change.after);
  }
  const workspace = {
    ...facts.workspace,
    settings,
    concepts: [...concepts.values()],
    rules: [...rules.values()],
  };
  return { workspace, assignments: [...rows.values()] };
}

function put<Entity>(table: Map<string, Entity>, key: string, entity: Entity | null): void {
  if (entity === null) table.delete(key);
  else table.set(key, entity);
}
