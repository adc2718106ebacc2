import type { Span, SyntaxNode } from '../syntax/syntax.types.js';

/** What a name is read from: the record, or the item of the innermost collection whose filter it stands in. */
export type PlanScope = 'record' | 'item';

/** Functions from one text (or any value, for `string`) to a value; missing gives missing. */
export type PlanTextFunction = 'uppercase' | 'lowercase' | 'trim' | 'length' | 'string' | 'number';
/** Functions from one number to a number; missing gives missing. */
export type PlanNumberFunction = 'abs' | 'floor' | 'ceil' | 'sqrt';

/**
 * `path` read from a scope. `[]` is the scope itself (`$` or `$$`).
 *
 * An object gives its own property; a missing property, or a name read from null, a text, a number or a
 * boolean, is missing. A list on the way is joined: the rest of the path is read from each of its items, and
 * what is missing is left out. Then no value is missing, one value is that value, more are a list. A list
 * that is the value of the last name of one object stays as it is, also when it is empty or holds one item.
 */
export interface PlanField extends Span {
  readonly kind: 'field';
  readonly scope: PlanScope;
  readonly path: readonly string[];
}

/**
 * A list of child records, with an optional filter: `orders[amount > 100]`. What is read:
 *
 * 1. The path is walked as for a field, from the scope, or from every item of `from` when that is there
 *    (`orders[status = "paid"].lines[qty > 1]`).
 * 2. With `where`, the value that the last name has in each object it is read from is filtered on its own: a
 *    list item by item (an empty list has none), any other value as a single item, and a missing one as a
 *    single *missing* item. An item stays when `where` is true; false and missing leave it out.
 * 3. A missing item that stays is read as missing again. So over a missing list the filter is evaluated once,
 *    with every field of the item missing: nothing comes of it but the error it may raise (`mayFail`, and
 *    only through what is read from the record or a parameter). A missing item counts only when the list is
 *    read from several objects (`a.b[…]` with a list in `a`).
 * 4. Items that are lists themselves are joined in wherever the path goes on.
 *
 * The value of the collection is missing when no item is left, the item itself when there is one, else the
 * list. Without a filter it is exactly the value of the field: an empty list stays an empty list.
 */
export interface PlanCollection extends Span {
  readonly scope: PlanScope;
  /** The filtered collection from whose items the path goes on; `scope` then repeats its scope. */
  readonly from?: PlanCollection;
  /** Empty only for a filter on a whole value: `$recent[amount > 100]`, with `$recent` as `from`. */
  readonly path: readonly string[];
  /**
   * The path goes on from its value, as with `$name`, parentheses or `$filter(…)`, not from step to step:
   * items that are lists are joined first, and a second filter meets no item as a missing one.
   */
  readonly whole?: true;
  /** Always true, false or missing for an item, never a number, which would be an index. */
  readonly where?: PlanPredicate;
}

/**
 * A value of a record. Each may be missing; operators and functions on it follow JSONata exactly: wrong types
 * are errors with JSONata's code, at the place where JSONata raises them. Operands are evaluated left to
 * right, then checked; the first error is the result. "Number" below means any number but NaN; an infinite
 * one raises D1001 where a number is asked for by an operator (not by a function or a comparison).
 *
 * | kind | missing | wrong type |
 * | --- | --- | --- |
 * | arithmetic | either side: missing, after both were checked | left T2001, then right T2002; infinite D1001 |
 * | negate | missing | D1002; infinite D1001 |
 * | to-millis | missing | not a text T0410; no ISO 8601 text D3110; time without a zone G1004 |
 * | text `string` | missing | none; infinite or NaN D3001; lists and objects become JSON |
 * | text `number` | missing | null, list, object T0410; a text that is no number D3030; booleans are 1 and 0 |
 * | other text functions | missing | not a text T0410 (also null and lists) |
 * | number functions | missing | not a number T0410; `sqrt` of a negative D3060 |
 * | concat | `""` | none; as `string` |
 * | substring | missing | T0410; without `length` a number is T0411 |
 * | aggregate | count, count-distinct 0; others missing | an item that is no number T0412 (not for counts) |
 * | choose | test missing: `otherwise`, or missing without one | errors of the test and of the side taken only |
 *
 * Arithmetic is on IEEE doubles: `x / 0` is infinite, `0 / 0` and `% 0` NaN, no error by itself. Characters
 * are code points in `length` and `substring`. `trim` also joins inner runs of space, tab, CR and LF.
 */
export type PlanValue =
  | (Span & { readonly kind: 'literal'; readonly value: string | number | boolean | null })
  | (Span & { readonly kind: 'literal-list'; readonly values: readonly (string | number | boolean | null)[] })
  | PlanField
  /** `$name` that is bound from outside. */
  | (Span & { readonly kind: 'parameter'; readonly name: string })
  /** `$millis()`: milliseconds since 1970 of the evaluation. */
  | (Span & { readonly kind: 'now' })
  /** `$now()`: the same as text, `2026-11-22T08:00:00.000Z`. */
  | (Span & { readonly kind: 'now-text' })
  /** `$toMillis(of)` without a picture. */
  | (Span & { readonly kind: 'to-millis'; readonly of: PlanValue })
  | (Span & {
      readonly kind: 'arithmetic';
      readonly operator: '+' | '-' | '*' | '/' | '%';
      readonly left: PlanValue;
      readonly right: PlanValue;
    })
  | (Span & { readonly kind: 'negate'; readonly of: PlanValue })
  | (Span & { readonly kind: 'text'; readonly function: PlanTextFunction; readonly of: PlanValue })
  | (Span & { readonly kind: 'number'; readonly function: PlanNumberFunction; readonly of: PlanValue })
  /** `left & right` */
  | (Span & { readonly kind: 'concat'; readonly left: PlanValue; readonly right: PlanValue })
  /** `$substring(of, from, length)` with whole-number literals. */
  | (Span & {
      readonly kind: 'substring';
      readonly of: PlanValue;
      readonly from: number;
      readonly length?: number;
    })
  /**
   * `$count(orders[…])`, `$sum(orders[…].amount)`, `$count($distinct(orders.product))`, … over the value of
   * the collection (or what `of` makes of it, see `PlanItems`): missing, one value, or a list. One value is a
   * list of one. `sum` of an empty list is 0, `min`, `max` and `average` of it are missing.
   */
  | (Span & {
      readonly kind: 'aggregate';
      readonly function: 'count' | 'sum' | 'min' | 'max' | 'average' | 'count-distinct';
      readonly over: PlanCollection;
      /** What is taken from each item (in item scope); the item itself when absent. See `PlanItems`. */
      readonly of?: PlanValue;
    })
  | (Span & {
      readonly kind: 'choose';
      readonly test: PlanPredicate;
      readonly then: PlanValue;
      readonly otherwise?: PlanValue;
    })
  /** A condition used as a value. */
  | (Span & { readonly kind: 'predicate'; readonly of: PlanPredicate })
  | PlanOpaque;

/**
 * What has no place in a plan: closures run it, SQL refuses it with the reason. The span is that of `node`,
 * which is what would have to be evaluated in its place: alone, with the record as its context. There is none
 * inside of a collection; the whole collection is opaque then.
 */
export interface PlanOpaque extends Span {
  readonly kind: 'opaque';
  readonly reason: OpaqueReason;
  readonly node: SyntaxNode;
  /** The part of `node` that is to blame, to point at. */
  readonly cause: Span;
}

/** Why a part is opaque; one word per kind of construct, for messages. */
export type OpaqueReason =
  | 'function'
  | 'regex-dialect'
  | 'lambda'
  | 'index'
  | 'wildcard'
  | 'parent'
  | 'order'
  | 'group'
  | 'binding'
  | 'constructor'
  | 'transform'
  | 'nested-list'
  | 'time-picture'
  | 'other';

/**
 * A condition on a record, three-valued: true, false or missing, or an error. `and`/`or` evaluate left to
 * right and stop where JSONata stops; each operand is first turned into a truth value by `$boolean`, so the
 * result of `and`, `or` is never missing. `not` of missing is missing.
 *
 * | kind | missing operand | wrong type |
 * | --- | --- | --- |
 * | compare `=`, `!=` | false, both | none: other types are unequal; lists and objects compare deep |
 * | compare `<` … `>=` | missing | boolean, null, list, object on either side T2010, also beside a missing one; text against number T2009 |
 * | in | false | none: a list is searched, any other value is a list of one; only the same text, number, boolean or null is found, objects and lists never (except an object in itself) |
 * | contains | missing | `text` not a text, or `search` not a text: T0410, also beside a missing one |
 * | matches | missing | `text` not a text T0410 |
 * | exists | false | none |
 * | truth | missing | none; infinite D1001. 0, NaN, `""`, null, `{}`, `[]` are false, a list is true when one of its items is |
 * | if | test missing: `otherwise`, or missing without one | errors of the test and of the side taken only |
 *
 * Texts compare by UTF-16 code units.
 */
export type PlanPredicate =
  | (Span & { readonly kind: 'and' | 'or'; readonly items: readonly PlanPredicate[] })
  | (Span & { readonly kind: 'not'; readonly of: PlanPredicate })
  | (Span & {
      readonly kind: 'compare';
      readonly operator: '=' | '!=' | '<' | '<=' | '>' | '>=';
      readonly left: PlanValue;
      readonly right: PlanValue;
    })
  /** `item in list`; a list may be a literal list, a field that holds a list or one value, or children. */
  | (Span & { readonly kind: 'in'; readonly item: PlanValue; readonly list: PlanValue | PlanItems })
  /** `$contains(text, search)` */
  | (Span & { readonly kind: 'contains'; readonly text: PlanValue; readonly search: PlanValue })
  /** `$contains(text, /pattern/flags)`; flags are among `i` and `m`. */
  | (Span & {
      readonly kind: 'matches';
      readonly text: PlanValue;
      readonly pattern: string;
      readonly flags: string;
    })
  /** `$exists(of)`; over a filtered collection it asks for any item. */
  | (Span & { readonly kind: 'exists'; readonly of: PlanValue | PlanItems })
  /** A value as a condition, by `$boolean`: missing stays missing here (the enclosing `and`/`or` reads it as false). */
  | (Span & { readonly kind: 'truth'; readonly of: PlanValue | PlanItems })
  | (Span & { readonly kind: 'constant'; readonly value: boolean })
  | (Span & {
      readonly kind: 'if';
      readonly test: PlanPredicate;
      readonly then: PlanPredicate;
      readonly otherwise?: PlanPredicate;
    })
  | PlanOpaque;

/**
 * The items of a collection themselves, e.g. `$exists(orders[amount > 100])`, or what `of` makes of each. A
 * field in item scope goes on as a path does (lists joined, see `PlanField`); any other `of` gives one value
 * or none per item. Missing values are left out; none left is missing, one is that value, more are a list.
 */
export interface PlanItems extends Span {
  readonly kind: 'items';
  readonly over: PlanCollection;
  readonly of?: PlanValue;
  /** `$distinct(…)`: equal items are one. Where items can stand this never tells; `$count` of it has its own kind. */
  readonly distinct?: true;
}
