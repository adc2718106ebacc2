import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon, searchIcon } from '../../../internal/icons.js';
import { whenTyped } from '../../../internal/ime.js';
import type { DayFieldElement } from '../../day-field/index.js';
import type { RecordGridTerms } from '../../../locales/record-grid.terms.js';
import { fold } from '../data/fold.js';
import type { Facet } from '../data/grid-engine.js';
import type {
  DateFilter,
  GridFilter,
  NumberFilter,
  TagsFilter,
  TextFilter,
  ValuesFilter,
} from '../record-grid.types.js';

/** What a filter form is drawn with. */
export interface FilterFormContext {
  readonly terms: RecordGridTerms;
  /** Title of the column, which names the form. */
  readonly title: string;
  /** Values to choose from; only for lists. */
  readonly facets: readonly Facet[];
  readonly label: (value: string) => string;
  readonly number: (value: number) => string;
  /** Draws a value in a list; default its label. */
  readonly draw?: ((value: string) => TemplateResult) | undefined;
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly onChange: (filter: GridFilter) => void;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

/** The day of a field; `null` also while it holds what is no day. */
function dayIn(event: Event): string | null {
  return (event.currentTarget as DayFieldElement).value || null;
}

function opSelect<Op extends string>(
  words: Readonly<Record<Op, string>>,
  chosen: Op,
  context: FilterFormContext,
  onChoose: (op: Op) => void,
): TemplateResult {
  return html`<select
    class="field"
    aria-label=${context.terms.condition}
    .value=${live(chosen)}
    @change=${(event: Event) => onChoose(valueOf(event) as Op)}
  >
    ${(Object.keys(words) as Op[]).map((op) => html`<option value=${op} ?selected=${op === chosen}>${words[op]}</option>`)}
  </select>`;
}

function asks(op: string): boolean {
  return op !== 'empty' && op !== 'not-empty';
}

function textForm(filter: TextFilter, context: FilterFormContext): TemplateResult {
  const change = (patch: Partial<TextFilter>): void => context.onChange({ ...filter, ...patch });
  const typed = whenTyped((value) => change({ value }));
  return html`${opSelect(context.terms.textOps, filter.op, context, (op) => change({ op }))}
  ${
    asks(filter.op)
      ? html`<input
          class="field"
          type="text"
          maxlength="200"
          aria-label=${context.terms.value}
          placeholder=${context.terms.value}
          .value=${filter.value}
          @input=${typed}
          @compositionend=${typed}
        />`
      : nothing
  }`;
}

function numberInput(
  label: string,
  value: number | null,
  onInput: (value: number | null) => void,
): TemplateResult {
  const read = (event: Event): void => {
    const number = (event.target as HTMLInputElement).valueAsNumber;
    onInput(Number.isNaN(number) ? null : number);
  };
  return html`<input
    class="field"
    type="number"
    step="any"
    aria-label=${label}
    placeholder=${label}
    value=${value ?? nothing}
    @input=${read}
  />`;
}

function numberForm(filter: NumberFilter, context: FilterFormContext): TemplateResult {
  const { terms } = context;
  const change = (patch: Partial<NumberFilter>): void => context.onChange({ ...filter, ...patch });
  const between = filter.op === 'between';
  return html`${opSelect(terms.numberOps, filter.op, context, (op) => change({ op }))}
  ${
    asks(filter.op)
      ? html`<div class="pair">
          ${numberInput(between ? terms.from : terms.value, filter.value, (value) => change({ value }))}
          ${between ? numberInput(terms.to, filter.to ?? null, (to) => change({ to })) : nothing}
        </div>`
      : nothing
  }`;
}

function dateForm(filter: DateFilter, context: FilterFormContext): TemplateResult {
  const { terms } = context;
  const change = (patch: Partial<DateFilter>): void => context.onChange({ ...filter, ...patch });
  const day = (label: string, value: string | null, onInput: (day: string | null) => void): TemplateResult =>
    html`<label class="stacked"
      ><span>${label}</span
      ><tagma-day-field
        size="small"
        label=${label}
        max="9999-12-31"
        .value=${value ?? ''}
        @change=${(event: Event) => onInput(dayIn(event))}
      ></tagma-day-field
    ></label>`;
  return html`${opSelect(terms.dateOps, filter.op, context, (op) => change({ op }))}
  ${
    filter.op === 'between'
      ? html`<div class="pair">
          ${day(terms.from, filter.from, (from) => change({ from }))}
          ${day(terms.to, filter.to, (to) => change({ to }))}
        </div>`
      : nothing
  }`;
}

interface ListChoice {
  readonly value: string | null;
  readonly checked: boolean;
  readonly toggle: (checked: boolean) => void;
  /** Whether rows with this value are left out, and the change of it; absent where that cannot be asked. */
  readonly out?: { readonly isOut: boolean; readonly toggle: (isOut: boolean) => void } | undefined;
}

function listItem(facet: Facet, choice: ListChoice, context: FilterFormContext): TemplateResult {
  const { value } = facet;
  const text = value === null ? context.terms.noData : context.label(value);
  const shown =
    value !== null && context.draw !== undefined
      ? context.draw(value)
      : html`<span class="text" title=${text}>${text}</span>`;
  const item = html`<label class=${value === null ? 'choice none-choice' : 'choice'}
    ><input
      type="checkbox"
      class="check"
      .checked=${live(choice.checked)}
      @change=${(event: Event) => choice.toggle((event.target as HTMLInputElement).checked)}
    />${shown}<span class="count">${context.number(facet.count)}</span></label
  >`;
  return choice.out === undefined ? item : withExclude(item, text, choice.out, context);
}

/** An item of the list with the button that asks for rows without it. */
function withExclude(
  item: TemplateResult,
  name: string,
  { isOut, toggle }: NonNullable<ListChoice['out']>,
  { terms }: FilterFormContext,
): TemplateResult {
  return html`<div class=${isOut ? 'choice-line out' : 'choice-line'}>
    ${item}<button
      type="button"
      class="button quiet small exclude"
      aria-pressed=${isOut ? 'true' : 'false'}
      aria-label=${terms.excludeTag(name)}
      @click=${() => toggle(!isOut)}
    >
      ${terms.exclude}
    </button>
  </div>`;
}

/** A list longer than this gets a search field. */
const SEARCH_FROM = 8;

function choiceList(
  chosen: readonly (string | null)[],
  context: FilterFormContext,
  onChoose: (chosen: (string | null)[]) => void,
  outOf: (value: string | null) => ListChoice['out'] = () => undefined,
): TemplateResult {
  const needle = fold(context.search.trim());
  const matching = context.facets.filter(
    ({ value }) =>
      needle === '' || fold(value === null ? context.terms.noData : context.label(value)).includes(needle),
  );
  const typed = whenTyped(context.onSearch);
  const toggle = (value: string | null, checked: boolean): void =>
    onChoose(checked ? [...chosen, value] : chosen.filter((other) => other !== value));
  return html`${
      context.facets.length >= SEARCH_FROM
        ? html`<div class="search">
            ${icon(searchIcon)}<input
              class="field"
              type="text"
              aria-label=${context.terms.searchValues}
              placeholder=${context.terms.searchValues}
              .value=${context.search}
              @input=${typed}
              @compositionend=${typed}
            />
          </div>`
        : nothing
    }
    <div class="choices" role="group" aria-label=${context.title}>
      ${matching.length === 0 ? html`<p class="hint">${context.terms.noValues}</p>` : nothing}
      ${matching.map((facet) =>
        listItem(
          facet,
          {
            value: facet.value,
            checked: chosen.includes(facet.value),
            toggle: (checked) => toggle(facet.value, checked),
            out: outOf(facet.value),
          },
          context,
        ),
      )}
    </div>`;
}

function valuesForm(filter: ValuesFilter, context: FilterFormContext): TemplateResult {
  return choiceList(filter.values, context, (values) => context.onChange({ ...filter, values }));
}

function tagsForm(filter: TagsFilter, context: FilterFormContext): TemplateResult {
  const { tags, without = [], match } = filter;
  const change = (next: Pick<TagsFilter, 'match' | 'tags'>, out: readonly string[]): void =>
    context.onChange({ kind: 'tags', ...next, ...(out.length > 0 ? { without: out } : {}) });
  const except = (ids: readonly string[], id: string): string[] => ids.filter((other) => other !== id);
  // Rows without any of the tags of the list: there is nothing left to leave out by itself.
  const outOf = (id: string | null): ListChoice['out'] =>
    id === null || match === 'none'
      ? undefined
      : {
          isOut: without.includes(id),
          toggle: (isOut) =>
            change(
              { match, tags: isOut ? except(tags, id) : tags },
              isOut ? [...without, id] : except(without, id),
            ),
        };
  const choose = (values: readonly (string | null)[]): void => {
    const ids = values.filter((value) => value !== null);
    change(
      { match, tags: ids },
      without.filter((id) => !ids.includes(id)),
    );
  };
  return html`${opSelect(context.terms.tagOps, match, context, (next) =>
    next === 'none'
      ? change({ match: next, tags: [...tags, ...without] }, [])
      : change({ match: next, tags }, without),
  )}
  ${choiceList(tags, context, choose, outOf)}`;
}

/** The controls for one condition. Every change takes effect at once. */
export function filterForm(filter: GridFilter, context: FilterFormContext): TemplateResult {
  switch (filter.kind) {
    case 'text':
      return textForm(filter, context);
    case 'number':
      return numberForm(filter, context);
    case 'date':
      return dateForm(filter, context);
    case 'values':
      return valuesForm(filter, context);
    case 'tags':
      return tagsForm(filter, context);
  }
}
