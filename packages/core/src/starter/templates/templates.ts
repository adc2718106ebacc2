import type { ImportedConcept } from '../../commands/commands.types.js';
import type { TagColor } from '../../taxonomy/taxonomy.types.js';
import { starterTaxonomy } from '../starter-taxonomy.js';
import { CONSUMERS } from './consumers.js';
import { E_COMMERCE } from './e-commerce.js';
import { EDUCATION } from './education.js';
import { FINANCE } from './finance.js';
import { both, type TemplateSketch } from './sketch.js';
import type { LocalizedText } from '../../shared/shared.types.js';

/** Taxonomies to start from. */
export const TEMPLATE_NAMES = ['general', 'consumers', 'e-commerce', 'education', 'finance'] as const;

/** One of {@link TEMPLATE_NAMES}. */
export type TemplateName = (typeof TEMPLATE_NAMES)[number];

/** Where a template goes and who answers for it. */
export interface TemplateOptions {
  /** Owner of every category and tag: each has one from the start. */
  readonly ownerId: string;
  /** Where it is hung up. Default: the top. */
  readonly parentId?: string | null;
}

/** What a template is called. */
export function templateTitle(name: TemplateName): LocalizedText {
  if (name === 'general') return both('通用客户标签', 'Customers in general');
  return name === 'consumers' ? both('个人消费者', 'Personal customers') : INDUSTRIES[name].name;
}

/**
 * The categories and tags of a template, parents first, as `importConcepts` takes them: at most twenty core tags,
 * with names, definitions and use cases in Chinese and English. Ids are the same each time, so that importing
 * again adds nothing.
 */
export function templateConcepts(
  name: TemplateName,
  { ownerId, parentId = null }: TemplateOptions,
): readonly ImportedConcept[] {
  if (name === 'general') return generalConcepts(ownerId, parentId);
  if (name === 'consumers')
    return CONSUMERS.flatMap((sketch) =>
      conceptsOf(sketch, { prefix: name, ownerId, parentId, order: undefined }),
    );
  return conceptsOf(INDUSTRIES[name], { prefix: name, ownerId, parentId, order: undefined });
}

const INDUSTRIES: Readonly<Record<Exclude<TemplateName, 'general' | 'consumers'>, TemplateSketch>> = {
  'e-commerce': E_COMMERCE,
  education: EDUCATION,
  finance: FINANCE,
};

interface Place {
  readonly prefix: string;
  readonly ownerId: string;
  readonly parentId: string | null;
  /** Absent at the top of the template: behind what is there. */
  readonly order: number | undefined;
  readonly color?: TagColor;
}

/** Colours go down from a category to what is below it. */
function conceptsOf({ children, id, ...sketch }: TemplateSketch, place: Place): ImportedConcept[] {
  const { prefix, ownerId, parentId, order } = place;
  const color = sketch.color ?? place.color;
  const own: ImportedConcept = {
    ...sketch,
    id: `${prefix}-${id}`,
    kind: children === undefined ? 'tag' : 'category',
    parentId,
    layer: 'core',
    ownerId,
    ...(order === undefined ? {} : { order }),
    ...(color === undefined ? {} : { color }),
  };
  const below = { prefix, ownerId, parentId: own.id, ...(color === undefined ? {} : { color }) };
  return [own, ...(children ?? []).flatMap((child, at) => conceptsOf(child, { ...below, order: at }))];
}

/** The starter taxonomy as drafts; state and beginning are for the import to set. */
function generalConcepts(ownerId: string, top: string | null): ImportedConcept[] {
  return starterTaxonomy('').map(({ state: _state, createdAt: _createdAt, parentId, ...concept }) => ({
    ...concept,
    ownerId,
    parentId: parentId ?? top,
  }));
}
