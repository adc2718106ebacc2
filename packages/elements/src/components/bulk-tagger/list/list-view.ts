import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../../../internal/icons.js';
import { styleProps } from '../../../internal/style-props.js';
import { tagColorProps } from '../../../internal/tag-appearance.js';
import { tagIcon } from '../../../internal/tag-icon.js';
import type { BulkTaggerTerms } from '../../../locales/bulk-tagger.terms.js';
import { markedName } from '../../../internal/tag-list/marked-name.js';
import type { KnownConcepts } from '../../../internal/tag-list/known-concepts.js';
import type { BulkListController } from './bulk-list.js';
import type { BulkHeading, BulkOption, BulkRow, BulkRows } from './bulk-rows.js';
import { checkedOf, isChangeable } from './option-facts.js';
import type { OptionFacts } from './option-facts.js';
import { triStateBox } from './tri-state-box.js';

/** What the rows are drawn with. */
export interface ListContext {
  readonly host: ReactiveControllerHost;
  readonly content: BulkRows;
  readonly list: BulkListController;
  readonly known: KnownConcepts;
  readonly records: number;
  readonly terms: BulkTaggerTerms;
  readonly separator: string;
  readonly facts: (concept: BulkOption['concept']) => OptionFacts;
  readonly number: (value: number) => string;
}

/** Id of the row at a place, for `aria-activedescendant`. */
export function rowId(index: number): string {
  return `row-${String(index)}`;
}

/** The rows in sight, each stretch in a group that carries the name of its category. */
export function listView(context: ListContext): TemplateResult {
  const stretches = stretchesOf(context.list.drawn, context.content.rows);
  return html`<div
    class="rows"
    role="presentation"
    ${styleProps({ '--_rows-height': `${String(context.list.height)}px` })}
  >
    ${repeat(
      stretches,
      ({ heading }, index) => heading?.key ?? index,
      ({ heading, rows }) => {
        const drawn = rows.map(([row, at]) => rowView(row, at, context));
        return heading === undefined
          ? drawn
          : html`<div role="group" aria-label=${heading.title}>${drawn}</div>`;
      },
    )}
  </div>`;
}

interface Stretch {
  readonly heading: BulkHeading | undefined;
  readonly rows: (readonly [BulkRow, number])[];
}

function stretchesOf(drawn: readonly number[], all: readonly BulkRow[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const at of drawn) {
    const row = all[at];
    if (row === undefined) continue;
    const heading = row.kind === 'heading' ? row : row.heading;
    const last = stretches.at(-1);
    if (last !== undefined && last.heading === heading) last.rows.push([row, at]);
    else stretches.push({ heading, rows: [[row, at]] });
  }
  return stretches;
}

function rowView(row: BulkRow, at: number, context: ListContext): TemplateResult {
  if (row.kind === 'tag') return optionView(row, at, context);
  const top = `${String(at * context.list.rowHeight)}px`;
  return html`<div class="row heading" aria-hidden="true" ${styleProps({ '--_top': top })}>
    ${row.title}
  </div>`;
}

function optionView(row: BulkOption, at: number, context: ListContext): TemplateResult {
  const { concept } = row;
  const facts = context.facts(concept);
  const checked = checkedOf(facts);
  const isActive = at === context.list.active.index;
  const shape = tagIcon(concept.icon, context.host);
  const name = context.known.nameOf(concept.id);
  // eslint-disable-next-line lit-a11y/role-has-required-aria-attrs -- with aria-checked there is no second state
  return html`<div
    class="row option ${isActive ? 'active' : ''} ${facts.wish ?? ''}"
    part="option"
    role="option"
    id=${rowId(at)}
    data-row=${at}
    title=${[...context.known.pathOf(concept.id), name].join(context.separator)}
    aria-checked=${checked}
    aria-disabled=${isChangeable(facts) ? nothing : 'true'}
    aria-setsize=${context.content.tagCount}
    aria-posinset=${row.position}
    ${styleProps({ ...tagColorProps(concept.color), '--_top': `${String(at * context.list.rowHeight)}px` })}
  >
    ${triStateBox(checked)}
    <span class="swatch">${shape ? icon(shape) : html`<span class="dot"></span>`}</span>
    <span class="name" dir="auto">${markedName(name, row.marks)}</span>
    <span class="meta">${metaText(row, facts, context)}</span>
    ${wishView(facts, context)}
    <bdi class="count">${countText(facts, context)}</bdi>
  </div>`;
}

function wishView(facts: OptionFacts, { terms }: ListContext): TemplateResult | typeof nothing {
  if (facts.wish === null) return nothing;
  const adds = facts.chances.extent === 'all' ? terms.willRenew : terms.willAdd;
  return html`<span class="wish">${facts.wish === 'add' ? adds : terms.willRemove}</span>`;
}

function countText({ spread, chances }: OptionFacts, { terms, number, records }: ListContext): string {
  if (chances.extent === 'none') return terms.noneOf;
  if (chances.extent === 'all') return terms.allOf(number(records));
  return terms.someOf(number(spread?.count ?? 0), number(records));
}

function metaText(row: BulkOption, facts: OptionFacts, { terms, known, separator }: ListContext): string {
  if (facts.reason !== '') return facts.reason;
  if (facts.wish === 'add' && facts.replaces.length > 0)
    return terms.replaces(facts.replaces.map((name) => `“${name}”`).join(', '));
  const path = row.showsPath ? known.pathOf(row.concept.id).join(separator) : '';
  const alias = row.alias === undefined ? '' : terms.also(row.alias);
  return [alias, path].filter((text) => text !== '').join(' · ');
}
