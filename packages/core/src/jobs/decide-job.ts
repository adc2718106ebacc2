import type { Decision, Facts, NeededFacts } from '../commands/facts.types.js';
import { refuseUnlessAllowed } from '../commands/refuse.js';
import type { AssignmentQuery } from '../store/store.types.js';
import { descendantsOf } from '../taxonomy/tree.js';
import type { WorkspaceSnapshot } from '../workspace/workspace.types.js';
import { decideArchiveUnused } from './archive-unused.js';
import { decideEndCampaigns } from './end-campaigns.js';
import { decideExpireAssignments } from './expire-assignments.js';
import type { JobCommand } from './job-commands.types.js';
import { decideNoteJobRun } from './note-job-run.js';

/** What scheduled work does. */
export function decideJobCommand(command: JobCommand, facts: Facts): Decision {
  const refused = refuseUnlessAllowed(facts, 'job.run');
  if (refused !== null) return refused;
  switch (command.type) {
    case 'expireAssignments':
      return decideExpireAssignments(command, facts);
    case 'endCampaigns':
      return decideEndCampaigns(command, facts);
    case 'archiveUnused':
      return decideArchiveUnused(command, facts);
    case 'noteJobRun':
      return decideNoteJobRun(command, facts);
  }
}

/** What scheduled work must be told. */
export function jobFacts(command: JobCommand, { settings, concepts }: WorkspaceSnapshot): NeededFacts {
  switch (command.type) {
    case 'expireAssignments': {
      const { recordType, recordIds } = command;
      const query: AssignmentQuery = { recordType, recordIds };
      return { assignments: [query], holds: [query] };
    }
    case 'endCampaigns':
      return {
        assignments: settings.recordTypes.map(({ id }) => ({
          recordType: id,
          tagIds: below(command.ids, concepts),
        })),
      };
    case 'archiveUnused':
      return {
        assignments: settings.recordTypes.map(({ id }) => ({
          recordType: id,
          tagIds: command.ids,
          includeInactive: true,
        })),
      };
    case 'noteJobRun':
      return { entities: [{ kind: 'jobState', query: { ids: [command.jobId] } }] };
  }
}

function below(ids: readonly string[], concepts: WorkspaceSnapshot['concepts']): readonly string[] {
  return [...new Set(ids.flatMap((id) => [id, ...descendantsOf(concepts, id).map((child) => child.id)]))];
}
