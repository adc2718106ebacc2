import type { Command } from '../../commands/commands.types.js';
import { type FactsContext, neededFacts } from '../../commands/needed-facts.js';
import type { Session } from '../../store/session.types.js';
import type { AssignmentQuery } from '../../store/store.types.js';
import type { Instant } from '../../shared/shared.types.js';
import type { PreviewFacts } from './preview.types.js';

/** What a session must be able to read for a preview. */
export type PreviewReader = Pick<Session, 'actor' | 'workspace' | 'assignments' | 'holds'>;

/**
 * Reads what a preview of the command needs: the same rows that carrying it out would read. To restore a version,
 * give it as `known`.
 */
export async function loadPreviewFacts(
  reader: PreviewReader,
  command: Command,
  now: Instant,
  known: Omit<FactsContext, 'workspace'> = {},
): Promise<PreviewFacts> {
  const workspace = await reader.workspace();
  const needed = neededFacts(command, { ...known, workspace });
  const [assignments, holds] = await Promise.all([
    readAll(needed.assignments ?? [], (query) => reader.assignments(query)),
    readAll(needed.holds ?? [], (query) => reader.holds(query)),
  ]);
  return { actor: reader.actor, workspace, now, assignments, holds };
}

async function readAll<Row>(
  queries: readonly AssignmentQuery[],
  read: (query: AssignmentQuery) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const [only, ...more] = await Promise.all(queries.map(read));
  return more.length === 0 ? (only ?? []) : [only ?? [], ...more].flat();
}
