import type { LocalizedText } from '../../shared/shared.types.js';
import type { ConceptDraft } from '../../taxonomy/taxonomy.types.js';

/** A category or tag as a template writes it down; ids are made unique by the name of the template. */
export interface TemplateSketch extends Pick<
  ConceptDraft,
  'exclusive' | 'ordered' | 'required' | 'color' | 'judgement' | 'validity' | 'reviewEvery' | 'valueType'
> {
  readonly id: string;
  readonly name: LocalizedText;
  readonly definition: LocalizedText;
  /** Present on tags. */
  readonly useCase?: LocalizedText;
  /** Present on categories. */
  readonly children?: readonly TemplateSketch[];
}

/** A text in both languages. */
export const both = (zh: string, en: string): LocalizedText => ({ 'zh-CN': zh, en });

/** A tag: names, what it means, what it is used for. */
export function tag(
  id: string,
  name: LocalizedText,
  definition: LocalizedText,
  useCase: LocalizedText,
): TemplateSketch {
  return { id, name, definition, useCase };
}
