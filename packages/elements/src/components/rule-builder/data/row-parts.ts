import type { CSSResult, TemplateResult } from 'lit';
import type { RecordSchema, RuleCondition } from '@tagma/expression';
import type { FieldCatalog } from '../fields/field-catalog.types.js';
import type { BuilderContext, RowPlace } from '../row-context.types.js';

/** What conditions look like, and how fields are called; fetched on its own. */
export interface RowParts {
  readonly styles: readonly CSSResult[];
  readonly renderCondition: (node: RuleCondition, place: RowPlace, context: BuilderContext) => TemplateResult;
  /** What rows open, outside the tree, at all times. */
  readonly renderRowLayer: (context: BuilderContext) => TemplateResult;
  readonly createFieldCatalog: (schema: RecordSchema) => FieldCatalog;
}
