import type { RuleNode } from '@tagma/expression';
import type { RuleRowsTerms } from '../../../locales/rule-rows.terms.js';
import type { FieldInfo, FieldKind } from '../fields/field-catalog.types.js';
import type { BuilderContext, RowPlace } from '../row-context.types.js';
import type { FieldCondition } from './operator-of.js';

/** Why something cannot stay as it is; controls name it as their description. */
export interface RowNote {
  readonly id: string;
  readonly text: string;
  /** An error keeps something from being written; a hint is about what is written. */
  readonly tone: 'error' | 'hint' | 'info';
}

/** What the parts of one row are drawn with. */
export interface RowView<N extends RuleNode = RuleNode> {
  readonly node: N;
  readonly place: RowPlace;
  readonly context: BuilderContext;
  readonly terms: RuleRowsTerms;
  /** What the row is about, in words. */
  readonly title: string;
  readonly info: FieldInfo | undefined;
  readonly kind: FieldKind;
  /** The accessible name of a control of the row. */
  readonly name: (part: keyof RuleRowsTerms['parts']) => string;
  /** The id of a control of the row, for popups and drafts. */
  readonly control: (part: string) => string;
  /** What is to be said under the row; the parts add to it while they are drawn. */
  readonly notes: RowNote[];
}

/** A row that asks something of one field. */
export type FieldRow = Extract<RuleNode, { kind: FieldCondition['kind'] }>;
