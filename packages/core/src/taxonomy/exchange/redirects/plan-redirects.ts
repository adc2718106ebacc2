import type { ConceptRedirect, ImportedConcept } from '../../../commands/commands.types.js';
import type { Json } from '../../../shared/shared.types.js';
import { conceptsById } from '../../tree.js';
import type { Concept } from '../../taxonomy.types.js';
import { resolveConcept } from '../../resolve-concept.js';
import { importedConcept } from '../import-commands.js';
import { compactRedirects } from './compact-redirects.js';
import type { CompactRedirects, Redirect } from './redirects.types.js';

/** The member of `extra` that holds former ids of a concept. */
const FORMER_IDS = 'formerIds';

/** What applying a list of redirects would do; nothing is changed. */
export interface RedirectPlan {
  readonly compact: CompactRedirects;
  /** Concepts that are here and whose successor is here: the redirects of one `redirectConcepts`. */
  readonly merges: readonly ConceptRedirect[];
  /** Concepts that several replace: somebody has to split them. */
  readonly choices: readonly { readonly id: string; readonly ids: readonly string[] }[];
  /** Ids that are not here, kept with the concepts that stand for them: an `importConcepts` with `update`. */
  readonly former: readonly ImportedConcept[];
  /** Ids whose successor is not here either. */
  readonly unknown: readonly string[];
}

/** Decides what each redirect means for a taxonomy. */
export function planRedirects(concepts: readonly Concept[], redirects: readonly Redirect[]): RedirectPlan {
  const compact = compactRedirects(redirects);
  const byId = conceptsById(concepts);
  const merges: ConceptRedirect[] = [];
  const choices: { readonly id: string; readonly ids: readonly string[] }[] = [];
  const former = new Map<string, string[]>();
  const unknown: string[] = [];
  for (const [from, targets] of compact.targets) {
    const known = targets.filter((id) => byId.has(id));
    const [only] = known;
    if (only === undefined) unknown.push(from);
    else if (!byId.has(from)) for (const id of known) former.set(id, [...(former.get(id) ?? []), from]);
    else if (byId.get(from)?.state === 'merged') continue;
    else if (known.length > 1) choices.push({ id: from, ids: known });
    else merges.push({ id: from, intoId: only });
  }
  const updates = [...former].flatMap(([id, from]) => withFormerIds(byId.get(id), from) ?? []);
  return { compact, merges, choices, former: updates, unknown };
}

/** Ids under which concepts were known before, with the concepts that stand for them now. */
export function formerIds(concepts: readonly Concept[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { id, extra } of concepts) {
    const end = resolveConcept(concepts, id)?.id ?? id;
    for (const from of idsIn(extra)) found.set(from, [...(found.get(from) ?? []), end]);
  }
  return found;
}

function withFormerIds(concept: Concept | undefined, from: readonly string[]): ImportedConcept | null {
  if (concept === undefined || concept.state === 'merged') return null;
  const known = idsIn(concept.extra);
  const ids = [...new Set([...known, ...from])];
  if (ids.length === known.length) return null;
  const { version: _version, ...entry } = concept;
  return { ...importedConcept(entry), extra: { ...concept.extra, [FORMER_IDS]: ids } };
}

function idsIn(extra: Readonly<Record<string, Json>> | undefined): readonly string[] {
  const ids = extra?.[FORMER_IDS];
  return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : [];
}
