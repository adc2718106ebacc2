import { refuse } from '../commands/refuse.js';
import type { Decision } from '../commands/facts.types.js';
import { ruleTagIds } from '../rules/rule-tags.js';
import type { WorkspaceSnapshot } from '../workspace/workspace.types.js';
import { nextConcept } from './concept-steps.js';
import { childrenOf } from './tree.js';
import type { Concept } from './taxonomy.types.js';

type Refused = Extract<Decision, { ok: false }>;

/** Things go only together with what hangs below them, and not while a rule gives them. */
export function refuseArchiving(
  leaving: readonly Concept[],
  { concepts, rules }: Pick<WorkspaceSnapshot, 'concepts' | 'rules'>,
): Refused | null {
  const ids = new Set(leaving.map(({ id }) => id));
  const live = liveRuleCounts(rules);
  for (const concept of leaving) {
    const staying = childrenOf(concepts, concept.id).filter(
      ({ id, state }) => (state === 'active' || state === 'draft') && !ids.has(id),
    );
    const refused =
      refuseInUse(concept, 'children', staying.length) ??
      refuseInUse(concept, 'rules', live.get(concept.id) ?? 0);
    if (refused !== null) return refused;
  }
  return null;
}

/** How many rules that are not archived give each tag. */
export function liveRuleCounts(rules: WorkspaceSnapshot['rules']): ReadonlyMap<string, number> {
  return countBy(rules.flatMap((rule) => (rule.state === 'archived' ? [] : ruleTagIds(rule))));
}

/** How often each text occurs. */
export function countBy(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** The refusal when something still uses the concept, else `null`. */
export function refuseInUse({ id }: Concept, by: string, count: number): Refused | null {
  if (count === 0) return null;
  return refuse('in-use', `${id} is in use by ${count} ${by}. Remove or archive them first.`, {
    details: { id, by, count },
  });
}

/** The refusal of what the state of a concept does not allow. */
export function wrongState({ id, state }: Concept, problem: string, path?: string): Refused {
  return refuse('wrong-state', `${id} ${problem}`, {
    details: { id, state },
    ...(path === undefined ? {} : { path }),
  });
}

/** Active again; whatever had taken its place does so no more. */
export function restored(concept: Concept): Concept {
  const { replacedBy: _replacedBy, ...rest } = concept;
  return nextConcept(rest, { state: 'active' });
}
