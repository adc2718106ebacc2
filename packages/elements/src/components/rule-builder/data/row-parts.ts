import type { CSSResult, TemplateResult } from 'lit';
import type { NewConditionText, RecordSchema, RuleCondition, RuleValue } from '@tagma/expression';
import type { FieldCatalog } from '../fields/field-catalog.types.js';
import type { BuilderContext, FieldScope, RowPlace } from '../row-context.types.js';

/** A condition that can be added, as the menu offers it. */
export interface NewConditionChoice {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** Under which heading it stands. */
  readonly group: string;
  make(): NewConditionText;
}

/** What conditions and values look like, and how fields are called; fetched on its own. */
export interface RowParts {
  readonly styles: readonly CSSResult[];
  readonly renderCondition: (node: RuleCondition, place: RowPlace, context: BuilderContext) => TemplateResult;
  readonly renderValue: (node: RuleValue, place: RowPlace, context: BuilderContext) => TemplateResult;
  readonly newConditions: (scope: FieldScope, context: BuilderContext) => readonly NewConditionChoice[];
  /** What rows open, outside the tree, at all times. */
  readonly renderRowLayer: (context: BuilderContext) => TemplateResult;
  readonly createFieldCatalog: (schema: RecordSchema) => FieldCatalog;
}
