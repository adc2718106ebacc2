import '../first-look.js';
import { compileRuleText, decide, neededFacts } from '@tagma/core/previews';
import type { AssignmentQuery, Command, Decision, Session, WorkspaceSnapshot } from '@tagma/core';
import { effectOf } from './effect.js';
import { previewMergeOf } from './merge-preview.js';
import type { Previewed, PreviewWatch } from './preview.types.js';

/** Ids that a decision would give; a preview is never stored. */
const PREVIEW = { transactionId: 'preview', newEntityId: 'preview' } as const;

/**
 * What a command would do, worked out by the same functions that carry it out, over the same facts: what is shown is
 * what happens. Changes nothing.
 */
export async function previewCommand(
  session: Session,
  workspace: WorkspaceSnapshot,
  command: Command,
  now: number,
  watch: PreviewWatch,
): Promise<Previewed> {
  if (command.type === 'mergeConcepts' || command.type === 'redirectConcepts')
    return previewMergeOf(session, workspace, command, now, watch);
  const decision = await decideOn(session, workspace, command, now);
  if (!decision.ok) return { ok: false, refusal: decision.refusal };
  return { ok: true, effect: effectOf(decision.transaction?.changes ?? []) };
}

async function decideOn(
  session: Session,
  workspace: WorkspaceSnapshot,
  command: Command,
  now: number,
): Promise<Decision> {
  const needed = neededFacts(command, { workspace });
  const [assignments, holds] = await Promise.all([
    readAll(needed.assignments, (query) => session.assignments(query)),
    readAll(needed.holds, (query) => session.holds(query)),
  ]);
  return decide(command, {
    ...PREVIEW,
    actor: session.actor,
    now: new Date(now).toISOString(),
    workspace,
    recordIds: new Set(needed.records?.ids ?? []),
    assignments,
    holds,
    transaction: null,
    hasHistory: false,
    compileRule: compileRuleText,
  });
}

async function readAll<Row>(
  queries: readonly AssignmentQuery[] | undefined,
  read: (query: AssignmentQuery) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  return (await Promise.all((queries ?? []).map(read))).flat();
}
