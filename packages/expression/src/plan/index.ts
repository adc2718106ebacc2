export { describeOpaque } from './describe-opaque.js';
export { evaluatePlan } from './interpret.js';
export type { PlanOptions, PlanOutcome } from './interpret.types.js';
export { mayFail } from './may-fail.js';
export { planRule, planValue } from './plan.js';
export type * from './plan.types.js';
export { childrenOf, type PlanNode } from './children-of.js';
export { typeOf, type StaticType } from './static-type.js';
export { fieldsOf, firstOpaque, isExact, walkPlan } from './walk.js';
