import type {
  Actor,
  DomainEvent,
  EventDraft,
  Instant,
  Refusal,
  RuleRunCounts,
  RuleTags,
  Store,
} from '@tagma/core';
import { ruleTagIds } from '@tagma/core';
import { ApiError } from '../../http/api-error.js';
import type { ApiDeps } from '../../http/deps.js';
import { compileRule } from '../compile-rule.js';
import type { RecordFailure } from '../rules.types.js';
import { runRule } from './run-rule.js';

/** What a run of a published rule would do; nothing was changed. */
export interface RuleDryRun {
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly asOf: Instant;
  /** What the run would count; `null` when it would be refused. */
  readonly counts: RuleRunCounts | null;
  /** The first 50 records that would get a tag of the rule, and that would lose one. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** The first 100 records on which the expression failed. */
  readonly errors: readonly RecordFailure[];
  /** Why the run would change nothing. */
  readonly refusal?: Refusal;
}

/** Records that are named of each kind. */
const NAMED = 50;

/**
 * Does everything that a run does, up to its commit, which is kept from the store: what it says is what the run does,
 * as long as nothing else changes.
 *
 * @throws ApiError `not-found`, `wrong-state` unless published, `rule-does-not-compile`, or `stopping` when the signal
 * ended it
 */
export async function dryRun(
  deps: Pick<ApiDeps, 'store' | 'now' | 'newId' | 'onInternalError'>,
  ruleId: string,
  { actor, signal }: { readonly actor: Actor; readonly signal: AbortSignal },
): Promise<RuleDryRun> {
  const rule = (await deps.store.workspace())?.rules.find(({ id }) => id === ruleId);
  if (rule === undefined) throw new ApiError('not-found', `There is no rule ${ruleId}.`);
  if (rule.state !== 'published')
    throw new ApiError('wrong-state', `${rule.name} is not published; publish it before it runs.`, {
      details: { state: rule.state },
    });
  const events: EventDraft[] = [];
  const asOf = deps.now();
  const { part, errors, refusal } = await runRule(
    { ...deps, store: withoutCommits(deps.store, events) },
    { rule, expression: compileRule(rule.expression), actor, asOf, signal, onProgress: () => undefined },
  );
  if (part.state === 'cancelled')
    throw new ApiError('stopping', 'The dry run was ended before it was through.');
  return {
    ruleId,
    ruleVersion: rule.version,
    asOf,
    counts: part.counts,
    added: recordsOf(events, 'tag.added', rule),
    removed: recordsOf(events, 'tag.removed', rule),
    errors,
    ...(refusal === undefined ? {} : { refusal }),
  };
}

/** The same store to read from; what would be committed is only noted. */
function withoutCommits(store: Store, noted: EventDraft[]): Store {
  return {
    ...store,
    commit: async ({ events }) => {
      noted.push(...events);
      return { ok: true, events: events.map((event, index): DomainEvent => ({ ...event, seq: index + 1 })) };
    },
    writeRecords: () => Promise.reject(new Error('A dry run writes no records.')),
  };
}

function recordsOf(
  events: readonly EventDraft[],
  type: EventDraft['type'],
  rule: RuleTags,
): readonly string[] {
  const tagIds = new Set(ruleTagIds(rule));
  const ids = events.flatMap((event) =>
    event.type === type && event.record && tagIds.has(event.id ?? '') ? [event.record.id] : [],
  );
  return [...new Set(ids)].slice(0, NAMED);
}
