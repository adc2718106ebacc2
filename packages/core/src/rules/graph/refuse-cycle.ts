import type { Decision } from '../../commands/facts.types.js';
import { refuse } from '../../commands/refuse.js';
import type { WorkspaceSnapshot } from '../../workspace/workspace.types.js';
import type { Rule } from '../rules.types.js';
import { cycleThrough, ruleGraph } from './rule-graph.js';

/** The refusal where the rule would close a circle with published ones, else `null`. */
export function refuseCycle(
  rule: Rule,
  { rules, concepts }: WorkspaceSnapshot,
): Extract<Decision, { ok: false }> | null {
  const others = rules.filter(({ id, state }) => state === 'published' && id !== rule.id);
  const all = [...others, rule];
  const circle = cycleThrough(rule.id, ruleGraph(all, concepts));
  if (circle === null) return null;
  const names = new Map(all.map(({ id, name }) => [id, name]));
  const path = [...circle, rule.id].map((id) => names.get(id) ?? id).join(' → ');
  return refuse('rule-cycle', `Rules would feed each other: ${path}.`, {
    details: { id: rule.id, path, count: circle.length },
  });
}
