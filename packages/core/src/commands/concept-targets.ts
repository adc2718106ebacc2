import { can } from '../permissions/can.js';
import type { PermissionBasis } from '../permissions/can-on-concept.js';
import type { Action } from '../permissions/permissions.types.js';
import type { Actor } from '../shared/shared.types.js';
import type { Command, ConceptRedirect } from './commands.types.js';

/** A category or tag that a command touches, and how. */
export interface ConceptTarget {
  readonly action: Action;
  /** `null`: the top of the taxonomy. */
  readonly id: string | null;
}

/** Who asks, and of what. */
export interface TargetFacts {
  readonly actor: Actor;
  readonly workspace: PermissionBasis;
}

/** Everything in the taxonomy that the command itself names; what follows from it is for its handler to check. */
export function conceptTargets(command: Command, facts: TargetFacts): readonly ConceptTarget[] {
  switch (command.type) {
    case 'assignTag':
    case 'setTagValue':
    case 'renewTag':
      return on('tag.assign', [command.tagId]);
    case 'liftHold':
      return on('tag.remove-rule', [command.tagId]);
    case 'removeTag':
      return on(removal(facts), [command.tagId]);
    case 'tagRecords': {
      const given = command.add.map(({ tagId }) => tagId);
      return [...on('tag.assign', given), ...on(removal(facts), command.remove)];
    }
    default:
      return editedTargets(command, facts);
  }
}

function editedTargets(command: Command, facts: TargetFacts): readonly ConceptTarget[] {
  switch (command.type) {
    case 'createConcept':
      return on('concept.create', [command.concept.parentId]);
    case 'updateConcept': {
      const { id, patch } = command;
      return on('concept.edit', patch.parentId === undefined ? [id] : [id, patch.parentId]);
    }
    case 'reviewConcept':
      return on('concept.edit', [command.id]);
    case 'archiveConcept':
    case 'restoreConcept':
      return on('concept.archive', [command.id]);
    case 'deleteConcept':
      return on('concept.delete', [command.id]);
    case 'archiveConcepts':
    case 'restoreConcepts':
      return on('concept.archive', command.ids);
    case 'deleteConcepts':
      return on('concept.delete', command.ids);
    default:
      return rearrangedTargets(command, facts);
  }
}

function rearrangedTargets(command: Command, facts: TargetFacts): readonly ConceptTarget[] {
  switch (command.type) {
    case 'moveConcepts':
      return on('concept.edit', [...command.ids, command.parentId]);
    case 'mergeConcepts':
      return on('concept.edit', [...command.ids, command.intoId]);
    case 'redirectConcepts':
      return on('concept.edit', command.redirects.flatMap(endsOf));
    case 'splitConcept':
      return [...on('concept.edit', [command.id]), ...command.parts.map(partTarget)];
    case 'importConcepts':
      return importTargets(command, facts);
    case 'proposeChange':
      // Who does not see a category cannot ask for changes in it.
      return conceptTargets(command.command, facts).map(({ id }) => ({ action: 'tag.suggest', id }));
    default:
      return [];
  }
}

type SplitPart = Extract<Command, { type: 'splitConcept' }>['parts'][number];

function partTarget(part: SplitPart): ConceptTarget {
  return 'conceptId' in part
    ? { action: 'concept.edit', id: part.conceptId }
    : { action: 'concept.create', id: part.draft.parentId };
}

/** Parents that come with the import are checked where they themselves are hung up. */
function importTargets(
  { concepts, onExisting }: Extract<Command, { type: 'importConcepts' }>,
  { workspace }: TargetFacts,
): readonly ConceptTarget[] {
  const known = new Set(workspace.concepts.map(({ id }) => id));
  return concepts.flatMap(({ id, parentId }) => {
    if (!known.has(id)) return on('concept.create', [parentId]);
    return onExisting === 'skip' ? [] : on('concept.edit', [id, parentId]);
  });
}

/** Which of the two is needed shows only on the record; lists ask the same about both. */
function removal({ actor, workspace }: TargetFacts): Action {
  return can(actor, 'tag.remove', workspace.settings.roles).allowed ? 'tag.remove' : 'tag.remove-rule';
}

function endsOf({ id, intoId }: ConceptRedirect): readonly string[] {
  return [id, intoId];
}

function on(action: Action, ids: readonly (string | null)[]): readonly ConceptTarget[] {
  return ids.map((id) => ({ action, id }));
}
