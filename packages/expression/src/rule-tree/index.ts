export { applyEdit, type EditOptions } from './apply-edit.js';
export { copyText } from './copy.js';
export { diffTrees, type RowDifference } from './diff-trees.js';
export { describeRefusal as describeEditRefusal } from './edit/refusals.js';
export { lockedPartsKept, type LockCheck } from './edit/locked-parts.js';
export { lostPlace } from './edit/lost-place.js';
export { applyTextEdits, invertEdits } from '../edits/edits.js';
export { describeError } from '../errors/describe.js';
export type {
  AggregateFunction,
  ArithmeticOperator,
  BlockReason,
  CalendarUnit,
  CompareOperator,
  DurationUnit,
  EditOutcome,
  EditRefusal,
  EditRefused,
  LiteralValue,
  MissingPolicy,
  NewBase,
  NewCondition,
  NewConditionText,
  NewNode,
  NewValue,
  NewValueText,
  RuleCondition,
  RuleEdit,
  RuleLock,
  RuleNode,
  RuleNodeBase,
  RulePart,
  RuleTree,
  RuleValue,
  TextEdit,
  TimeUnit,
  TimeWindow,
} from './rule-tree.types.js';
export { rereadTree } from './reread-tree.js';
export { toRuleTree } from './to-rule-tree.js';
export { isCondition, writeCondition, writeValue } from './write.js';
