import type { Decision, Facts, NeededFacts } from '../commands/facts.types.js';
import type { ListedFacts, ListedNeed } from '../commands/listed-facts.js';
import { refuseUnlessAllowed } from '../commands/refuse.js';
import {
  decideQueueDeliveries,
  decideReportDelivery,
  decideRetryDeliveries,
  WORKFLOW_CURSOR,
} from './deliveries.js';
import { decideCreateWorkflow, decideEditWorkflow } from './edit-workflow.js';
import type { WorkflowCommand } from './workflow-commands.types.js';

/** What a command about workflows does. */
export function decideWorkflowCommand(command: WorkflowCommand, facts: Facts): Decision {
  const isScheduled = command.type === 'queueDeliveries' || command.type === 'reportDelivery';
  const refused = refuseUnlessAllowed(facts, isScheduled ? 'job.run' : 'workflow.edit');
  if (refused !== null) return refused;
  switch (command.type) {
    case 'createWorkflow':
      return decideCreateWorkflow(command, facts);
    case 'updateWorkflow':
    case 'switchWorkflow':
    case 'deleteWorkflow':
      return decideEditWorkflow(command, facts);
    case 'retryDeliveries':
      return decideRetryDeliveries(command, facts);
    case 'queueDeliveries':
      return decideQueueDeliveries(command, facts);
    case 'reportDelivery':
      return decideReportDelivery(command, facts);
  }
}

/** What a command about workflows must be told. */
export function workflowFacts(command: WorkflowCommand, entities?: ListedFacts): NeededFacts {
  switch (command.type) {
    case 'createWorkflow':
      return command.id === undefined ? {} : { history: { kind: 'workflow', id: command.id } };
    case 'updateWorkflow':
    case 'switchWorkflow':
    case 'deleteWorkflow':
      return { entities: [{ kind: 'workflow', query: { ids: [command.id] } }] };
    case 'retryDeliveries':
      return {
        entities: [{ kind: 'delivery', query: { ids: command.ids } }, ...workflowsOf(command.ids, entities)],
      };
    case 'reportDelivery':
      return { entities: [{ kind: 'delivery', query: { ids: [command.id] } }] };
    case 'queueDeliveries':
      return {
        entities: [
          { kind: 'jobState', query: { ids: [WORKFLOW_CURSOR] } },
          {
            kind: 'workflow',
            query: { ids: [...new Set(command.deliveries.map(({ workflowId }) => workflowId))] },
          },
        ],
      };
  }
}

/** The workflows of the deliveries that are known: who owns them decides who may send again. */
function workflowsOf(ids: readonly string[], entities: ListedFacts | undefined): readonly ListedNeed[] {
  const workflowIds = new Set(ids.flatMap((id) => entities?.get('delivery', id)?.workflowId ?? []));
  return workflowIds.size === 0 ? [] : [{ kind: 'workflow', query: { ids: [...workflowIds] } }];
}
