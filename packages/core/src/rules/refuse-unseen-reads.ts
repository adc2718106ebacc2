import { parse } from '@tagma/expression';
import type { Decision, Facts } from '../commands/facts.types.js';
import { refuse } from '../commands/refuse.js';
import { hiddenConcepts } from '../sight/hidden-concepts.js';
import type { Hidden } from '../sight/hidden-concepts.js';
import type { Concept } from '../taxonomy/taxonomy.types.js';
import { ruleReads } from './graph/rule-reads.js';
import { boundTexts } from './parameters/rule-bindings.js';
import type { Rule } from './rules.types.js';
import { asksByName } from './tag-texts/asks-by-name.js';

type Refused = Extract<Decision, { ok: false }>;

/**
 * A condition runs with the sight of the workspace, not of its author: by what comes of it they would learn whom a
 * tag is on that they do not see. So it is as unknown in a condition as everywhere else, also where a parameter
 * names it. And it asks for tags by their names only: `$count(tags) > 3` would tell of unseen ones as well, and so
 * would asking for a category below which one stands.
 *
 * @param path Where the text stands in the command.
 * @param bound Texts that it gets by parameters.
 */
export function refuseUnseenReads(
  text: string,
  { actor, workspace }: Pick<Facts, 'actor' | 'workspace'>,
  path: string,
  bound: readonly string[] = [],
): Refused | null {
  const hidden = hiddenConcepts(actor, workspace);
  if (hidden.size === 0) return null;
  const [id] = ruleReads(text, hidden, bound).tagIds;
  if (id !== undefined) return refuse('unknown-concept', `There is no tag ${id}.`, { path, details: { id } });
  if (!tellsOfOthers(text, bound, above(hidden, workspace.concepts))) return null;
  return refuse('tags-not-named', 'Who does not see all tags asks for single ones by name only.', { path });
}

/** Whether a condition tells of tags that it does not name. A text that does not parse tells nothing. */
function tellsOfOthers(text: string, bound: readonly string[], categories: Hidden): boolean {
  const { tree, tagIds } = ruleReads(text, categories, bound);
  if (tree && tagIds.size > 0) return true;
  const parsed = parse(text);
  return parsed.ok && !asksByName(parsed.tree.root);
}

/** Categories with a hidden tag below them. */
function above(hidden: Hidden, concepts: readonly Concept[]): Hidden {
  const parents = new Map(concepts.map(({ id, parentId }) => [id, parentId]));
  const found = new Set<string>();
  for (const id of hidden)
    for (let at = parents.get(id); typeof at === 'string' && !found.has(at); at = parents.get(at))
      found.add(at);
  return found;
}

/** The same for the condition of a rule. */
export function refuseUnseenCondition(rule: Rule, facts: Facts, path: string): Refused | null {
  return refuseUnseenReads(rule.expression, facts, `${path}/expression`, boundTexts(rule));
}
