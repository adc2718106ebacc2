import type { Span } from '../../syntax/syntax.types.js';
import { LONGEST_STATEMENT, Refused } from '../build/refused.js';
import type { Relation } from '../build/relation.js';
import { FALSE, any } from '../build/logic.js';
import { withError } from './errors.js';
import type { SqlValue } from './value.types.js';

/** Where a member is. */
export interface MemberPlace {
  /** SQL of the column, or of the JSON value, that has it. */
  readonly whole: string;
  readonly path: readonly string[];
  readonly span: Span;
  /** Members that never hold a list. */
  readonly objects: readonly (readonly string[])[];
  /** Whether `whole` could itself be a list. */
  readonly nested?: boolean;
}

/** A member of a JSON value. A list on the way is not followed: see `SqlDocument.objects`. */
export function member(relation: Relation, place: MemberPlace): SqlValue {
  const { build } = relation;
  const { dialect, params } = build;
  const root = dialect.jsonColumn(place.whole);
  const lists: string[] = [];
  let sql = root;
  place.path.forEach((step, index) => {
    const above = place.path.slice(0, index);
    const known = index === 0 ? place.nested !== true : place.objects.some((path) => same(path, above));
    if (!known) lists.push(`(${dialect.jsonKind(sql)} = 'array')`);
    sql = dialect.jsonMember(sql, params.value(dialect.jsonName(step)));
    // Each step is written in all those behind it.
    if (sql.length * index > LONGEST_STATEMENT) throw new Refused('too-large', place.span);
  });
  const through = lists.length === 0 ? FALSE : relation.memberFacts.add(any(...lists));
  const error = build.undecidedWhen(through, 'path-through-list', place.span, place.path.join('.'));
  return { type: 'json', sql: relation.members.add(sql), optional: true, ...withError(error) };
}

function same(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((step, index) => step === right[index]);
}
