import type { LocalizedText } from '../../shared/shared.types.js';
import { CHARTER_PARTS, charterGaps } from '../charter/charter-gaps.js';
import { displayName } from '../names.js';
import { groupByParent } from '../tree.js';
import type { Concept } from '../taxonomy.types.js';
import type { Handbook, HandbookEntry, HandbookGap, HandbookOptions } from './handbook.types.js';

/** Gathers the handbook of everything in use. What hangs below something out of use is left out with it. */
export function handbook(concepts: readonly Concept[], options: HandbookOptions): Handbook {
  const children = groupByParent(concepts);
  const entries: HandbookEntry[] = [];
  const visit = (parentId: string | null, path: readonly string[]): void => {
    for (const concept of children.get(parentId) ?? []) {
      if (concept.state !== 'active') continue;
      const entry = entryOf(concept, path, options);
      entries.push(entry);
      visit(concept.id, [...path, entry.name]);
    }
  };
  visit(null, []);
  const { charter } = options;
  const isSaid = charter !== undefined && charterGaps(charter, []).empty.length < CHARTER_PARTS.length;
  return {
    charter: isSaid ? charter : null,
    entries,
    incomplete: entries.filter(({ missing }) => missing.length > 0).map(({ id }) => id),
  };
}

function entryOf(concept: Concept, path: readonly string[], options: HandbookOptions): HandbookEntry {
  const { locale, fallbackLocale = locale, personName } = options;
  const textOf = (text: LocalizedText | undefined): string =>
    text === undefined ? '' : displayName(text, locale, fallbackLocale).trim();
  const { ownerId } = concept;
  const texts = {
    definition: textOf(concept.definition ?? concept.description),
    useCase: textOf(concept.useCase),
    owner: ownerId === undefined ? '' : (personName?.(ownerId) ?? ownerId),
  };
  return {
    id: concept.id,
    kind: concept.kind,
    level: path.length + 1,
    name: textOf(concept.name) || concept.id,
    path,
    aliases: concept.aliases,
    ...texts,
    example: textOf(concept.example),
    layer: concept.layer,
    color: concept.color ?? null,
    isExclusive: concept.exclusive,
    isRequired: concept.required ?? false,
    valueType: concept.valueType ?? null,
    judgement: concept.judgement ?? null,
    validity: concept.validity ?? null,
    reviewEvery: concept.reviewEvery ?? null,
    missing: GAPS.filter((gap) => texts[gap] === '' && (gap !== 'useCase' || concept.kind === 'tag')),
  };
}

const GAPS: readonly HandbookGap[] = ['definition', 'useCase', 'owner'];
