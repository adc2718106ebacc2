import type { Action } from '../permissions/permissions.types.js';
import { commandOfLabel, originalActions } from '../undo/original-actions.js';
import type { Command } from './commands.types.js';
import type { TargetSources } from './record-targets.js';

/** A thing with an owner of its own that a command touches: a rule, a code pattern, a workflow, a territory. */
export interface OwnedTarget {
  readonly action: Action;
  readonly id: string;
  /** `undefined`: nobody. */
  readonly ownerId: string | undefined;
}

type Find = (id: string) => { readonly ownerId?: string } | undefined;

/** Those of them that the command itself names and that are known; unknown ones are for its handler to refuse. */
export function ownedTargets(command: Command, sources: TargetSources): readonly OwnedTarget[] {
  const { workspace, entities } = sources;
  const ruleOf: Find = (id) => workspace.rules.find((rule) => rule.id === id);
  switch (command.type) {
    case 'updateRule':
    case 'restoreRuleVersion':
    case 'archiveRule':
      return on('rule.edit', command.id, ruleOf);
    case 'publishRule':
    case 'pauseRule':
      return on('rule.publish', command.id, ruleOf);
    case 'updateCodePattern':
    case 'publishCodePattern':
    case 'pauseCodePattern':
    case 'archiveCodePattern':
    case 'restoreCodePattern':
      return on('pattern.edit', command.id, (id) => entities?.get('codePattern', id));
    case 'recodeRecords':
      return on('pattern.edit', command.patternId, (id) => entities?.get('codePattern', id));
    case 'updateWorkflow':
    case 'switchWorkflow':
    case 'deleteWorkflow':
      return on('workflow.edit', command.id, (id) => entities?.get('workflow', id));
    case 'retryDeliveries':
      return command.ids.flatMap((id) => {
        const workflowId = entities?.get('delivery', id)?.workflowId;
        const find: Find = (id) => entities?.get('workflow', id);
        return workflowId === undefined ? [] : on('workflow.edit', workflowId, find);
      });
    case 'updateTerritory':
    case 'deleteTerritory':
      return on('ownership.edit', command.id, (id) => entities?.get('territory', id));
    case 'reassignOwner':
      return [{ action: 'ownership.edit', id: command.fromId, ownerId: command.fromId }];
    case 'undo':
      return undoneTargets(sources);
    default:
      return [];
  }
}

const KINDS: ReadonlySet<string> = new Set(['rule', 'codePattern', 'workflow', 'territory']);

/** Commands that are about such a thing; the others touch it only as a consequence. */
const ABOUT = /Rule$|RuleVersion$|CodePattern$|Workflow$|Territory$|^reassignOwner$/;

/** Taking back needs what doing it needed, on what it is now, or was before it was deleted. */
function undoneTargets({ transaction, actor, workspace, entities }: TargetSources): readonly OwnedTarget[] {
  if (transaction === null || transaction === undefined) return [];
  const type = commandOfLabel(transaction.label);
  if (type === null || !ABOUT.test(type)) return [];
  const actions = originalActions(transaction, { actor, workspace }) ?? [];
  return transaction.changes.flatMap((change) => {
    const { kind, key } = change;
    if (!KINDS.has(kind)) return [];
    const now =
      kind === 'rule'
        ? workspace.rules.find(({ id }) => id === key)
        : entities?.get(kind as 'codePattern' | 'workflow' | 'territory', key);
    const former = change.before as { readonly ownerId?: string } | null;
    const ownerId = (now ?? former)?.ownerId;
    return actions.map((action) => ({ action, id: key, ownerId }));
  });
}

function on(action: Action, id: string, find: Find): readonly OwnedTarget[] {
  const thing = find(id);
  return thing === undefined ? [] : [{ action, id, ownerId: thing.ownerId }];
}
