import { finishInSlices, neededFacts, previewMergeSlices } from '@tagma/core/previews';
import type {
  Assignment,
  AssignmentQuery,
  Command,
  Hold,
  MergePreview,
  PreviewFacts,
  Session,
  WorkspaceSnapshot,
} from '@tagma/core';
import { breathe } from '../../../internal/breathe.js';
import type { Effect, RuleEffect } from './effect.js';
import type { Previewed, PreviewWatch } from './preview.types.js';

/** Commands of which the preview may concern very many records. */
export type MergeCommand = Extract<Command, { type: 'mergeConcepts' | 'redirectConcepts' }>;

/** Tags asked for at once: the answer to all of them together would hold the page up. */
const TAGS_AT_ONCE = 20;
/** Reading takes about as long as working out what becomes of what was read. */
const READING = 0.5;
/** Longest work between two breaths, in milliseconds. */
const BUDGET = 12;

/**
 * What a merge would do, worked out by the very plan that carries it out. A little at a time: the page stays alive
 * while 100,000 records are looked at.
 */
export async function previewMergeOf(
  session: Session,
  workspace: WorkspaceSnapshot,
  command: MergeCommand,
  now: number,
  watch: PreviewWatch,
): Promise<Previewed> {
  const facts = await readFacts(session, workspace, command, now, watch);
  // All rows are looked at twice, then those that go over.
  const rows = Math.max(1, (facts.assignments.length + facts.holds.length) * 2);
  const preview = await finishInSlices(previewMergeSlices(command, facts), pauseNowAndThen(), {
    signal: watch.signal,
    onSlice: (done) => watch.onProgress(READING + (1 - READING) * Math.min(1, done / rows)),
  });
  if (preview.refusal !== null) return { ok: false, refusal: preview.refusal };
  return { ok: true, effect: effectOfMerge(preview, workspace) };
}

async function readFacts(
  session: Session,
  workspace: WorkspaceSnapshot,
  command: MergeCommand,
  now: number,
  watch: PreviewWatch,
): Promise<PreviewFacts> {
  const needed = neededFacts(command, { workspace });
  const queries = (needed.assignments ?? []).flatMap(inSteps);
  const holdQueries = (needed.holds ?? []).flatMap(inSteps);
  const all = Math.max(1, queries.length + holdQueries.length);
  let done = 0;
  const readAll = async <Row>(
    list: readonly AssignmentQuery[],
    read: (query: AssignmentQuery) => Promise<readonly Row[]>,
  ): Promise<readonly Row[]> => {
    const rows: Row[] = [];
    for (const query of list) {
      watch.signal.throwIfAborted();
      for (const row of await read(query)) rows.push(row);
      watch.onProgress((READING * ++done) / all);
      await breathe();
    }
    return rows;
  };
  const assignments: readonly Assignment[] = await readAll(queries, (query) => session.assignments(query));
  const holds: readonly Hold[] = await readAll(holdQueries, (query) => session.holds(query));
  return { actor: session.actor, workspace, now: new Date(now).toISOString(), assignments, holds };
}

function inSteps(query: AssignmentQuery): readonly AssignmentQuery[] {
  const { tagIds } = query;
  if (tagIds === undefined || tagIds.length <= TAGS_AT_ONCE) return [query];
  return Array.from({ length: Math.ceil(tagIds.length / TAGS_AT_ONCE) }, (_, at) => ({
    ...query,
    tagIds: tagIds.slice(at * TAGS_AT_ONCE, (at + 1) * TAGS_AT_ONCE),
  }));
}

/** Breathes when there was work for some time, not after each slice. */
function pauseNowAndThen(): () => Promise<void> {
  let started = performance.now();
  return async () => {
    if (performance.now() - started < BUDGET) return;
    await breathe();
    started = performance.now();
  };
}

function effectOfMerge({ targets, records, rules }: MergePreview, workspace: WorkspaceSnapshot): Effect {
  const sum = (count: (target: (typeof targets)[number]) => number): number =>
    targets.reduce((total, target) => total + count(target), 0);
  const heir = new Map(targets.flatMap(({ id, sources }) => sources.map((source) => [source, id])));
  return {
    records,
    joined: sum(({ joined }) => joined),
    holds: sum(({ holds }) => holds),
    moved: sum(({ children }) => children.length),
    merged: sum(({ sources }) => sources.length),
    archived: 0,
    restored: 0,
    deleted: 0,
    created: 0,
    rules: rules.flatMap(({ id, textAfter }): RuleEffect[] => {
      const before = workspace.rules.find((rule) => rule.id === id);
      if (before === undefined) return [];
      const tagId = heir.get(before.tagId) ?? before.tagId;
      return [{ before, after: { ...before, tagId, expression: textAfter } }];
    }),
  };
}
