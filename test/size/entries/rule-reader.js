export { isCondition, toRuleTree } from '../../../packages/expression/dist/rule-tree/reader.js';
