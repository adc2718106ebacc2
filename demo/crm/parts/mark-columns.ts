import { html } from 'lit';
import type { LocalizedText, Tier } from '@tagma/core';
import type { GridColumn } from '@tagma/elements';
import type { CustomerMarks } from '../state/customer-marks.js';
import { localized } from '../state/format.js';
import type { TiersTexts } from '../texts/tiers.js';

/** Columns for tier and highest open note; a column about which nothing is known is left out. */
export function markColumns(
  { content, grades, notes }: CustomerMarks,
  locale: string,
  t: TiersTexts,
): readonly GridColumn[] {
  return [
    ...(content === null ? [] : [markColumn('tier', t.columnTier, content.tiers, locale)]),
    // Highest first, as tiers are.
    ...(notes.size === 0 ? [] : [markColumn('note', t.columnNote, grades.toReversed(), locale)]),
  ];
}

interface Mark {
  readonly id: string;
  readonly name: LocalizedText;
  readonly color: Tier['color'];
}

/** Sorted and filtered by rank and name; drawn as a chip with the name. */
function markColumn(key: string, title: string, marks: readonly Mark[], locale: string): GridColumn {
  const ranked = marks.map(({ id, name }, index) => [id, `${String(index + 1)} ${localized(name, locale)}`]);
  return {
    key,
    title,
    type: 'text',
    width: 130,
    filter: true,
    labels: Object.fromEntries(ranked) as Record<string, string>,
    render: (value) => {
      const mark = marks.find(({ id }) => id === value);
      return mark === undefined
        ? null
        : html`<tagma-tag
            size="small"
            label=${localized(mark.name, locale)}
            color=${mark.color}
          ></tagma-tag>`;
    },
  };
}
