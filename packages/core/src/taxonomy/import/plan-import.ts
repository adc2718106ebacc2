import type { Command, ImportedConcept } from '../../commands/commands.types.js';
import type { Decision, Facts } from '../../commands/facts.types.js';
import { refuse } from '../../commands/refuse.js';
import { sameJson } from '../../shared/json.js';
import { refuseAnyMisplaced } from '../check-concept.js';
import { actionOf } from '../concept-actions.js';
import { conceptsAfter, type NamedStep } from '../concept-steps.js';
import { draftedConcept } from '../drafted-concept.js';
import { conceptsById, groupByParent } from '../tree.js';
import { patchConcept } from '../patch-concept.js';
import type { Concept } from '../taxonomy.types.js';

type Import = Omit<Extract<Command, { type: 'importConcepts' }>, 'type'>;
type Refused = Extract<Decision, { ok: false }>;
type ImportFacts = Pick<Facts, 'workspace' | 'now'> & { readonly actor: Pick<Facts['actor'], 'id'> };

/** What an import adds and changes. */
export interface ImportPlan {
  readonly steps: readonly NamedStep[];
  readonly next: readonly Concept[];
  /** How many were there already and stay as they are. */
  readonly unchanged: number;
}

/** Everything an import changes, or the first thing that is wrong with it. */
export function planImport(
  { concepts: items, onExisting }: Import,
  facts: ImportFacts,
): ImportPlan | Refused {
  const { concepts, settings } = facts.workspace;
  const known = conceptsById(concepts);
  const nextOrder = orderAfter(concepts);
  const seen = new Set<string>();
  const steps: NamedStep[] = [];
  const placed: { readonly concept: Concept; readonly path: string }[] = [];
  for (const [index, item] of items.entries()) {
    const path = `/concepts/${index}`;
    if (seen.has(item.id)) return twice(item.id, `${path}/id`);
    seen.add(item.id);
    const before = known.get(item.id) ?? null;
    if (before !== null && onExisting === 'skip') continue;
    const step = before === null ? created(item, facts, nextOrder) : updated(before, item, path);
    if (step === null) continue;
    if ('ok' in step) return step;
    steps.push(step);
    if (step.after !== null) placed.push({ concept: step.after, path });
  }
  const next = conceptsAfter(concepts, steps);
  const refused = refuseAnyMisplaced(next, placed, settings.limits);
  return refused ?? { steps, next, unchanged: items.length - steps.length };
}

function created(
  item: ImportedConcept,
  facts: ImportFacts,
  nextOrder: (parentId: string | null) => number,
): NamedStep {
  const { id, ...draft } = item;
  const order = draft.order ?? nextOrder(draft.parentId);
  const { now, actor } = facts;
  const after = draftedConcept({ ...draft, order }, { id, createdAt: now, ownerId: actor.id });
  return { before: null, after, action: 'concept.created' };
}

/** `null` where nothing changes; what was merged away stays so. */
function updated(
  before: Concept,
  { id: _id, ...draft }: ImportedConcept,
  path: string,
): NamedStep | Refused | null {
  if (before.state === 'merged') return null;
  if (draft.kind !== before.kind) {
    const message = `${before.id} is a ${before.kind} and stays one. Import it under another id.`;
    return refuse('invalid', message, { path: `${path}/kind`, details: { id: before.id } });
  }
  const after = patchConcept(before, draft);
  if (sameJson({ ...after, version: before.version }, before)) return null;
  return { before, after, action: actionOf(before, after) };
}

/** Numbers behind the last child of each parent, counted up as they are given out. */
function orderAfter(concepts: readonly Concept[]): (parentId: string | null) => number {
  const groups = groupByParent(concepts);
  const last = new Map<string | null, number>();
  return (parentId) => {
    const order = (last.get(parentId) ?? Math.floor(groups.get(parentId)?.at(-1)?.order ?? -1)) + 1;
    last.set(parentId, order);
    return order;
  };
}

function twice(id: string, path: string): Refused {
  return refuse('invalid', `The id ${id} is used twice. Ids must be unique.`, { path, details: { id } });
}
