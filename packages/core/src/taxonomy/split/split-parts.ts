import type { Command } from '../../commands/commands.types.js';
import type { Decision, Facts } from '../../commands/facts.types.js';
import { refuse } from '../../commands/refuse.js';
import { assignableTag } from '../../tags/tag-facts.js';
import { refuseMisplaced } from '../check-concept.js';
import { draftedConcept } from '../drafted-concept.js';
import { childrenOf, findConcept } from '../tree.js';
import type { Concept } from '../taxonomy.types.js';

type Split = Omit<Extract<Command, { type: 'splitConcept' }>, 'type'>;
type Refused = Extract<Decision, { ok: false }>;
type PartFacts = Pick<Facts, 'workspace' | 'now' | 'hasHistory'> & {
  readonly actor: Pick<Facts['actor'], 'id'>;
};

/** What takes over from a split tag. */
export interface SplitParts {
  /** All parts, in the order of the command. */
  readonly tags: readonly Concept[];
  /** Those that are made for it. */
  readonly created: readonly Concept[];
  readonly next: readonly Concept[];
}

/** The parts as tags that can be given, or why one of them cannot. */
export function splitParts(command: Split, facts: PartFacts): SplitParts | Refused {
  const tags: Concept[] = [];
  const created: Concept[] = [];
  let next = facts.workspace.concepts;
  const seen = new Set([command.id]);
  for (const [index, part] of command.parts.entries()) {
    const path = `/parts/${index}`;
    const isNew = 'draft' in part;
    const id = isNew ? part.id : part.conceptId;
    const at = { path: `${path}/${isNew ? 'id' : 'conceptId'}`, details: { id } };
    if (seen.has(id)) return refuse('invalid', `${id} is named twice, or is the split tag itself.`, at);
    seen.add(id);
    const tag = isNew ? createdPart(part, path, next, facts) : assignableTag(facts, id, at.path);
    if ('ok' in tag) return tag;
    tags.push(tag);
    if (!isNew) continue;
    created.push(tag);
    next = [...next, tag];
    const misplaced = refuseMisplaced(next, tag, facts.workspace.settings.limits, `${path}/draft`);
    if (misplaced !== null) return misplaced;
  }
  return { tags, created, next };
}

type NewPart = Extract<Split['parts'][number], { readonly draft: unknown }>;

function createdPart(
  { draft, id }: NewPart,
  path: string,
  concepts: readonly Concept[],
  { now, actor, hasHistory }: PartFacts,
): Concept | Refused {
  if (draft.kind !== 'tag')
    return refuse('invalid', 'A tag is split into tags.', { path: `${path}/draft/kind` });
  if (hasHistory || findConcept(concepts, id) !== undefined) {
    const message = `The id ${id} is or was in use; ids are never used again. Choose another one.`;
    return refuse('invalid', message, { path: `${path}/id`, details: { id } });
  }
  const order = draft.order ?? Math.floor(childrenOf(concepts, draft.parentId).at(-1)?.order ?? -1) + 1;
  return draftedConcept({ ...draft, order }, { id, createdAt: now, ownerId: actor.id });
}
