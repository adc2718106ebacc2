import {
  archivable,
  campaignsOver,
  type Command,
  execute,
  type Instant,
  type JobFigures,
  type Store,
  unusedDueAt,
  type WorkspaceSnapshot,
} from '@tagma/core';
import type { Job, JobContext } from './job.types.js';

/** What the lifecycle jobs need. */
export interface LifecycleDeps {
  readonly store: Store;
  readonly newId: () => string;
}

/** Rows that one transaction lets end: few enough that nobody waits long behind it. */
const BATCH = 1000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Ends tags whose time is over and campaigns that are over, archives what nobody uses. */
export function lifecycleJobs(deps: LifecycleDeps): readonly Job[] {
  return [
    { id: 'expire-tags', nextAt: every(MINUTE), run: (context) => expireTags(deps, context) },
    { id: 'end-campaigns', nextAt: every(MINUTE), run: (context) => endCampaigns(deps, context) },
    { id: 'archive-unused', nextAt: every(HOUR), run: (context) => archiveUnused(deps, context) },
  ];
}

function every(ms: number): Job['nextAt'] {
  return (last) => new Date(last === null ? 0 : Date.parse(last) + ms).toISOString();
}

async function expireTags(deps: LifecycleDeps, context: JobContext): Promise<JobFigures> {
  let expired = 0;
  for (const recordType of await recordTypes(deps.store)) {
    expired += await expire(deps, context, { recordType, endedBy: context.now });
  }
  return { expired };
}

/** Lets all rows that the query finds end, batch by batch; what a batch wrote is not found again. */
async function expire(
  deps: LifecycleDeps,
  context: JobContext,
  query: { readonly recordType: string; readonly tagIds?: readonly string[]; readonly endedBy?: Instant },
): Promise<number> {
  for (let expired = 0; ;) {
    const rows = await deps.store.assignments({ ...query, limit: BATCH });
    if (rows.length === 0 || context.signal.aborted) return expired;
    const recordIds = [...new Set(rows.map(({ record }) => record.id))];
    const command: Command = { type: 'expireAssignments', recordType: query.recordType, recordIds };
    const changed = await send(deps, context, command);
    // Rows that stay although they were found would be found for ever.
    if (changed === 0) return expired;
    expired += changed;
  }
}

async function endCampaigns(deps: LifecycleDeps, context: JobContext): Promise<JobFigures> {
  const workspace = await deps.store.workspace();
  const over = campaignsOver(workspace?.concepts ?? [], context.now);
  if (over.length === 0) return { campaigns: 0 };
  const tagIds = [...new Set(over.flatMap(({ members }) => members.map(({ id }) => id)))];
  let expired = 0;
  for (const recordType of await recordTypes(deps.store)) {
    expired += await expire(deps, context, { recordType, tagIds });
  }
  if (context.signal.aborted) return { campaigns: 0, expired };
  const ids = over.map(({ root }) => root.id);
  const archived = await send(deps, context, { type: 'endCampaigns', ids });
  return { campaigns: over.length, expired, archived };
}

async function archiveUnused(deps: LifecycleDeps, context: JobContext): Promise<JobFigures> {
  const workspace = await deps.store.workspace();
  if (workspace === null) return { archived: 0 };
  const ids = await longUntouched(deps.store, workspace, context.now);
  return { archived: ids.length === 0 ? 0 : await send(deps, context, { type: 'archiveUnused', ids }) };
}

/** Tags that were made, and edited last, long enough ago; whether records have them the command itself looks up. */
async function longUntouched(
  store: Store,
  workspace: WorkspaceSnapshot,
  now: Instant,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const { id, createdAt } of archivable(workspace)) {
    if (!isPast(unusedDueAt(id, workspace, createdAt), now)) continue;
    // Somebody who edits or restores a tag means to use it.
    const { items } = await store.audit({ target: { kind: 'concept', id }, limit: 1 });
    const touched = items[0]?.at ?? createdAt;
    if (isPast(unusedDueAt(id, workspace, touched), now)) ids.push(id);
  }
  return ids;
}

function isPast(at: Instant | null, now: Instant): boolean {
  return at !== null && at <= now;
}

async function recordTypes(store: Store): Promise<readonly string[]> {
  return ((await store.workspace())?.settings.recordTypes ?? []).map(({ id }) => id);
}

/** Sends a command; tells how many entities it changed. */
async function send({ store, newId }: LifecycleDeps, context: JobContext, command: Command): Promise<number> {
  const outcome = await execute(store, command, { actor: context.actor, now: context.now, newId });
  if (!outcome.ok) throw new Error(`${command.type} was refused: ${outcome.refusal.message}`);
  return outcome.changes.length;
}
