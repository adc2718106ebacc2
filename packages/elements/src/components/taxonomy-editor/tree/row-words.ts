import type { Concept } from '@tagma/core';
import type { LocalizeController } from '../../../controllers/localize.js';
import type { TaxonomyLookTerms } from '../../../locales/taxonomy-look.terms.js';
import type { EditorColumn } from '../taxonomy-editor.types.js';
import type { CellText } from './row-view.js';

/** What cells are worded with. */
export interface CellWords {
  readonly terms: TaxonomyLookTerms;
  readonly localize: LocalizeController;
  readonly usage: ReadonlyMap<string, number>;
  readonly ownerName: (id: string) => string;
}

/** The text of a cell. Nothing known is a dash with a reason, never 0. */
export function cellText(concept: Concept, column: EditorColumn, words: CellWords): CellText {
  const none: CellText = { text: '–', label: words.terms.noData };
  switch (column) {
    case 'usage':
      if (concept.kind === 'category') return { text: '' };
      if (words.usage.size === 0) return none;
      return { text: words.localize.number(words.usage.get(concept.id) ?? 0) };
    case 'owner':
      return concept.ownerId === undefined || concept.ownerId === ''
        ? none
        : { text: words.ownerName(concept.ownerId) };
    case 'state':
      return { text: words.terms.states[concept.state] };
    case 'layer':
      return concept.kind === 'category' ? { text: '' } : { text: words.terms.layers[concept.layer] };
    case 'notation':
      return concept.notation === undefined ? none : { text: concept.notation };
    case 'reviewed':
      return concept.reviewedAt === undefined
        ? none
        : { text: words.localize.date(concept.reviewedAt, { dateStyle: 'medium' }) };
  }
}
