import { normalizedNames } from '../taxonomy/check-concept.js';
import { checkUnique, type Report } from './report.js';
import type { WorkspaceDocument } from './workspace.types.js';

type Concepts = WorkspaceDocument['taxonomy'];
type Entry = Concepts[number];

/** Ids, parents, depth, names and merges of the taxonomy. */
export function checkTaxonomy({ taxonomy, settings }: WorkspaceDocument, report: Report): void {
  checkUnique(taxonomy, ({ id }) => id, ['taxonomy'], 'id', report);
  const byId = new Map(taxonomy.map((concept) => [concept.id, concept]));
  taxonomy.forEach((concept, index) => {
    const path = ['taxonomy', index] as const;
    checkParent(concept, byId, [...path, 'parentId'], report);
    checkDepth(concept, byId, settings.limits.maxLevel, [...path, 'parentId'], report);
    checkMerge(concept, byId, path, report);
    checkOwner(concept, path, report);
    if (concept.exclusive && concept.kind === 'tag')
      report([...path, 'exclusive'], 'wrong-value', 'Only a category can be exclusive.');
  });
  checkNames(taxonomy, report);
}

type ById = ReadonlyMap<string, Entry>;
type Path = readonly (string | number)[];

function checkParent({ parentId, state, kind }: Entry, byId: ById, path: Path, report: Report): void {
  if (parentId === null) return;
  const parent = byId.get(parentId);
  if (parent === undefined) report(path, 'unknown-reference', `There is no category ${parentId}.`);
  else if (parent.kind === 'tag' && kind === 'category')
    report(path, 'wrong-value', `${parentId} is a tag; a category stands below categories only.`);
  else if (state === 'active' && parent.state !== 'active')
    report(
      path,
      'wrong-value',
      `The parent ${parentId} is ${parent.state}; an active one needs an active parent.`,
    );
}

function checkDepth(concept: Entry, byId: ById, limit: number, path: Path, report: Report): void {
  const seen = new Set<string>();
  let current: Entry | undefined = concept;
  // One step beyond the limit is enough to know; a chain of thousands costs no more.
  while (current !== undefined && !seen.has(current.id) && seen.size <= limit) {
    seen.add(current.id);
    current = current.parentId === null ? undefined : byId.get(current.parentId);
  }
  if (current?.id === concept.id) report(path, 'wrong-value', `${concept.id} hangs below itself.`);
  else if (seen.size > limit)
    report(path, 'wrong-value', `${concept.id} is deeper than the ${limit} allowed levels.`, { limit });
}

function checkMerge({ state, mergedIntoId }: Entry, byId: ById, path: Path, report: Report): void {
  const at = [...path, 'mergedIntoId'];
  if (state === 'merged' && mergedIntoId === undefined)
    report(at, 'missing', 'A merged concept names its successor.');
  if (state !== 'merged' && mergedIntoId !== undefined)
    report(at, 'wrong-value', 'Only a merged concept names a successor.');
  if (mergedIntoId !== undefined && !byId.has(mergedIntoId))
    report(at, 'unknown-reference', `There is no concept ${mergedIntoId}.`);
}

function checkOwner({ kind, state, ownerId, id }: Entry, path: Path, report: Report): void {
  if (kind === 'tag' && state === 'active' && ownerId === undefined)
    report([...path, 'ownerId'], 'missing', `The active tag ${id} needs an owner.`);
}

/** Names in any language are unique among siblings, archived ones included; merged ones are mere aliases. */
function checkNames(taxonomy: Concepts, report: Report): void {
  const taken = new Map<string, string>();
  taxonomy.forEach((concept, index) => {
    if (concept.state === 'merged') return;
    for (const name of normalizedNames(concept)) {
      const key = JSON.stringify([concept.parentId, name]);
      const other = taken.get(key);
      if (other !== undefined)
        report(['taxonomy', index, 'name'], 'duplicate', `${other} beside it has this name.`, { id: other });
      taken.set(key, concept.id);
    }
  });
}
