/*
 * The engine of rules without the HTTP service: for hosts that run it as a job of their own, spread data over several
 * servers, or measure it. See docs/scale.md.
 */
export { createLifecycle, type Lifecycle } from '../http/lifecycle.js';
export { evaluateSet } from '../rules/engines/evaluate-set.js';
export type { RuleFindings, RuleToRun, SetEvaluation } from '../rules/engines/engines.types.js';
export {
  createRuleSetRuns,
  type RuleSetDeps,
  type RuleSetRequest,
  type RuleSetRuns,
} from '../rules/runs/rule-set-runs.js';
export type { SqlDriver, SqlSession } from '../storage/drivers/driver.types.js';
export { createPgDriver } from '../storage/drivers/pg-driver.js';
export { createPgliteDriver } from '../storage/drivers/pglite-driver.js';
export { migrate } from '../storage/migrate.js';
export { ruleMapping } from '../storage/rules/rule-mapping.js';
export { scatterRules } from '../storage/rules/scatter-rules.js';
export { SHARD_KEYS, shardOf } from '../storage/rules/shard-keys.js';
export { storedRulesOf } from '../storage/rules/stored-rules.js';
