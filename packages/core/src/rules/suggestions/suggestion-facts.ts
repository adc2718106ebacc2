import type { Command } from '../../commands/commands.types.js';
import type { NeededFacts } from '../../commands/facts.types.js';
import type { FactsContext } from '../../commands/needed-facts.js';
import type { RecordRef } from '../../shared/shared.types.js';

/** What a rule suggested, in every state. */
export function suggestionsOfRule(ruleId: string): NeededFacts {
  return { entities: [{ kind: 'suggestion', query: { groups: [ruleId] } }] };
}

/** What was suggested for the record. */
export function suggestTagsFacts({ record }: Extract<Command, { type: 'suggestTags' }>): NeededFacts {
  const query = { recordType: record.type, recordIds: [record.id] };
  return { entities: [{ kind: 'suggestion', query }] };
}

/** One suggestion, then what giving a tag to its record needs. */
export function suggestionFacts(
  id: string,
  { entities }: FactsContext,
  recordFacts: (record: RecordRef) => NeededFacts,
): NeededFacts {
  const asked: NeededFacts = { entities: [{ kind: 'suggestion', query: { ids: [id] } }] };
  const suggestion = entities?.get('suggestion', id);
  return suggestion === undefined ? asked : { ...asked, ...recordFacts(suggestion.record) };
}
