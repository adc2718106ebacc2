import type { TermCatalog } from './locale-registry.js';

/** Words of `tagma-tag`. */
export interface TagTerms {
  /** Label of the remove button. */
  readonly remove: (name: string) => string;
}

/** Words of `tagma-tag`. */
export const tagTerms: TermCatalog<TagTerms> = {
  area: 'tag',
  en: { remove: (name) => `Remove tag ${name}` },
  'zh-CN': { remove: (name) => `移除标签：${name}` },
};
