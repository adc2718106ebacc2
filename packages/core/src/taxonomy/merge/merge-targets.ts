import type { ConceptRedirect } from '../../commands/commands.types.js';
import type { Decision } from '../../commands/facts.types.js';
import { refuse } from '../../commands/refuse.js';
import { resolveConcept } from '../resolve-concept.js';
import { findConcept } from '../tree.js';
import type { Concept } from '../taxonomy.types.js';

type Refused = Extract<Decision, { ok: false }>;

/** A redirect, and where its two ids stand in the command. */
export interface LocatedRedirect extends ConceptRedirect {
  readonly path: string;
  readonly intoPath: string;
}

/** Which concept becomes part of which; targets are never sources. */
export type MergeTargets = ReadonlyMap<string, string>;

/** The merges that redirects ask for, chains followed to their ends, or why one of them cannot be. */
export function mergeTargets(
  concepts: readonly Concept[],
  redirects: readonly LocatedRedirect[],
): MergeTargets | Refused {
  const wanted = new Map<string, LocatedRedirect>();
  for (const redirect of redirects) {
    const refused = refuseRedirect(concepts, redirect, wanted.get(redirect.id));
    if (refused !== null) return refused;
    if (!isMergedThere(concepts, redirect)) wanted.set(redirect.id, redirect);
  }
  const targets = new Map<string, string>();
  for (const redirect of wanted.values()) {
    const target = endOf(redirect, wanted, targets);
    if (target === null) return cyclic(redirect);
    targets.set(redirect.id, target);
    const refused = refuseTarget(concepts, redirect, target);
    if (refused !== null) return refused;
  }
  return targets;
}

function refuseRedirect(
  concepts: readonly Concept[],
  redirect: LocatedRedirect,
  other: LocatedRedirect | undefined,
): Refused | null {
  const { id, intoId, path, intoPath } = redirect;
  if (id === intoId) return cyclic(redirect);
  const source = findConcept(concepts, id);
  if (source === undefined) return unknown(id, path);
  if (findConcept(concepts, intoId) === undefined) return unknown(intoId, intoPath);
  if (other !== undefined && other.intoId !== intoId)
    return refuse('invalid', `${id} is to go into ${other.intoId} as well.`, { path, details: { id } });
  if (source.state !== 'merged' || isMergedThere(concepts, redirect)) return null;
  const message = `${id} was merged into ${source.mergedIntoId ?? 'another'} already.`;
  return refuse('wrong-state', message, { path, details: { id, state: source.state } });
}

/** Asked again, e.g. because the same file is read twice: there is nothing to do. */
function isMergedThere(concepts: readonly Concept[], { id, intoId }: ConceptRedirect): boolean {
  if (findConcept(concepts, id)?.state !== 'merged') return false;
  return resolveConcept(concepts, id)?.id === resolveConcept(concepts, intoId)?.id;
}

/** The end of a chain of redirects; `null` for one that leads back to itself. */
function endOf(
  first: LocatedRedirect,
  wanted: ReadonlyMap<string, LocatedRedirect>,
  known: ReadonlyMap<string, string>,
): string | null {
  const seen = new Set([first.id]);
  let id = first.intoId;
  for (let next = wanted.get(id); next !== undefined; next = wanted.get(id)) {
    const end = known.get(id);
    if (end !== undefined) return end;
    if (seen.has(id)) return null;
    seen.add(id);
    id = next.intoId;
  }
  return id;
}

function refuseTarget(
  concepts: readonly Concept[],
  redirect: LocatedRedirect,
  targetId: string,
): Refused | null {
  const { id, path, intoPath } = redirect;
  const source = findConcept(concepts, id);
  const target = findConcept(concepts, targetId);
  const at = { path: intoPath, details: { id: targetId } };
  if (target === undefined) return unknown(targetId, intoPath);
  if (target.state === 'merged')
    return refuse(
      'wrong-state',
      `${targetId} was merged into ${target.mergedIntoId ?? 'another'}; name that one.`,
      at,
    );
  if (target.state !== 'active' && target.state !== source?.state)
    return refuse('archived', `${targetId} is ${target.state}. Restore it first.`, at);
  if (target.kind === source?.kind) return null;
  const message = `${id} and ${targetId} are not of one kind; only tags go into tags and categories into categories.`;
  return refuse('invalid', message, { path, details: { id } });
}

function unknown(id: string, path: string): Refused {
  return refuse('unknown-concept', `There is no category or tag ${id}.`, { path, details: { id } });
}

function cyclic({ id, path }: LocatedRedirect): Refused {
  return refuse('cycle', `${id} cannot be merged into itself.`, { path, details: { id } });
}
