import { isObject, type JsonObject, listMember, member } from '../shared/json.js';
import { MAX_DEPTH } from '../shared/slots.js';

/** Operators of jQuery QueryBuilder by what react-querybuilder calls them; names of both are the same where absent. */
const OPERATORS: ReadonlyMap<unknown, string> = new Map([
  ['equal', '='],
  ['not_equal', '!='],
  ['less', '<'],
  ['less_or_equal', '<='],
  ['greater', '>'],
  ['greater_or_equal', '>='],
  ['not_in', 'notIn'],
  ['not_between', 'notBetween'],
  ['begins_with', 'beginsWith'],
  ['not_begins_with', 'doesNotBeginWith'],
  ['not_contains', 'doesNotContain'],
  ['ends_with', 'endsWith'],
  ['not_ends_with', 'doesNotEndWith'],
  ['is_empty', '='],
  ['is_not_empty', '!='],
  ['is_null', 'null'],
  ['is_not_null', 'notNull'],
]);

/** Whether a document is of jQuery QueryBuilder: its groups have a `condition` where others have a `combinator`. */
export function isJQueryQuery(document: JsonObject): boolean {
  return member(document, 'condition') !== undefined && member(document, 'combinator') === undefined;
}

/** The same query in the form of react-querybuilder, with every part in its place. What is no query stays as it is. */
export function fromJQuery(document: unknown, depth = 0): unknown {
  if (!isObject(document)) return document;
  const rules = listMember(document, 'rules');
  // What is deeper is refused where it is read.
  if (rules === undefined || depth > MAX_DEPTH) return rules === undefined ? fromRow(document) : document;
  return {
    // Without one nobody knows which; it is not to be taken for "and".
    combinator: member(document, 'condition') ?? null,
    not: member(document, 'not'),
    rules: rules.map((rule) => fromJQuery(typeof rule === 'string' ? null : rule, depth + 1)),
  };
}

function fromRow(row: JsonObject): JsonObject {
  const operator = member(row, 'operator');
  const isAboutEmpty = operator === 'is_empty' || operator === 'is_not_empty';
  return {
    field: member(row, 'field'),
    operator: OPERATORS.get(operator) ?? operator,
    value: isAboutEmpty ? '' : member(row, 'value'),
  };
}
