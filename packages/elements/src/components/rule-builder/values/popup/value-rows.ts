import type { LiteralValue } from '@tagma/expression';
import type { RulePopupTerms } from '../../../../locales/rule-popup.terms.js';
import type { RuleRowsTerms } from '../../../../locales/rule-rows.terms.js';
import type { ValueOption } from '../../rule-builder.types.js';
import { sayLiteral } from '../../rows/say-value.js';
import type { ListRow } from './popup.types.js';

/** How values become lines of a list. */
export interface ValueRowsView {
  readonly terms: RulePopupTerms;
  readonly words: RuleRowsTerms;
  readonly number: (value: number) => string;
  readonly chosen: ReadonlySet<LiteralValue>;
  /** Shown first, under a heading of their own. */
  readonly onTop: readonly LiteralValue[];
  readonly multiple: boolean;
  readonly toggle: (value: LiteralValue) => void;
}

/** What is chosen first, then what is known. */
export function valueRows(options: readonly ValueOption[], view: ValueRowsView): readonly ListRow[] {
  const { onTop, terms } = view;
  if (onTop.length === 0) return options.map((option) => rowOf(option, view));
  const known = new Map(options.map((option) => [option.value, option]));
  const first = new Set(onTop);
  const rest = options.filter(({ value }) => !first.has(value));
  return [
    { key: 'chosen', heading: true, label: terms.chosen(view.chosen.size) },
    ...onTop.map((value) => rowOf(known.get(value) ?? { value }, view)),
    ...(rest.length === 0 ? [] : [{ key: 'known', heading: true, label: terms.known }]),
    ...rest.map((option) => rowOf(option, view)),
  ];
}

function rowOf({ value, label, count }: ValueOption, view: ValueRowsView): ListRow {
  return {
    key: keyOf(value),
    label: label ?? plain(value, view),
    checked: view.chosen.has(value),
    ...(count === undefined ? {} : { hint: view.terms.records(view.number(count)) }),
    pick: () => view.toggle(value),
  };
}

/** What was typed and is not known. */
export function typedRow(value: LiteralValue, view: ValueRowsView): ListRow {
  const shown = plain(value, view);
  return {
    key: `typed ${keyOf(value)}`,
    label: view.multiple && !view.chosen.has(value) ? view.terms.add(shown) : view.terms.use(shown),
    checked: view.chosen.has(value),
    pick: () => view.toggle(value),
  };
}

/** 3 and "3" are two values. */
function keyOf(value: LiteralValue): string {
  return `${typeof value} ${String(value)}`;
}

function plain(value: LiteralValue, { words }: ValueRowsView): string {
  return typeof value === 'string' && value !== '' ? value : sayLiteral(value, words);
}
