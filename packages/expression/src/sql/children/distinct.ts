import type { Span } from '../../syntax/syntax.types.js';
import { all } from '../build/logic.js';
import { isKind } from '../values/kinds.js';
import type { SqlValue } from '../values/value.types.js';
import type { Selection } from './selection.js';

/** How many different values there are among those that are taken. */
export function distinct({ group, filter }: Selection, item: SqlValue, span: Span): string {
  const { inner } = group;
  const { dialect } = inner.build;
  if (item.type === 'json' && !dialect.jsonEqualDecides) {
    // Written in different ways, two values can be equal.
    inner.build.undecidedWhen(isKind(inner, item, 'object'), 'list-value', span);
    return group.add(filter, (condition) =>
      dialect.count(`DISTINCT ${dialect.jsonIdentity(item.sql)}`, condition),
    );
  }
  return group.add(all(filter), (condition) => dialect.count(`DISTINCT ${item.sql}`, condition));
}
