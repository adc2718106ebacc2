// What shows a rule, without what changes it: pages fetch the rest when somebody edits.
export { toRuleTree } from './to-rule-tree.js';
export { isCondition } from './write.js';
