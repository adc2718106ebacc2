export { applyEdit, toRuleTree, writeCondition } from '@tagma/expression';
