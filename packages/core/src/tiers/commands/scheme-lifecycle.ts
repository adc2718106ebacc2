import { carryOut } from '../../commands/carry-out.js';
import type { Decision, Facts } from '../../commands/facts.types.js';
import { refuse, refuseIfMoved, refuseUnlessAllowed } from '../../commands/refuse.js';
import { sameJson } from '../../shared/json.js';
import { listedPlan } from '../../store/listed.js';
import { checkTierContent } from '../check-content.js';
import type { TierCommand } from '../tier-commands.types.js';
import type { PublishedTiers, TierContent, TierScheme } from '../tiers.types.js';
import { liveScheme } from './known-scheme.js';

type Lifecycle = Extract<TierCommand, { type: 'publishTierScheme' | 'archiveTierScheme' }>;
type Refused = Extract<Decision, { ok: false }>;

/** Puts the draft to work, or takes the scheme out of it. */
export function decideSchemeLifecycle(command: Lifecycle, facts: Facts): Decision {
  const refused = refuseUnlessAllowed(facts, 'tier.publish');
  if (refused !== null) return refused;
  const before = liveScheme(command.id, '/id', facts);
  if ('ok' in before) return before;
  const moved = refuseIfMoved('tierScheme', before, command.expectedVersion);
  if (moved !== null) return moved;
  const touched = { version: before.version + 1, updatedAt: facts.now, updatedBy: facts.actor.id };
  if (command.type === 'archiveTierScheme') {
    const after: TierScheme = { ...before, ...touched, state: 'archived' };
    return carryOut(
      facts,
      command.type,
      listedPlan({ kind: 'tierScheme', before, after }, 'tier-scheme.archived'),
    );
  }
  const unfit = refuseDraft(before, facts);
  if (unfit !== null) return unfit;
  const published = [...before.published, publication(before, command.note, facts)];
  const after: TierScheme = { ...before, ...touched, state: 'published', published };
  const plan = listedPlan({ kind: 'tierScheme', before, after }, 'tier-scheme.published');
  return carryOut(facts, command.type, plan);
}

function publication(
  { draft, published }: TierScheme,
  note: string | undefined,
  { now, actor }: Facts,
): PublishedTiers {
  return {
    number: (published.at(-1)?.number ?? 0) + 1,
    content: draft,
    publishedAt: now,
    publishedBy: actor.id,
    ...(note === undefined || note === '' ? {} : { note }),
  };
}

function refuseDraft({ id, draft, published, recordType }: TierScheme, facts: Facts): Refused | null {
  if (sameJson(published.at(-1)?.content, draft))
    return refuse('wrong-state', `The tier scheme ${id} has no changes to publish.`, {
      path: '/id',
      details: { id, state: 'published' },
    });
  const { recordTypes } = facts.workspace.settings;
  const [problem] = checkTierContent(
    draft,
    recordTypes.find((one) => one.id === recordType),
  );
  if (problem !== undefined)
    return refuse('invalid', `The draft cannot be published: ${problem.code} at ${problem.path}.`, {
      details: { problem: problem.code, at: problem.path },
    });
  return refuseExpressions(draft, facts);
}

function refuseExpressions({ factors }: TierContent, { compileRule }: Facts): Refused | null {
  for (const [index, { value }] of factors.entries()) {
    if (value.type !== 'expression') continue;
    const compiled = compileRule(value.expression);
    if (compiled.ok) continue;
    const { code, position, message } = compiled;
    const at = `/factors/${index}/value/expression`;
    return refuse('rule-does-not-compile', `The expression of a factor does not compile: ${message}`, {
      details: { code, position, at },
    });
  }
  return null;
}
