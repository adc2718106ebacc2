import type { RecordTypeDefinition } from '@tagma/core';
import type { AskedMeasure } from '@tagma/server/client';
import { localized } from './format.js';

/** A measure that people choose by its name. */
export interface MeasureOption {
  readonly id: string;
  readonly label: string;
  readonly measure: AskedMeasure;
}

/** How measures are called. */
export interface MeasureWords {
  readonly sumOf: (field: string, list: string) => string;
  readonly meanOf: (field: string, list: string) => string;
  readonly countOf: (list: string) => string;
}

/** What can be measured of a record type: sums and means of numbers in its dated lists, and how many rows there are. */
export function measureOptions(
  { collections }: Pick<RecordTypeDefinition, 'collections'>,
  locale: string,
  words: MeasureWords,
): readonly MeasureOption[] {
  const all = collections.flatMap(({ key: collection, title, fields }) => {
    const at = fields.find(({ type }) => type === 'datetime' || type === 'date')?.key;
    if (at === undefined) return [];
    const list = localized(title, locale);
    const numbers = fields.filter(({ type }) => type === 'number' || type === 'integer');
    const option = (value: string | null, of: 'sum' | 'mean', label: string): MeasureOption => ({
      ...{ id: `${of} ${collection} ${value ?? ''}`, label },
      measure: { collection, at, value, of },
    });
    return [
      ...numbers.map((field) => option(field.key, 'sum', words.sumOf(localized(field.title, locale), list))),
      option(null, 'sum', words.countOf(list)),
      ...numbers.map((field) =>
        option(field.key, 'mean', words.meanOf(localized(field.title, locale), list)),
      ),
    ];
  });
  // Money comes first, then counts, then means.
  const rank = ({ measure: { value, of } }: MeasureOption): number =>
    of === 'mean' ? 2 : value === null ? 1 : 0;
  return all.sort((a, b) => rank(a) - rank(b));
}

/** Orders that were called off are no revenue; rows without a status count. */
export function usualCondition({ collection }: AskedMeasure): string {
  return collection === 'orders' ? '$not(status in ["已取消", "已退款", "cancelled", "refunded"])' : '';
}

/** The measure with its condition, if there is one. */
export function asked(measure: AskedMeasure, where: string): AskedMeasure {
  return where.trim() === '' ? measure : { ...measure, where: where.trim() };
}
