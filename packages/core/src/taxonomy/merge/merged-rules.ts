import type { Decision } from '../../commands/facts.types.js';
import { refuse } from '../../commands/refuse.js';
import type { Actor, Instant } from '../../shared/shared.types.js';
import type { Rule } from '../../rules/rules.types.js';
import type { RuleStep } from '../../rules/rule-plan.js';
import { rewriteTags, tagsRead } from '../../rules/tag-texts/rewrite-tags.js';
import type { MergeTargets } from './merge-targets.js';

/** A rule that names a merged tag, and what becomes of it. */
export interface MergedRule {
  readonly rule: Rule;
  /** It gave a merged tag and gives the other one now. */
  readonly writes: boolean;
  /** It asks for a merged tag and asks for the other one now. */
  readonly reads: boolean;
  /**
   * Why its text stays as it was: `unclear` at `position`, or `loop`, since it would ask for the very tag it
   * gives. A rule at work must be edited before the merge.
   */
  readonly problem: {
    readonly why: 'unclear' | 'loop';
    readonly tagId: string;
    readonly position: number;
  } | null;
  readonly step: RuleStep | null;
}

/** What becomes of the rules that give or ask for merged tags; the others are not listed. */
export function mergedRules(
  rules: readonly Rule[],
  targets: MergeTargets,
  who: { readonly actor: Pick<Actor, 'id'>; readonly now: Instant },
): readonly MergedRule[] {
  return rules.flatMap((rule) => mergedRule(rule, targets, who) ?? []);
}

function mergedRule(
  rule: Rule,
  targets: MergeTargets,
  { actor, now }: { readonly actor: Pick<Actor, 'id'>; readonly now: Instant },
): MergedRule | null {
  const tagId = targets.get(rule.tagId) ?? rule.tagId;
  const text = rewriteTags(rule.expression, targets);
  const writes = tagId !== rule.tagId;
  const loops =
    text.kind === 'rewritten'
      ? text.reads.has(tagId)
      : writes && tagsRead(rule.expression, new Set([tagId])).size > 0;
  if (!writes && text.kind === 'same') return null;
  const problem =
    text.kind === 'unsafe'
      ? ({ why: 'unclear', tagId: text.tagId, position: text.position } as const)
      : loops
        ? ({ why: 'loop', tagId, position: 0 } as const)
        : null;
  const expression = text.kind === 'rewritten' && !loops ? text.text : rule.expression;
  const isChanged = writes || expression !== rule.expression;
  const after = {
    ...rule,
    tagId,
    expression,
    version: rule.version + 1,
    updatedAt: now,
    updatedBy: actor.id,
  };
  return {
    rule,
    writes,
    reads: expression !== rule.expression,
    problem,
    step: isChanged ? { before: rule, after } : null,
  };
}

/** A rule at work whose text would say something else after the merge stands in its way. */
export function refuseProblems(rules: readonly MergedRule[]): Extract<Decision, { ok: false }> | null {
  const blocking = rules.find(({ rule, problem }) => problem !== null && isAtWork(rule));
  if (blocking?.problem == null) return null;
  const { rule, problem } = blocking;
  const why =
    problem.why === 'loop'
      ? 'would ask for the tag that it gives'
      : `reads the tag ${problem.tagId} in a way that cannot be redirected`;
  return refuse('rule-not-rewritable', `The rule ${rule.id} ${why}. Edit or archive it first.`, {
    details: { id: rule.id, tagId: problem.tagId, position: problem.position, why: problem.why },
  });
}

/** Drafts are not at work yet, archived ones no more. */
function isAtWork({ state }: Rule): boolean {
  return state === 'published' || state === 'paused';
}
