import type { Command } from '../../commands/commands.types.js';
import { carryOut } from '../../commands/carry-out.js';
import type { Decision, Facts } from '../../commands/facts.types.js';
import { refuse, refuseUnlessAllowed } from '../../commands/refuse.js';
import { holdBlocks, isActiveAt } from '../../tags/grounds.js';
import { assignableTag, refuseUnknownRecord, tagStateOf } from '../../tags/tag-facts.js';
import type { Suggestion } from './suggestion.types.js';
import { suggestionPlan } from './suggestion-plan.js';

type SuggestTags = Extract<Command, { type: 'suggestTags' }>;

/**
 * Suggests tags for one record. Left out are those that the record has, that are held back, that were suggested
 * already, and that were turned down for the same words.
 */
export function decideSuggestTags({ record, suggestions }: SuggestTags, facts: Facts): Decision {
  const refused = refuseUnlessAllowed(facts, 'tag.suggest') ?? refuseUnknownRecord(facts, record);
  if (refused !== null) return refused;
  const plans: ReturnType<typeof suggestionPlan>[] = [];
  const named = new Set<string>();
  for (const [index, { tagId, why }] of suggestions.entries()) {
    const path = `/suggestions/${index}/tagId`;
    if (named.has(tagId)) {
      const details = { id: tagId };
      return refuse('invalid', `The tag ${tagId} is named twice.`, { path, details });
    }
    named.add(tagId);
    const tag = assignableTag(facts, tagId, path);
    if ('ok' in tag) return tag;
    const suggestion: Suggestion = {
      id: `${facts.transactionId}.${index}`,
      version: 1,
      record,
      tagId,
      source: 'text',
      why,
      at: facts.now,
      state: 'open',
    };
    if (isNews(suggestion, facts))
      plans.push(suggestionPlan({ before: null, after: suggestion }, 'suggestion.made'));
  }
  return carryOut(facts, 'suggestTags', {
    changes: plans.flatMap(({ changes }) => changes),
    audit: plans.flatMap(({ audit }) => audit),
    events: plans.flatMap(({ events }) => events),
  });
}

function isNews({ record, tagId, why }: Suggestion, facts: Facts): boolean {
  const { assignment, hold } = tagStateOf(facts, record, tagId);
  if (assignment !== null && isActiveAt(assignment, facts.now)) return false;
  if (hold !== null && holdBlocks(hold, facts.now)) return false;
  const known = [...(facts.entities?.all('suggestion').values() ?? [])].filter(
    (other) => other.record.id === record.id && other.record.type === record.type && other.tagId === tagId,
  );
  if (known.some(({ state }) => state === 'open')) return false;
  const told = known.filter(({ source }) => source === 'text').map((other) => wordsOf(other.why));
  return !told.includes(wordsOf(why));
}

function wordsOf(why: Suggestion['why']): string {
  return JSON.stringify([...new Set(why.flatMap(({ words }) => words))].toSorted());
}
