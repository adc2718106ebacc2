import type { ConceptDetails } from '../../concept-details.types.js';

/** Members that have a text per language. */
export type TextMember = 'name' | 'description' | 'definition' | 'useCase' | 'example';

/** Members that fit into one cell. */
export type CellMember =
  | 'kind'
  | 'aliases'
  | 'color'
  | 'icon'
  | 'layer'
  | 'exclusive'
  | 'ownerId'
  | 'order'
  | Exclude<
      keyof ConceptDetails,
      'definition' | 'useCase' | 'example' | 'extra' | 'replacedBy' | 'reviewedAt'
    >;

/** What one column of a table says. */
export type ConceptColumn =
  | { readonly is: 'ignored' }
  | { readonly is: 'id' }
  /** Id or name of the parent. */
  | { readonly is: 'parent' }
  /** The way from the top to the concept, e.g. `Apparel > Shoes`. */
  | { readonly is: 'path' }
  /** One level of the way, from 1: tables with a column per level. */
  | { readonly is: 'level'; readonly level: number }
  | { readonly is: 'text'; readonly member: TextMember; readonly locale: string }
  | { readonly is: 'member'; readonly member: CellMember };

/** How a table is read; guessed, shown, and changed by people. */
export interface ConceptMapping {
  /** Headings, for the report. */
  readonly header: readonly string[];
  /** One for each heading. */
  readonly columns: readonly ConceptColumn[];
  /** Between the parts of a path. */
  readonly separator: string;
  /** Language of paths and levels. */
  readonly locale: string;
}
