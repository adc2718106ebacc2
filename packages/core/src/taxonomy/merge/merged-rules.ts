import type { Decision } from '../../commands/facts.types.js';
import { refuse } from '../../commands/refuse.js';
import type { Actor, Instant } from '../../shared/shared.types.js';
import type { Rule } from '../../rules/rules.types.js';
import { boundTag } from '../../rules/parameters/bound-tag.js';
import { givesAnyOf, ruleTagIds, withRuleTags } from '../../rules/rule-tags.js';
import type { RuleStep } from '../../rules/rule-plan.js';
import { rewriteTags, tagsRead } from '../../rules/tag-texts/rewrite-tags.js';
import { rivalsAmong } from '../exclusive.js';
import type { Concept } from '../taxonomy.types.js';
import type { MergeTargets } from './merge-targets.js';

/** A rule that names a merged tag, and what becomes of it. */
export interface MergedRule {
  readonly rule: Rule;
  /** It gave merged tags and gives the others now, each once. */
  readonly writes: boolean;
  /** It asks for a merged tag and asks for the other one now. */
  readonly reads: boolean;
  /**
   * Why its text stays as it was: `unclear` at `position`, or `loop`, since it would ask for the very tag it
   * gives; or `exclusive`, as it would give tags that exclude each other. A rule at work must be edited before the merge.
   */
  readonly problem: {
    readonly why: 'unclear' | 'loop' | 'exclusive';
    readonly tagId: string;
    readonly position: number;
  } | null;
  readonly step: RuleStep | null;
}

interface About {
  /** As they are after the merge. */
  readonly concepts: readonly Concept[];
  readonly actor: Pick<Actor, 'id'>;
  readonly now: Instant;
}

const NONE: ReadonlySet<string> = new Set();

/** What becomes of the rules that give or ask for merged tags; the others are not listed. */
export function mergedRules(
  rules: readonly Rule[],
  targets: MergeTargets,
  about: About,
): readonly MergedRule[] {
  return rules.flatMap((rule) => mergedRule(rule, targets, about) ?? []);
}

function mergedRule(rule: Rule, targets: MergeTargets, { concepts, actor, now }: About): MergedRule | null {
  const tagIds = [...new Set(ruleTagIds(rule).map((id) => targets.get(id) ?? id))];
  const text = rewriteTags(rule.expression, targets);
  const writes = givesAnyOf(rule, targets);
  const read =
    text.kind === 'rewritten' ? text.reads : writes ? tagsRead(rule.expression, new Set(tagIds)) : NONE;
  const looped = tagIds.find((id) => read.has(id));
  const bound = boundTag(rule, new Set(targets.keys()));
  if (!writes && text.kind === 'same' && bound === null) return null;
  const unclear = text.kind === 'unsafe' ? text : bound;
  const problem =
    unclear !== null
      ? ({ why: 'unclear', tagId: unclear.tagId, position: unclear.position } as const)
      : looped !== undefined
        ? ({ why: 'loop', tagId: looped, position: 0 } as const)
        : writes
          ? exclusiveProblem(concepts, tagIds)
          : null;
  const expression = text.kind === 'rewritten' && looped === undefined ? text.text : rule.expression;
  const isChanged = writes || expression !== rule.expression;
  const after = {
    ...withRuleTags(rule, tagIds),
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

function exclusiveProblem(concepts: readonly Concept[], tagIds: readonly string[]): MergedRule['problem'] {
  const rivals = rivalsAmong(concepts, tagIds);
  return rivals && { why: 'exclusive', tagId: rivals.id, position: 0 };
}

/** A rule at work whose text would say something else after the merge stands in its way. */
export function refuseProblems(rules: readonly MergedRule[]): Extract<Decision, { ok: false }> | null {
  const blocking = rules.find(({ rule, problem }) => problem !== null && isAtWork(rule));
  if (blocking?.problem == null) return null;
  const { rule, problem } = blocking;
  if (problem.why === 'exclusive') {
    const message = `The rule ${rule.id} would give ${problem.tagId} and a tag that excludes it. Edit or archive it first.`;
    return refuse('exclusive-tags', message, { details: { id: problem.tagId, ruleId: rule.id } });
  }
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
