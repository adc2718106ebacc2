import type { SyntaxNode } from '../syntax/syntax.types.js';
import { says, siblingsOf } from './nodes.js';
import type { Change, LintContext } from './rule.types.js';
import type { Kind, ValueInfo } from './value-info.js';

/** Lets only values of one type through: everything else counts as missing. */
export function onlyOfKind(side: SyntaxNode, field: string, kind: Kind): Change {
  const edits = [{ start: side.end, end: side.end, insert: `[$type($) = "${kind}"]` }];
  return { code: `only-${kind}`, details: { field }, edits };
}

/** Whether the `and` around a node already makes sure of the type. */
export function isGuarded(
  node: SyntaxNode,
  field: string,
  kind: Kind,
  value: ValueInfo,
  context: LintContext,
): boolean {
  const others = [...(value.kinds ?? [])].filter((other) => other !== kind);
  const guards = [`$type(${field}) = "${kind}"`];
  if (others.every((other) => other === 'null')) guards.push(`${field} != null`, `$not(${field} = null)`);
  return siblingsOf(node, 'and', context).some(
    (other) => other.end <= node.start && guards.some((guard) => says(other, guard, context)),
  );
}

/** The other types that a value may have, as JSON names them. */
export function kindsText({ kinds }: ValueInfo, wanted: Kind): string {
  return [...(kinds ?? [])].filter((kind) => kind !== wanted).join(', ');
}
