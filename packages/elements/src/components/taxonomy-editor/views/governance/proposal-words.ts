import type { ProposableCommand, Proposal } from '@tagma/core';
import { displayName } from '@tagma/core/taxonomy';
import { memberList, namesIn, type NameOf } from './difference-words.js';
import type { GovernanceContext } from './governance-context.js';

type Update = Extract<ProposableCommand, { type: 'updateConcept' }>;

/** What a proposal asks for, in one line. */
export function proposalText(proposal: Proposal, context: GovernanceContext): string {
  const { command } = proposal;
  const { editor, words } = context;
  const { proposals } = words;
  const nameOf = namesIn([editor.concepts], context);
  const names = (ids: readonly string[]): string => editor.localize.list(ids.map((id) => `“${nameOf(id)}”`));
  switch (command.type) {
    case 'createConcept': {
      const { kind, parentId, name } = command.concept;
      const text = displayName(name, editor.localize.lang, 'en');
      return (kind === 'tag' ? proposals.createTag : proposals.createCategory)(
        text,
        placeText(parentId, nameOf),
      );
    }
    case 'updateConcept':
      return updateText(command, proposal, nameOf, context);
    case 'archiveConcept':
    case 'archiveConcepts':
      return proposals.archive(names(idsOf(command)));
    case 'restoreConcept':
    case 'restoreConcepts':
      return proposals.restore(names(idsOf(command)));
    case 'deleteConcept':
    case 'deleteConcepts':
      return proposals.remove(names(idsOf(command)));
    case 'moveConcepts':
      return proposals.move(names(command.ids), placeText(command.parentId, nameOf));
    case 'mergeConcepts':
      return proposals.merge(names(command.ids), nameOf(command.intoId));
    case 'splitConcept':
      return proposals.split(nameOf(command.id));
  }
}

/** The first concept that a proposal is about, to go to in the tree; `null` when it is not there yet. */
export function proposalSubject({ command }: Proposal): string | null {
  if (command.type === 'createConcept') return command.concept.parentId;
  return idsOf(command)[0] ?? null;
}

function idsOf(command: Exclude<ProposableCommand, { type: 'createConcept' }>): readonly string[] {
  return 'ids' in command ? command.ids : [command.id];
}

function placeText(parentId: string | null, nameOf: NameOf): string {
  return parentId === null ? nameOf(null) : `“${nameOf(parentId)}”`;
}

function updateText(
  { id, patch }: Update,
  { seen }: Proposal,
  nameOf: NameOf,
  { editor, words }: GovernanceContext,
): string {
  const { proposals, difference } = words;
  const members = Object.keys(patch);
  const { lang } = editor.localize;
  const before = seen.name === undefined ? nameOf(id) : displayName(seen.name, lang, 'en');
  if (patch.name !== undefined && members.length === 1)
    return proposals.rename(before, displayName(patch.name, lang, 'en'));
  if (patch.parentId !== undefined && members.length === 1)
    return proposals.move(`“${nameOf(id)}”`, placeText(patch.parentId, nameOf));
  return proposals.change(nameOf(id), memberList(members, { editor, words: difference }));
}
