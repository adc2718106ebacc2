import type { Decision, Facts } from '../commands/facts.types.js';
import { refuse } from '../commands/refuse.js';
import { hiddenConcepts } from '../sight/hidden-concepts.js';
import { ruleReads } from './graph/rule-reads.js';
import { boundTexts } from './parameters/rule-bindings.js';
import type { Rule } from './rules.types.js';

type Refused = Extract<Decision, { ok: false }>;

/**
 * A condition runs with the sight of the workspace, not of its author: by what comes of it they would learn whom a
 * tag is on that they do not see. So it is as unknown in a condition as everywhere else, also where a parameter
 * names it.
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
  if (id === undefined) return null;
  return refuse('unknown-concept', `There is no tag ${id}.`, { path, details: { id } });
}

/** The same for the condition of a rule. */
export function refuseUnseenCondition(rule: Rule, facts: Facts, path: string): Refused | null {
  return refuseUnseenReads(rule.expression, facts, `${path}/expression`, boundTexts(rule));
}
