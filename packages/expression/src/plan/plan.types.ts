import type { Span, SyntaxNode } from '../syntax/syntax.types.js';

/** What a name is read from: the record, or the item of the innermost collection whose filter it stands in. */
export type PlanScope = 'record' | 'item';

/** Functions from one text (or any value, for `string`) to a value; missing gives missing. */
export type PlanTextFunction = 'uppercase' | 'lowercase' | 'trim' | 'length' | 'string' | 'number';
/** Functions from one number to a number; missing gives missing. */
export type PlanNumberFunction = 'abs' | 'floor' | 'ceil' | 'sqrt';

/** `path` read from a scope. `[]` is the scope itself (`$` or `$$`). */
export interface PlanField extends Span {
  readonly kind: 'field';
  readonly scope: PlanScope;
  readonly path: readonly string[];
}

/** A list of child records, with an optional filter: `orders[amount > 100]`. */
export interface PlanCollection extends Span {
  readonly scope: PlanScope;
  readonly path: readonly string[];
  readonly where?: PlanPredicate;
}

/**
 * A value of a record. Each may be missing; operators and functions on it follow JSONata exactly: wrong types
 * are errors with JSONata's code, at the place where JSONata raises them.
 */
export type PlanValue =
  | (Span & { readonly kind: 'literal'; readonly value: string | number | boolean | null })
  | (Span & { readonly kind: 'literal-list'; readonly values: readonly (string | number | boolean | null)[] })
  | PlanField
  /** `$name` that is bound from outside. */
  | (Span & { readonly kind: 'parameter'; readonly name: string })
  /** `$millis()`: milliseconds since 1970 of the evaluation. */
  | (Span & { readonly kind: 'now' })
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
  /** `$count(orders[…])`, `$sum(orders[…].amount)`, `$count($distinct(orders.product))`, … */
  | (Span & {
      readonly kind: 'aggregate';
      readonly function: 'count' | 'sum' | 'min' | 'max' | 'average' | 'count-distinct';
      readonly over: PlanCollection;
      /** What is taken from each item (in item scope); the item itself when absent. */
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

/** What has no place in a plan: closures run it, SQL refuses it with the reason. */
export interface PlanOpaque extends Span {
  readonly kind: 'opaque';
  readonly reason: OpaqueReason;
  readonly node: SyntaxNode;
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
  /** `item in list`; a list may be a literal list, or a field that holds a list or one value. */
  | (Span & { readonly kind: 'in'; readonly item: PlanValue; readonly list: PlanValue })
  /** `$contains(text, search)` */
  | (Span & { readonly kind: 'contains'; readonly text: PlanValue; readonly search: PlanValue })
  /** `$contains(text, /pattern/flags)` or `$match` as a condition. */
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

/** The items of a collection themselves, e.g. `$exists(orders[amount > 100])`. */
export interface PlanItems extends Span {
  readonly kind: 'items';
  readonly over: PlanCollection;
  readonly of?: PlanValue;
}
