import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { alertIcon, chevronDownIcon, icon } from '../../../internal/icons.js';
import { lateOptions } from './late-options.js';
import type { SelectOptions } from './late-options.js';
import type { BuilderContext } from '../row-context.types.js';
import type { RowNote } from './row-view.types.js';

/** What may stand in a template. */
export type Content = TemplateResult | string | typeof nothing;

/** One part of a row. The first control in it is what the part is about. */
export function cell(part: string, content: unknown, className = ''): TemplateResult {
  return html`<span role="gridcell" class="cell ${className}" data-part=${part} @input=${keepInside}
    >${content}</span
  >`;
}

/** What is typed is no change of the rule before it is written: the element says so itself. */
export function keepInside(event: Event): void {
  event.stopPropagation();
}

/** Plain text in the place of a control that may not be changed, or that has nothing to choose. */
export function words(text: unknown, className = ''): TemplateResult {
  return html`<span class="words ${className}">${text}</span>`;
}

/** What is to be said under a row, in a cell of its own: beside the controls it would push them apart. */
export function noteCell(notes: readonly RowNote[]): Content {
  if (notes.length === 0) return nothing;
  return html`<span role="gridcell" class="cell notes" data-part="notes">${notes.map(noteLine)}</span>`;
}

/** One note. */
export function noteLine({ id, text, tone }: RowNote): TemplateResult {
  return html`<span class="cell-note ${tone}" id=${id}
    >${tone === 'info' ? nothing : icon(alertIcon)}<span>${text}</span></span
  >`;
}

/** A choice among a few. */
export interface SelectSpec {
  readonly control: string;
  readonly name: string;
  readonly value: string;
  readonly options: SelectOptions;
  readonly pick: (value: string) => void;
  /** The id of a note under the row. */
  readonly describedBy?: string | undefined;
}

/** A native select: touch, typing ahead and screen readers know it. */
export function select(spec: SelectSpec): TemplateResult {
  const onChange = (event: Event): void => {
    const element = event.currentTarget as HTMLSelectElement;
    const picked = element.value;
    // A refused choice must not stay on show.
    element.value = spec.value;
    spec.pick(picked);
  };
  return html`<select
    class="control select"
    tabindex="-1"
    data-control=${spec.control}
    aria-label=${spec.name}
    aria-describedby=${spec.describedBy ?? nothing}
    @change=${onChange}
    ${lateOptions(spec.options, spec.value)}
  ></select>`;
}

/** A button that opens something to choose from. */
export interface OpenerSpec {
  readonly control: string;
  readonly name: string;
  readonly text: unknown;
  readonly className?: string;
  readonly title?: string;
  /** Shown to who points at it; see `tellHint`. */
  readonly hint?: string;
  readonly describedBy?: string | undefined;
  readonly open: () => void;
  readonly prepare?: () => void;
}

/** Begins to fetch what is about to be opened: the pointer is on its way. */
export function preparing(context: BuilderContext): () => void {
  return () => context.work(({ preparePopup }) => preparePopup(context));
}

/** Shows what is chosen and opens what there is. The name holds the text: a button is what it shows. */
export function opener(spec: OpenerSpec): TemplateResult {
  return html`<button
    class="control opener ${spec.className ?? ''}"
    type="button"
    tabindex="-1"
    data-control=${spec.control}
    aria-label=${spec.name}
    aria-haspopup="dialog"
    aria-describedby=${spec.describedBy ?? nothing}
    title=${spec.title ?? nothing}
    data-hint=${spec.hint ?? nothing}
    @click=${spec.open}
    @pointerenter=${spec.prepare ?? nothing}
  >
    <span class="opener-text">${spec.text}</span>${icon(chevronDownIcon)}
  </button>`;
}

/** A small button with a drawing only. */
export function iconButton(
  shape: string,
  spec: Pick<OpenerSpec, 'control' | 'name' | 'open' | 'prepare'>,
): TemplateResult {
  return html`<button
    class="aside"
    type="button"
    tabindex="-1"
    data-control=${spec.control}
    aria-label=${spec.name}
    aria-haspopup="dialog"
    @click=${spec.open}
    @pointerenter=${spec.prepare ?? nothing}
  >
    ${icon(shape)}
  </button>`;
}
