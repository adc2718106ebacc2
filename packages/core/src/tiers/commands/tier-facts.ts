import type { NeededFacts } from '../../commands/facts.types.js';
import type { FactsContext } from '../../commands/needed-facts.js';
import type { ListedNeed } from '../../commands/listed-facts.js';
import { tierAssignmentId } from '../tier-assignment.js';
import type { TierCommand } from '../tier-commands.types.js';
import type { TierContent, TierScheme } from '../tiers.types.js';

/** What runs use; `undefined` before the first publication. */
function publishedContent({ published }: TierScheme): TierContent | undefined {
  return published.at(-1)?.content;
}

/** What a command about tiers must know. */
export function tierFacts(command: TierCommand, context: FactsContext): NeededFacts {
  switch (command.type) {
    case 'createTierScheme':
      return command.id === undefined ? {} : { history: { kind: 'tier-scheme', id: command.id } };
    case 'updateTierScheme':
    case 'publishTierScheme':
    case 'archiveTierScheme':
      return { entities: [schemeNeed(command.id)] };
    case 'runTiers':
      return runFacts(command, context);
    default: {
      const { schemeId, record } = command;
      const query = { ids: [tierAssignmentId(schemeId, record)] };
      return {
        entities: [schemeNeed(schemeId), { kind: 'tierAssignment', query }],
        records: { type: record.type, ids: [record.id] },
      };
    }
  }
}

function schemeNeed(id: string): ListedNeed {
  return { kind: 'tierScheme', query: { ids: [id] } };
}

/** The scheme first; with it, the values of its factors and all its assignments. */
function runFacts(
  { schemeId, asOf }: Extract<TierCommand, { type: 'runTiers' }>,
  { entities, now }: FactsContext,
): NeededFacts {
  const needs = [schemeNeed(schemeId)];
  const scheme = entities?.get('tierScheme', schemeId);
  const content = scheme === undefined ? undefined : publishedContent(scheme);
  const moment = asOf ?? now;
  if (scheme === undefined || content === undefined || moment === undefined) return { entities: needs };
  const { recordType } = scheme;
  return {
    entities: [...needs, { kind: 'tierAssignment', query: { groups: [schemeId] } }],
    factorValues: { recordType, factors: content.factors, asOf: moment },
  };
}
