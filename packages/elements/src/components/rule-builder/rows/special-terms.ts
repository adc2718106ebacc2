import { ruleSpecialTerms } from '../../../locales/rule-special.terms.js';
import type { RuleSpecialTerms } from '../../../locales/rule-special.terms.js';
import type { BuilderContext } from '../row-context.types.js';

/** Words that rows need once something special shows in them, or something was typed. */
export function specialTerms({ localize }: BuilderContext): RuleSpecialTerms {
  return localize.terms(ruleSpecialTerms);
}
