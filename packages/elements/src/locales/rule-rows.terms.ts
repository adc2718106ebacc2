import type { CalendarPart } from '@tagma/expression';
import type { AggregateFunction } from '@tagma/expression';
import type { RowOperator } from '../internal/rule-operators.types.js';
import { LateTerms } from './late-terms.js';

/** Words in the rows of `tagma-rule-builder`; the same as in the sentence that says a rule. */
export interface RuleRowsTerms {
  readonly operators: Readonly<Record<RowOperator, string>>;
  /** Of a list that holds other texts than tags. */
  readonly listOperators: Readonly<Record<'any' | 'all' | 'none', string>>;
  /** Name of a control: its row, its field, what it is. */
  readonly control: (row: string, field: string, part: string) => string;
  readonly parts: Readonly<
    Record<
      | 'field'
      | 'operator'
      | 'value'
      | 'low'
      | 'high'
      | 'bounds'
      | 'unit'
      | 'zone'
      | 'datePart'
      | 'period'
      | 'amount'
      | 'missing'
      | 'case'
      | 'source'
      | 'pick'
      | 'tags'
      | 'list'
      | 'expression',
      string
    >
  >;
  readonly missing: string;
  readonly ignoreCase: string;
  readonly yes: string;
  readonly no: string;
  readonly nothing: string;
  readonly emptyText: string;
  readonly now: string;
  readonly itself: string;
  readonly whole: string;
  readonly quote: (text: string) => string;
  readonly aggregates: Readonly<Record<AggregateFunction, string>>;
  readonly aggregate: (name: AggregateFunction, title: string, of: string | undefined) => string;
  readonly pick: (which: 'latest' | 'earliest' | number, by: string, title: string, of: string) => string;
  readonly range: (from: string, to: string) => string;
  readonly to: string;
  /** After two ends, where the ends have words of their own. */
  readonly between: string;
  readonly bounds: Readonly<Record<'both' | 'low' | 'high' | 'neither', string>>;
  /** A part of a date that is a number. */
  readonly calendarParts: Readonly<Record<CalendarPart, string>>;
  readonly calendarPart: (part: string, date: string) => string;
  readonly chooseValues: string;
  readonly more: (count: number) => string;
  readonly unknownField: string;
  readonly mistyped: (kind: string) => string;
  readonly kinds: Readonly<Record<'text' | 'number' | 'boolean' | 'date' | 'other', string>>;
  readonly noText: string;
  readonly anyText: string;
  readonly score: string;
  readonly decide: string;
  readonly let: string;
}

/** What holds a group together. */
export type GroupWord = 'all' | 'any' | 'none' | 'not-all';

/** Words of `tagma-rule-builder` around the conditions of its rows. */
export interface RuleFrameTerms {
  readonly groups: Readonly<Record<GroupWord, string>>;
  readonly groupLabel: (name: string) => string;
  readonly connectors: Readonly<Record<'and' | 'or', string>>;
  readonly not: string;
  readonly ifWord: string;
  readonly elseIf: string;
  readonly then: string;
  readonly otherwise: string;
  readonly result: string;
  readonly where: (what: string) => string;
  readonly points: string;
  readonly pointsIf: string;
  readonly nameIs: (name: string) => string;
  readonly conditionName: (number: string) => string;
  readonly groupName: (number: string) => string;
  readonly actions: (name: string) => string;
  readonly addTo: (name: string) => string;
  readonly textOf: (name: string) => string;
  readonly muted: string;
  readonly locked: string;
  readonly note: string;
  readonly autoGrouped: string;
  readonly autoGroupedWhy: string;
}

/** Words in the rows of `tagma-rule-builder`; of one language, fetched with the rows. */
export const ruleRowsTerms = new LateTerms<RuleRowsTerms>('rule-rows', {
  en: async () => (await english()).rows,
  'zh-CN': async () => (await chinese()).rows,
});

/** Words around the conditions; part of the area of the builder itself. */
export const ruleFrameTerms = new LateTerms<RuleFrameTerms>('rule-builder', {
  en: async () => (await english()).frame,
  'zh-CN': async () => (await chinese()).frame,
});

function english(): Promise<typeof import('./rule-rows.en.js')> {
  return import('./rule-rows.en.js');
}

function chinese(): Promise<typeof import('./rule-rows.zh-CN.js')> {
  return import('./rule-rows.zh-CN.js');
}
