import { defineElement } from '../../internal/define.js';
import { RuleBuilder } from './rule-builder.js';

export { RuleBuilder } from './rule-builder.js';
export { TestsChangeEvent } from './rule-builder.events.js';
export type { TestsChangeDetail } from './rule-builder.events.js';
export type {
  CountSource,
  LockPolicy,
  RecordNamer,
  RuleCount,
  RuleParameter,
  RuleRecords,
  RuleTestCase,
  ValueOption,
  ValuePage,
  ValueQuery,
  ValueSource,
} from './rule-builder.types.js';
export type { OtherRule } from './insight/insight.types.js';

/** Registers `<tagma-rule-builder>`, by default in the registry of the page. */
export function defineRuleBuilder(registry: CustomElementRegistry = customElements): void {
  defineElement('tagma-rule-builder', RuleBuilder, registry);
}
