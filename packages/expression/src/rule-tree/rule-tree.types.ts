import type { ExpressionError } from '../errors/errors.types.js';
import type { Span } from '../syntax/syntax.types.js';

/** What a person may not change: everything, or one part. */
export type RuleLock = 'all' | 'field' | 'operator' | 'value';

/** What a node of a model may have, also before it stands in a text. */
export interface NewBase {
  /** The author's spelling among those that mean the same; the kind's usual one when absent. */
  readonly form?: string;
  /** From the annotation comment before it: `name="大额" note="…" lock=value`. */
  readonly name?: string;
  readonly note?: string;
  readonly lock?: RuleLock;
  /** The row is kept in the text as a comment and does not count. */
  readonly muted?: boolean;
  /** Pairs of parentheses around it, needed or not. */
  readonly parens?: number;
}

/** What every node of a rule tree has. */
export interface RuleNodeBase extends NewBase {
  /** Stable while the node lives, also over edits of other nodes. */
  readonly id: string;
  /**
   * The text of the node with its parentheses, without the spaces around it and without its annotation.
   * Of a muted row, and of everything in it: the whole comment.
   */
  readonly span: Span;
  readonly form: string;
  /** The annotation comment of the node. */
  readonly annotation?: Span;
}

export type CompareOperator = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%' | '&';
/** Fixed lengths: a day is 24 hours. */
export type DurationUnit = 'second' | 'minute' | 'hour' | 'day' | 'week';
export type CalendarUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';
export type TimeUnit = DurationUnit | CalendarUnit;
export type AggregateFunction = 'count' | 'sum' | 'average' | 'min' | 'max' | 'distinct';
/** What a row says of a record without the value. */
export type MissingPolicy = 'skip' | 'match';
export type LiteralValue = string | number | boolean | null;

/** A value in a condition; `B` is what each node has besides its kind. */
export type ValueOf<B> = B &
  (
    | { readonly kind: 'literal'; readonly value: LiteralValue }
    /**
     * `address.city`; `[]` is the item itself (`$`). Read from the item of the innermost children filter it
     * stands in, else from the record; `scope: 'record'` is `$$.…`, always from the record.
     */
    | { readonly kind: 'field'; readonly path: readonly string[]; readonly scope?: 'record' }
    /** `$threshold`, or what a `let` names; `path` is read from it. */
    | { readonly kind: 'variable'; readonly variable: string; readonly path?: readonly string[] }
    /** `$millis()` */
    | { readonly kind: 'now' }
    /** `$toMillis(of)` */
    | { readonly kind: 'date-of'; readonly of: ValueOf<B>; readonly picture?: string }
    /** `$sum(orders[where].amount)`; `distinct` counts different values. */
    | {
        readonly kind: 'aggregate';
        readonly function: AggregateFunction;
        readonly path: readonly string[];
        readonly where?: ConditionOf<B>;
        /** In the scope of the item; the item itself when absent. */
        readonly of?: ValueOf<B>;
      }
    /** One child, and what is read from it: `orders[-1].amount`, `orders^(>at)[0].amount`. */
    | {
        readonly kind: 'child';
        readonly path: readonly string[];
        readonly where?: ConditionOf<B>;
        readonly pick:
          | { readonly by: 'latest' | 'earliest'; readonly field: readonly string[] }
          | { readonly by: 'index'; readonly index: number };
        readonly field: readonly string[];
      }
    /** A built-in function of the short list in `kinds/functions.ts`, without `$`. */
    | { readonly kind: 'call'; readonly function: string; readonly arguments: readonly ValueOf<B>[] }
    | {
        readonly kind: 'arithmetic';
        readonly operator: ArithmeticOperator;
        readonly left: ValueOf<B>;
        readonly right: ValueOf<B>;
      }
    | { readonly kind: 'list'; readonly items: readonly ValueOf<B>[] }
    /** `[from..to]`, both ends included. */
    | { readonly kind: 'range'; readonly from: ValueOf<B>; readonly to: ValueOf<B> }
    | DecideOf<B>
    | LetOf<B>
    /** No visual form: still editable as text. */
    | { readonly kind: 'block'; readonly type: 'value'; readonly reason: BlockReason; readonly text: string }
  );

/** If, else if, else. Its parts are conditions or values. */
export interface DecideOf<B> {
  readonly kind: 'decide';
  readonly cases: readonly CaseOf<B>[];
  readonly otherwise?: ConditionOf<B> | ValueOf<B>;
}
/** One case of a decision. */
export type CaseOf<B> = B & {
  readonly when: ConditionOf<B>;
  readonly then: ConditionOf<B> | ValueOf<B>;
};
/** `($x := …; body)` */
export interface LetOf<B> {
  readonly kind: 'let';
  readonly names: readonly LetNameOf<B>[];
  readonly body: ConditionOf<B> | ValueOf<B>;
}
/** One name of a let. */
export type LetNameOf<B> = B & {
  readonly variable: string;
  readonly value: ConditionOf<B> | ValueOf<B>;
};
/** One row of a score card: its points count when the condition holds. */
export type ScoreRowOf<B> = B & { readonly when: ConditionOf<B>; readonly points: ValueOf<B> };

/** A stretch of time around `$millis()`. `(start, end]` unless the flags say otherwise. */
export type TimeWindow<B> =
  /** The last 30 days; with `upperBound` the future is left out. */
  | {
      readonly form: 'last';
      readonly amount: number;
      readonly unit: DurationUnit;
      readonly upperBound: boolean;
      readonly startIncluded?: boolean;
    }
  /** Between `from` and `to` ago, `from` being the longer time: 60 to 30 days ago. */
  | {
      readonly form: 'ago-between';
      readonly from: number;
      readonly to: number;
      readonly unit: DurationUnit;
      readonly startIncluded?: boolean;
      readonly endExcluded?: boolean;
    }
  /** More than 30 days ago. */
  | {
      readonly form: 'older';
      readonly amount: number;
      readonly unit: DurationUnit;
      readonly endExcluded?: boolean;
    }
  /**
   * The calendar month (day, ISO week, quarter, year) of now, in a zone like `+0800`; `ago` units before it
   * when given: last month is 1 ago.
   */
  | {
      readonly form: 'calendar';
      readonly unit: CalendarUnit;
      readonly zone: string;
      readonly ago?: number;
    }
  /** Before or after a moment. `included`: the moment itself counts. */
  | { readonly form: 'before' | 'after'; readonly at: ValueOf<B>; readonly included?: boolean };

/** A condition: the rows and groups that a person sees; `B` is what each node has besides its kind. */
export type ConditionOf<B> = B &
  (
    | {
        readonly kind: 'group';
        readonly operator: 'and' | 'or';
        readonly items: readonly ConditionOf<B>[];
      }
    | { readonly kind: 'not'; readonly item: ConditionOf<B> }
    | {
        readonly kind: 'compare';
        readonly left: ValueOf<B>;
        readonly operator: CompareOperator;
        readonly right: ValueOf<B>;
        readonly missing: MissingPolicy;
      }
    | {
        readonly kind: 'between';
        readonly value: ValueOf<B>;
        readonly low: ValueOf<B>;
        readonly high: ValueOf<B>;
        readonly lowIncluded: boolean;
        readonly highIncluded: boolean;
      }
    | {
        readonly kind: 'in';
        readonly item: ValueOf<B>;
        readonly list: ValueOf<B>;
        readonly negated: boolean;
        readonly missing: MissingPolicy;
      }
    | {
        readonly kind: 'tags';
        readonly mode: 'any' | 'all' | 'none';
        readonly path: readonly string[];
        readonly tags: readonly string[];
      }
    | {
        readonly kind: 'text';
        readonly value: ValueOf<B>;
        readonly operator: 'contains' | 'starts' | 'ends' | 'matches';
        /** Plain text; of `matches` the pattern of the regular expression. */
        readonly argument: string;
        /** Flags of the regular expression besides `i`. */
        readonly flags?: string;
        readonly ignoreCase: boolean;
        readonly negated: boolean;
        readonly missing: MissingPolicy;
      }
    /** `empty`: missing, null or "". `truthy`: what JSONata's `$boolean` says. */
    | {
        readonly kind: 'exists' | 'missing' | 'empty' | 'not-empty' | 'truthy';
        readonly value: ValueOf<B>;
      }
    /** Children that fit `where` (all of them when absent). `all` holds where there are none. */
    | {
        readonly kind: 'children';
        readonly path: readonly string[];
        readonly mode: 'any' | 'all' | 'none' | 'at-least' | 'at-most' | 'exactly';
        readonly count?: number;
        readonly where?: ConditionOf<B>;
      }
    | { readonly kind: 'window'; readonly date: ValueOf<B>; readonly window: TimeWindow<B> }
    | {
        readonly kind: 'score';
        readonly rows: readonly ScoreRowOf<B>[];
        readonly operator: CompareOperator;
        readonly threshold: ValueOf<B>;
      }
    | DecideOf<B>
    | LetOf<B>
    | { readonly kind: 'constant'; readonly value: boolean }
    | {
        readonly kind: 'block';
        readonly type: 'boolean';
        readonly reason: BlockReason;
        readonly text: string;
      }
  );

/** Why a part has no visual form. */
export type BlockReason =
  'syntax-error' | 'function' | 'lambda' | 'object' | 'path' | 'operator' | 'assignment' | 'spelling';

export type RuleValue = ValueOf<RuleNodeBase>;
export type RuleCondition = ConditionOf<RuleNodeBase>;
/** A condition or a value. */
export type RuleNode = RuleCondition | RuleValue;
/** Everything that has an id: conditions, values, cases, names and score rows. */
export type RulePart = RuleNode | ScoreRowOf<RuleNodeBase> | CaseOf<RuleNodeBase> | LetNameOf<RuleNodeBase>;

/** A value that stands in no text yet. */
export type NewValue = ValueOf<NewBase>;
/** A condition that stands in no text yet. */
export type NewCondition = ConditionOf<NewBase>;
export type NewNode = NewCondition | NewValue;

/** A rule text as rows and groups. */
export interface RuleTree {
  readonly text: string;
  /** Absent when there is nothing to show: no text, or only comments. */
  readonly root?: RuleNode;
  /** False when nothing counts (no text, or only muted rows). Such a rule is inactive, never "everyone". */
  readonly active: boolean;
  readonly errors: readonly ExpressionError[];
}

/** Replaces `[start, end)` by `insert`. */
export interface TextEdit extends Span {
  readonly insert: string;
}

/** A condition or a value to write: as JSONata text, or as a model without ids and spans. */
export type NewConditionText = { readonly text: string } | { readonly model: NewCondition };
export type NewValueText = { readonly text: string } | { readonly model: NewValue };

/**
 * What a person does to a rule. Nodes are named by id; `at` is an index among the items of the group, muted
 * ones included. A rule without a group takes an `insert` with `group: ''` (an empty rule) or beside its
 * only row: `group` is then the id of that row, and `operator` joins the two (`and` when absent).
 */
export type RuleEdit =
  | {
      readonly type: 'insert';
      readonly group: string;
      readonly at: number;
      readonly condition: NewConditionText;
      readonly operator?: 'and' | 'or';
    }
  | { readonly type: 'delete'; readonly node: string }
  | { readonly type: 'move'; readonly node: string; readonly group: string; readonly at: number }
  | { readonly type: 'wrap'; readonly nodes: readonly string[]; readonly operator: 'and' | 'or' }
  | { readonly type: 'unwrap'; readonly node: string }
  | { readonly type: 'negate'; readonly node: string }
  | { readonly type: 'mute' | 'unmute'; readonly node: string }
  | { readonly type: 'rename'; readonly node: string; readonly name: string }
  | { readonly type: 'note'; readonly node: string; readonly note: string }
  | { readonly type: 'lock'; readonly node: string; readonly lock: RuleLock | null }
  | { readonly type: 'set-operator'; readonly node: string; readonly operator: string }
  | {
      readonly type: 'set-value';
      readonly node: string;
      readonly value: NewValueText | { readonly literal: LiteralValue };
    }
  | { readonly type: 'set-field'; readonly node: string; readonly path: readonly string[] }
  | { readonly type: 'set-missing'; readonly node: string; readonly missing: MissingPolicy }
  | { readonly type: 'replace'; readonly node: string; readonly condition: NewConditionText };

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
  | EditRefused;

/** `message` is English; `describeRefusal(reason, locale)` says it in the reader's language. */
export interface EditRefused {
  readonly ok: false;
  readonly reason: EditRefusal;
  readonly message: string;
}

export type EditRefusal =
  | 'unknown-node'
  | 'locked'
  | 'not-a-group'
  | 'not-applicable'
  | 'does-not-parse'
  | 'changes-meaning'
  | 'widens';
