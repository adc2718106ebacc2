import type { ExpressionError } from '../errors/errors.types.js';
import type { Span } from '../syntax/syntax.types.js';

/** What every node of a rule tree has. */
export interface RuleNodeBase {
  /** Stable while the node lives, also over edits of other nodes. */
  readonly id: string;
  /** The text of the node, without the spaces around it and without its annotation. */
  readonly span: Span;
  /** The author's spelling among those that mean the same; an edit keeps it. */
  readonly form: string;
  /** From the annotation comment before it: `name="大额" note="…" lock=value`. */
  readonly name?: string;
  readonly note?: string;
  readonly lock?: 'all' | 'field' | 'operator' | 'value';
  /** The row is kept in the text as a comment and does not count. */
  readonly muted?: boolean;
  /** Redundant parentheses around it. */
  readonly parens?: number;
}

export type CompareOperator = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type TimeUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';
export type AggregateFunction = 'count' | 'sum' | 'average' | 'min' | 'max' | 'distinct';

/** A value in a condition. Same base as conditions: each can be replaced in the text by its span. */
export type RuleValue = RuleNodeBase &
  (
    | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
    /** `orders[status = "paid"][-1].amount`: names with an optional filter; `latestBy` for `^(>at)[0]`. */
    | { readonly kind: 'field'; readonly path: readonly string[] }
    | { readonly kind: 'variable'; readonly variable: string }
    | { readonly kind: 'now' }
    | { readonly kind: 'date-of'; readonly of: RuleValue; readonly picture?: string }
    | {
        readonly kind: 'aggregate';
        readonly function: AggregateFunction;
        readonly path: readonly string[];
        readonly where?: RuleCondition;
        readonly of?: RuleValue;
      }
    /** The newest (or first, last, nth) child, and what is read from it. */
    | {
        readonly kind: 'child';
        readonly path: readonly string[];
        readonly where?: RuleCondition;
        readonly pick:
          | { readonly by: 'latest' | 'earliest'; readonly field: readonly string[] }
          | { readonly index: number };
        readonly field: readonly string[];
      }
    | { readonly kind: 'call'; readonly function: string; readonly arguments: readonly RuleValue[] }
    | {
        readonly kind: 'arithmetic';
        readonly operator: '+' | '-' | '*' | '/' | '%' | '&';
        readonly left: RuleValue;
        readonly right: RuleValue;
      }
    | { readonly kind: 'list'; readonly items: readonly RuleValue[] }
    /** No visual form: still editable as text. */
    | { readonly kind: 'block'; readonly type: 'value'; readonly reason: string }
  );

/** A condition: the rows and groups that a person sees. */
export type RuleCondition = RuleNodeBase &
  (
    | { readonly kind: 'group'; readonly operator: 'and' | 'or'; readonly items: readonly RuleCondition[] }
    | { readonly kind: 'not'; readonly item: RuleCondition }
    | {
        readonly kind: 'compare';
        readonly left: RuleValue;
        readonly operator: CompareOperator;
        readonly right: RuleValue;
        /** What a negating row says of a record without the value. */
        readonly missing: 'skip' | 'match';
      }
    | {
        readonly kind: 'between';
        readonly value: RuleValue;
        readonly low: RuleValue;
        readonly high: RuleValue;
        readonly lowIncluded: boolean;
        readonly highIncluded: boolean;
      }
    | {
        readonly kind: 'in';
        readonly item: RuleValue;
        readonly list: RuleValue;
        readonly negated: boolean;
        readonly missing: 'skip' | 'match';
      }
    | {
        readonly kind: 'tags';
        readonly mode: 'any' | 'all' | 'none';
        readonly path: readonly string[];
        readonly tags: readonly string[];
      }
    | {
        readonly kind: 'text';
        readonly value: RuleValue;
        readonly operator: 'contains' | 'starts' | 'ends' | 'matches';
        readonly argument: string;
        readonly flags?: string;
        readonly ignoreCase: boolean;
        readonly negated: boolean;
        readonly missing: 'skip' | 'match';
      }
    | { readonly kind: 'exists' | 'missing' | 'empty' | 'not-empty' | 'truthy'; readonly value: RuleValue }
    | {
        readonly kind: 'children';
        readonly path: readonly string[];
        readonly mode: 'any' | 'all' | 'none' | 'at-least' | 'at-most' | 'exactly';
        readonly count?: number;
        readonly where?: RuleCondition;
      }
    | {
        readonly kind: 'window';
        readonly date: RuleValue;
        readonly window:
          | {
              readonly form: 'last';
              readonly amount: number;
              readonly unit: TimeUnit;
              readonly upperBound: boolean;
            }
          | {
              readonly form: 'ago-between';
              readonly from: number;
              readonly to: number;
              readonly unit: TimeUnit;
            }
          | { readonly form: 'older'; readonly amount: number; readonly unit: TimeUnit }
          | {
              readonly form: 'calendar';
              readonly unit: TimeUnit;
              readonly offset: number;
              readonly zone: string;
            }
          | { readonly form: 'before' | 'after'; readonly at: RuleValue };
      }
    | {
        readonly kind: 'score';
        readonly rows: readonly (RuleNodeBase & {
          readonly when: RuleCondition;
          readonly points: RuleValue;
        })[];
        readonly operator: CompareOperator;
        readonly threshold: RuleValue;
      }
    | {
        readonly kind: 'decide';
        readonly cases: readonly (RuleNodeBase & {
          readonly when: RuleCondition;
          readonly then: RuleCondition | RuleValue;
        })[];
        readonly otherwise?: RuleCondition | RuleValue;
      }
    | {
        readonly kind: 'let';
        readonly names: readonly (RuleNodeBase & { readonly variable: string; readonly value: RuleValue })[];
        readonly body: RuleCondition | RuleValue;
      }
    | { readonly kind: 'constant'; readonly value: boolean }
    | { readonly kind: 'block'; readonly type: 'boolean'; readonly reason: string }
  );

/** A rule text as rows and groups. */
export interface RuleTree {
  readonly text: string;
  /** Absent when nothing counts: no text, or only muted rows. Such a rule is inactive, never "everyone". */
  readonly root?: RuleCondition | RuleValue;
  readonly active: boolean;
  readonly errors: readonly ExpressionError[];
}

/** Replaces `[start, end)` by `insert`. */
export interface TextEdit extends Span {
  readonly insert: string;
}

/** A condition or a value to write, as a model without ids and spans, or as JSONata text. */
export type NewText = { readonly text: string };

/** What a person does to a rule. Places are node ids; `at` is an index among the items of a group. */
export type RuleEdit =
  | { readonly type: 'insert'; readonly group: string; readonly at: number; readonly condition: NewText }
  | { readonly type: 'delete'; readonly node: string }
  | { readonly type: 'move'; readonly node: string; readonly group: string; readonly at: number }
  | { readonly type: 'wrap'; readonly nodes: readonly string[]; readonly operator: 'and' | 'or' }
  | { readonly type: 'unwrap'; readonly node: string }
  | { readonly type: 'negate'; readonly node: string }
  | { readonly type: 'mute' | 'unmute'; readonly node: string }
  | { readonly type: 'rename'; readonly node: string; readonly name: string }
  | { readonly type: 'note'; readonly node: string; readonly note: string }
  | { readonly type: 'lock'; readonly node: string; readonly lock: RuleNodeBase['lock'] | null }
  | { readonly type: 'set-operator'; readonly node: string; readonly operator: string }
  | {
      readonly type: 'set-value';
      readonly node: string;
      readonly value: NewText | { readonly literal: string | number | boolean | null };
    }
  | { readonly type: 'set-field'; readonly node: string; readonly path: readonly string[] }
  | { readonly type: 'set-missing'; readonly node: string; readonly missing: 'skip' | 'match' }
  | { readonly type: 'replace'; readonly node: string; readonly condition: NewText };

/** The new text with what changed, or why the edit is refused; the old text is then untouched. */
export type EditOutcome =
  | {
      readonly ok: true;
      readonly text: string;
      /** In ascending order, not overlapping, against the old text. */
      readonly edits: readonly TextEdit[];
      /** What turns the new text back into the old one. */
      readonly inverse: readonly TextEdit[];
      readonly tree: RuleTree;
    }
  | { readonly ok: false; readonly reason: EditRefusal; readonly message: string };

export type EditRefusal =
  | 'unknown-node'
  | 'locked'
  | 'not-a-group'
  | 'not-applicable'
  | 'does-not-parse'
  | 'changes-meaning'
  | 'widens';
