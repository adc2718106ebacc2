import type { NewValue, RuleNode } from '@tagma/expression';
import { ruleRowsTerms } from '../../../locales/rule-rows.terms.js';
import type { BuilderContext, RowPlace } from '../row-context.types.js';
import { infoOf, kindOf } from './field-of.js';
import { sayValue } from './say-value.js';
import type { RowView } from './row-view.types.js';

/** What the parts of a row share; `subject` is what the row is about. */
export function viewOf<N extends RuleNode>(
  node: N,
  subject: NewValue | undefined,
  place: RowPlace,
  context: BuilderContext,
): RowView<N> {
  const terms = context.localize.terms(ruleRowsTerms);
  const title = subject === undefined ? '' : sayValue(subject, place.scope, context);
  return {
    node,
    place,
    context,
    terms,
    title,
    info: subject === undefined ? undefined : infoOf(subject, place.scope, context),
    kind: subject === undefined ? 'any' : kindOf(subject, place.scope, context),
    name: (part) => terms.control(place.name, title, terms.parts[part]),
    control: (part) => `${node.id}/${part}`,
    notes: [],
  };
}
