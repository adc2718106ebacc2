import { normalizeName } from '@tagma/core/taxonomy';
import type { CompileRule, Concept, ConceptDraft, SplitPart } from '@tagma/core';
import type { TaxonomyDialogsTerms } from '../../../locales/taxonomy-dialogs.terms.js';

/** One part of a split as somebody writes it down. */
export interface PartDraft {
  /** Of the new tag, should one be made; ids are never used twice. */
  readonly id: string;
  readonly name: string;
  readonly condition: string;
}

/** A part that nobody has written anything into yet. */
export function emptyPart(): PartDraft {
  return { id: crypto.randomUUID(), name: '', condition: '' };
}

/** The living tag that has this name in some language, if there is one. */
export function existingTag(
  name: string,
  source: Concept,
  concepts: readonly Concept[],
): Concept | undefined {
  const wanted = normalizeName(name);
  if (wanted === '') return undefined;
  return concepts.find(
    (concept) =>
      concept.kind === 'tag' &&
      concept.state === 'active' &&
      concept.id !== source.id &&
      Object.values(concept.name).some((own) => normalizeName(own) === wanted),
  );
}

/** The part for the command: a tag that exists, or a new one beside the old, looking like it. */
export function splitPart(
  draft: PartDraft,
  source: Concept,
  concepts: readonly Concept[],
  locale: string,
): SplitPart {
  const existing = existingTag(draft.name, source, concepts);
  if (existing) return { conceptId: existing.id };
  const { parentId, color, icon, layer, ownerId } = source;
  const concept: ConceptDraft = {
    kind: 'tag',
    parentId,
    layer,
    name: { [locale]: draft.name.trim() },
    ...(color === undefined ? {} : { color }),
    ...(icon === undefined ? {} : { icon }),
    ...(ownerId === undefined ? {} : { ownerId }),
  };
  return { draft: concept, id: draft.id };
}

/** What is wrong with each part, by position; empty when nothing is. */
export function partProblems(
  parts: readonly PartDraft[],
  terms: TaxonomyDialogsTerms,
  compile: CompileRule,
): ReadonlyMap<number, string> {
  const problems = new Map<number, string>();
  const seen = new Set<string>();
  parts.forEach(({ name, condition }, index) => {
    const key = normalizeName(name);
    if (key === '') problems.set(index, terms.split.nameMissing);
    else if (seen.has(key)) problems.set(index, terms.split.sameName);
    seen.add(key);
    const fault = condition.trim() === '' ? null : compile(condition);
    if (fault?.ok === false)
      problems.set(index, terms.split.badCondition(String(fault.position + 1), fault.message));
  });
  return problems;
}
