/* Which tags a rule gives, without what reads rule texts; see `../taxonomy/index.ts`. */
export { givesAnyOf, ruleTagIds, ruleTagsOf } from '../rules/rule-tags.js';
export type { RuleTags } from '../rules/rule-tags.js';
