import type { ErrorLocale } from '../errors/errors.types.js';
import type { CalendarPart } from '../rule-tree/calendar-part.js';
import type {
  AggregateFunction,
  CalendarUnit,
  CompareOperator,
  DurationUnit,
  RuleCondition,
  RuleNode,
  RuleValue,
} from '../rule-tree/rule-tree.types.js';

/** How to say a rule. */
export interface SentenceOptions {
  /** `zh-CN` or `en`; any other language tag gets the nearest of the two. */
  readonly locale: string;
  /** What a field or collection is called. A field of a child has the path of its collection before its own. */
  readonly titles?: (path: readonly string[]) => string | undefined;
  /** What a tag is called. Default: its text in the rule. */
  readonly tagNames?: (tag: string) => string | undefined;
  /** What a value from outside is called, by its name without `$`. Default: `$name`. */
  readonly variables?: (name: string) => string | undefined;
  /** What one record is called, in the plural where the language has one. Default `customers`, `客户`. */
  readonly records?: string;
  /** The Chinese measure word of a collection, such as `次`. Default `条`. */
  readonly measures?: (path: readonly string[]) => string | undefined;
}

/** How many, as the author put it: `more-than 3` and `at-least 4` are the same and read differently. */
export interface HowMany {
  readonly bound: 'at-least' | 'more-than' | 'at-most' | 'fewer-than' | 'exactly';
  readonly count: number;
}

/** Children in words already, except how many of them. */
export interface SaidChildren {
  readonly title: string;
  readonly measure: string;
  /** `in the last 30 days` */
  readonly when: string | undefined;
  readonly where: string | undefined;
  /** `where` is one plain comparison, so that a language may put it before the title. */
  readonly isSimple: boolean;
}

/** Where a name is read, and what is said around it. */
export interface Scope {
  /** The collections around, outermost first; `[]` in the record. */
  readonly inside: readonly string[];
}

/** What a case of a decision comes to: a value or condition as it is said, or just that it matches. */
export interface Outcome {
  readonly text: string;
  readonly isVerdict: boolean;
}

/** Says nodes; each part of the renderer gets it to say what is inside. */
export interface Speaker {
  readonly words: Words;
  readonly options: SentenceOptions;
  condition(node: RuleCondition, scope: Scope): string;
  /** In brackets when it is made of several conditions. */
  bracketed(node: RuleCondition, scope: Scope): string;
  value(node: RuleValue, scope: Scope): string;
  either(node: RuleNode, scope: Scope): string;
  /** The text of a node as code. */
  code(node: RuleNode): string;
  title(path: readonly string[], scope: Scope): string;
}

/** The words of a language. Every argument is in words already. */
export interface Words {
  readonly locale: ErrorLocale;
  readonly records: string;
  readonly items: string;
  readonly now: string;
  readonly nothing: string;
  readonly itself: string;
  readonly whole: string;
  readonly measure: string;
  /** Whether the words for children set brackets around their condition already. */
  readonly bracketsWhere: boolean;
  brackets(text: string): string;
  quote(text: string): string;
  code(text: string): string;
  truth(value: boolean): string;
  enumerate(items: readonly string[], last: 'and' | 'or'): string;
  range(from: string, to: string): string;
  join(items: readonly string[], operator: 'and' | 'or'): string;
  not(condition: string): string;
  always(value: boolean): string;
  /** What a case of a decision says when it is just true or false. */
  verdict(value: boolean): string;
  inactive(): string;
  broken(reason: string): string;
  missingIncluded(records: string): string;
  compare(left: string, operator: CompareOperator, right: string): string;
  is(left: string, truth: boolean, negated: boolean): string;
  between(value: string, low: string, high: string, lowIncluded: boolean, highIncluded: boolean): string;
  oneOf(item: string, list: string, negated: boolean): string;
  within(item: string, list: string, negated: boolean): string;
  tags(mode: 'any' | 'all' | 'none', tags: readonly string[], of: string | undefined): string;
  text(
    value: string,
    operator: 'contains' | 'starts' | 'ends' | 'matches',
    argument: string,
    negated: boolean,
    ignoreCase: boolean,
  ): string;
  presence(kind: 'exists' | 'missing' | 'empty' | 'not-empty' | 'truthy', value: string): string;
  anyChild(children: SaidChildren): string;
  noChild(children: SaidChildren): string;
  allChildren(children: SaidChildren): string;
  howMany(children: SaidChildren, many: HowMany): string;
  duration(amount: number, unit: DurationUnit): string;
  lastFor(duration: string, pastOnly: boolean): string;
  agoBetween(from: number, to: number, unit: DurationUnit): string;
  olderThan(duration: string): string;
  /** The calendar unit of now, or `ago` of them before it. */
  calendar(unit: CalendarUnit, zone: string, ago: number): string;
  /** A number of a date by the calendar of a zone: its month, its weekday. */
  calendarPart(part: CalendarPart, date: string, zone: string): string;
  beside(form: 'before' | 'after', included: boolean, at: string): string;
  dated(date: string, when: string): string;
  /** `in the last 30 days` of the children, with the name of the date where it is not the obvious one. */
  datedChildren(when: string, date: string | undefined): string;
  score(
    rows: readonly { readonly when: string; readonly points: string }[],
    operator: CompareOperator,
    threshold: string,
  ): string;
  decide(
    cases: readonly { readonly when: string; readonly then: Outcome }[],
    otherwise: Outcome | undefined,
  ): string;
  let(names: readonly { readonly variable: string; readonly value: string }[], body: string): string;
  block(code: string): string;
  aggregate(name: AggregateFunction, children: SaidChildren, of: string | undefined): string;
  pick(
    pick: { readonly by: 'latest' | 'earliest'; readonly field: string } | { readonly index: number },
    children: SaidChildren,
    field: string | undefined,
  ): string;
  /** `undefined` for a function that has no words. */
  call(name: string, arguments_: readonly string[]): string | undefined;
}
