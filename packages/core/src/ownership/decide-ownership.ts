import type { Decision, Facts, NeededFacts } from '../commands/facts.types.js';
import { refuseUnlessAllowed } from '../commands/refuse.js';
import { decideCreateTerritory, decideEditTerritory } from './edit-territory.js';
import type { OwnershipCommand } from './ownership-commands.types.js';
import { decideReassignOwner } from './reassign-owner.js';

/** What a command about owners does. */
export function decideOwnershipCommand(command: OwnershipCommand, facts: Facts): Decision {
  const refused = refuseUnlessAllowed(facts, 'ownership.edit');
  if (refused !== null) return refused;
  switch (command.type) {
    case 'createTerritory':
      return decideCreateTerritory(command, facts);
    case 'updateTerritory':
    case 'deleteTerritory':
      return decideEditTerritory(command, facts);
    case 'reassignOwner':
      return decideReassignOwner(command, facts);
  }
}

/** What a command about owners must be told. */
export function ownershipFacts(command: OwnershipCommand): NeededFacts {
  switch (command.type) {
    case 'createTerritory':
      return command.id === undefined ? {} : { history: { kind: 'territory', id: command.id } };
    case 'updateTerritory':
    case 'deleteTerritory':
      return { entities: [{ kind: 'territory', query: { ids: [command.id] } }] };
    case 'reassignOwner':
      return {
        entities: [
          { kind: 'codePattern', query: {} },
          { kind: 'workflow', query: {} },
          { kind: 'tierScheme', query: {} },
          { kind: 'territory', query: { states: [command.fromId] } },
        ],
      };
  }
}
