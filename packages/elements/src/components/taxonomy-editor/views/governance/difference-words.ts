import type { Concept, TaxonomyDifference } from '@tagma/core';
import { displayName } from '@tagma/core/taxonomy';
import type { GovernanceContext } from './governance-context.js';

/** Names of concepts in one or the other of two states of a taxonomy. */
export type NameOf = (id: string | null) => string;

/** Finds names in the first of the lists that knows the id. */
export function namesIn(
  lists: readonly (readonly Concept[])[],
  { editor, words }: Pick<GovernanceContext, 'editor' | 'words'>,
): NameOf {
  const known = new Map<string, Concept>();
  for (const list of [...lists].reverse()) for (const concept of list) known.set(concept.id, concept);
  return (id) => {
    if (id === null) return words.difference.top;
    return displayName(known.get(id)?.name ?? {}, editor.localize.lang, 'en') || id;
  };
}

/** One difference as a sentence. */
export function differenceText(
  difference: TaxonomyDifference,
  nameOf: NameOf,
  { editor, words: { difference: words } }: GovernanceContext,
): string {
  const name = nameOf(difference.id);
  switch (difference.kind) {
    case 'added':
    case 'removed':
      return words[difference.kind](name);
    case 'renamed':
      return renamedText(difference, editor.localize.lang, words);
    case 'moved':
      return words.moved(name, nameOf(difference.from), nameOf(difference.to));
    case 'reordered':
      return words.reordered(name);
    case 'merged':
      return words.merged(name, nameOf(difference.intoId));
    case 'state':
      if (difference.to === 'active') return words.activated(name);
      return difference.to === 'draft' ? words.drafted(name) : words.archived(name);
    case 'changed':
      return words.changed(
        name,
        memberList(
          difference.members.map(({ member }) => member),
          { editor, words },
        ),
      );
  }
}

/** A name can also have changed in a language that the reader does not see: then those names are told. */
function renamedText(
  { from, to }: Extract<TaxonomyDifference, { kind: 'renamed' }>,
  lang: string,
  words: GovernanceContext['words']['difference'],
): string {
  const [before, after] = [displayName(from, lang, 'en'), displayName(to, lang, 'en')];
  const other = Object.keys({ ...from, ...to }).find((locale) => from[locale] !== to[locale]) ?? lang;
  return before === after
    ? words.renamed(from[other] ?? before, to[other] ?? after)
    : words.renamed(before, after);
}

/** Members of a concept in the reader's words. */
export function memberList(
  members: readonly string[],
  {
    editor,
    words,
  }: Pick<GovernanceContext, 'editor'> & { readonly words: GovernanceContext['words']['difference'] },
): string {
  return editor.localize.list(members.map((member) => words.members[member] ?? member));
}
