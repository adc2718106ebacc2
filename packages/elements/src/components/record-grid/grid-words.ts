import type { LocalizeController } from '../../controllers/localize.js';
import type { RecordGridTerms } from '../../locales/record-grid.terms.js';
import type { Concept } from '@tagma/core';
import { describeFilter } from './data/describe-filter.js';
import { formatCell } from './data/format.js';
import type { GridModel } from './grid-model.js';
import { tagName } from './parts/cell-view.js';
import type { FilterChip } from './parts/toolbar-view.js';
import type { GridColumn } from './record-grid.types.js';

/** Where words about values come from. */
export interface WordContext {
  readonly localize: LocalizeController;
  readonly terms: RecordGridTerms;
  readonly concepts: ReadonlyMap<string, Concept>;
}

/** A stored value as the reader knows it: the name of a tag, the label of a code, yes or no. */
export function valueLabel(
  column: GridColumn,
  value: string,
  { localize, terms, concepts }: WordContext,
): string {
  if (column.type === 'tags') return tagName(value, { concepts, locale: localize.lang });
  if (column.type === 'boolean' || column.labels !== undefined)
    return formatCell(column, value, localize.lang, terms) ?? value;
  return value;
}

/** The conditions of a grid in words, for the bar above the rows. */
export function filterChips(model: GridModel, context: WordContext): readonly FilterChip[] {
  const { localize, terms } = context;
  return model.view.filters.flatMap(({ key, filter }) => {
    const column = model.column(key);
    if (column === undefined) return [];
    const text = describeFilter(filter, {
      terms,
      label: (value) => valueLabel(column, value, context),
      number: (value) => localize.number(value),
      // A day is a day wherever it is read.
      day: (day) => localize.date(`${day}T00:00:00Z`, { dateStyle: 'medium', timeZone: 'UTC' }),
      list: (items) => items.join(localize.lang.startsWith('zh') ? '、' : ', '),
    });
    return [{ key, title: column.title, text }];
  });
}
