import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Segment } from '@tagma/core';
import {
  alertIcon,
  arrowDownIcon,
  arrowUpIcon,
  chevronRightIcon,
  icon,
  trashIcon,
  warningIcon,
} from '../../../internal/icons.js';
import type { Icon } from '../../../internal/icons.js';
import type { DesignerContext } from '../designer-context.types.js';
import type { DragState } from './segment-drag.js';
import { segmentSummary } from './segment-summary.js';

/** Lucide `grip-vertical`, as six short strokes. */
const gripIcon: Icon = 'M9 5h.01M9 12h.01M9 19h.01M15 5h.01M15 12h.01M15 19h.01';

/** What the list is drawn with. */
export interface SegmentListView {
  readonly context: DesignerContext;
  readonly openId: string | null;
  readonly drag: DragState | null;
  /** Text of the part in the example code. */
  readonly sampleOf: (id: string) => string;
  readonly tabIndexOf: (index: number) => 0 | -1;
  readonly editor: (segment: Segment) => TemplateResult | typeof nothing;
  readonly onToggle: (id: string, index: number) => void;
  readonly onKeydown: (event: KeyboardEvent, id: string, index: number) => void;
  readonly onPress: (event: PointerEvent, id: string) => void;
  readonly onMove: (id: string, to: number) => void;
  readonly onRemove: (id: string) => void;
}

/** The parts of the code, in order; one can be open. */
export function segmentList(view: SegmentListView): TemplateResult {
  const { context, drag } = view;
  const { segments } = context.definition;
  return html`<ol
      class=${drag === null ? 'parts' : 'parts dragging'}
      part="segments"
      aria-label=${context.terms.parts}
    >
      ${repeat(
        segments.map((segment, index) => ({ segment, key: keyAt(segments, index) })),
        ({ key }) => key,
        ({ segment }, index) => segmentItem(segment, index, view),
      )}
      ${segments.length === 0 ? emptyNote(view) : nothing}
    </ol>
    <p class="visually-hidden" id="list-help">${context.terms.listHelp}</p>`;
}

function segmentItem(segment: Segment, index: number, view: SegmentListView): TemplateResult {
  const { context, drag, openId } = view;
  const { terms, definition } = context;
  const { id } = segment;
  const open = id === openId;
  const last = definition.segments.length - 1;
  const classes = [
    'part-item',
    `hue-${context.hueOf(id)}`,
    ...(open ? ['open'] : []),
    ...dropClass(drag, index, last),
    ...(drag !== null && 'id' in drag.dragged && drag.dragged.id === id ? ['lifted'] : []),
  ];
  const name = context.nameOf(segment);
  return html`<li class=${classes.join(' ')} data-id=${id} part=${open ? 'segment open' : 'segment'}>
    <div class="part-head">
      ${
        context.editable
          ? html`<span
              class="part-handle"
              title=${terms.drag}
              @pointerdown=${(event: PointerEvent) => view.onPress(event, id)}
              >${icon(gripIcon)}</span
            >`
          : nothing
      }
      <button
        type="button"
        class="part-toggle"
        aria-expanded=${String(open)}
        aria-controls=${open ? `body-${String(index)}` : nothing}
        aria-describedby="list-help"
        aria-keyshortcuts=${context.editable ? 'Alt+ArrowUp Alt+ArrowDown Delete' : nothing}
        tabindex=${view.tabIndexOf(index)}
        @click=${() => view.onToggle(id, index)}
        @keydown=${(event: KeyboardEvent) => view.onKeydown(event, id, index)}
      >
        <span class="visually-hidden">${terms.position(index + 1, last + 1)}: </span>
        ${icon(chevronRightIcon, 'icon part-chevron')}
        <span class="part-sample">${view.sampleOf(id) || '·'}</span>
        <span class="part-words"
          ><span class="part-name">${name}</span
          ><span class="part-summary">${summaryLine(segment, name, context)}</span></span
        >
        ${problemSign(segment, context)}
      </button>
      ${context.editable ? itemButtons(id, index, last, view) : nothing}
    </div>
    ${
      open
        ? html`<div class="part-body" id=${`body-${String(index)}`} role="group" aria-label=${name}>
            ${view.editor(segment)}
          </div>`
        : nothing
    }
  </li>`;
}

function summaryLine(segment: Segment, name: string, context: DesignerContext): string {
  const kind = context.terms.type[segment.type];
  const summary = segmentSummary(segment, context);
  return [...(kind === name ? [] : [kind]), ...(summary === '' ? [] : [summary])].join(' · ');
}

function problemSign({ id }: Segment, { compiled, terms }: DesignerContext): TemplateResult | typeof nothing {
  const worst = compiled?.problems.find(({ segmentId }) => segmentId === id);
  if (worst === undefined) return nothing;
  return html`<span class=${`part-problem ${worst.severity}`} title=${terms.hasProblem}
    >${icon(worst.severity === 'error' ? alertIcon : warningIcon)}<span class="visually-hidden"
      >${terms.hasProblem}</span
    ></span
  >`;
}

function itemButtons(id: string, index: number, last: number, view: SegmentListView): TemplateResult {
  const { terms } = view.context;
  const move = (shape: Icon, label: string, to: number): TemplateResult =>
    html`<button
      type="button"
      class="button quiet icon-only small"
      aria-label=${label}
      title=${label}
      ?disabled=${to < 0 || to > last}
      @click=${() => view.onMove(id, to)}
    >
      ${icon(shape)}
    </button>`;
  return html`<span class="part-buttons"
    >${move(arrowUpIcon, terms.earlier, index - 1)}${move(arrowDownIcon, terms.later, index + 1)}<button
      type="button"
      class="button quiet icon-only small part-remove"
      aria-label=${terms.remove}
      title=${terms.remove}
      @click=${() => view.onRemove(id)}
    >
      ${icon(trashIcon)}
    </button></span
  >`;
}

function emptyNote({ context: { terms }, drag }: SegmentListView): TemplateResult {
  return html`<li class=${drag?.at === 0 ? 'parts-empty drop-after' : 'parts-empty'}>
    <strong>${terms.emptyTitle}</strong><span>${terms.emptyHelp}</span>
  </li>`;
}

function dropClass(drag: DragState | null, index: number, last: number): readonly string[] {
  if (drag?.at === index) return ['drop-before'];
  return drag?.at === last + 1 && index === last ? ['drop-after'] : [];
}

/** Bad data may repeat an id. */
function keyAt(segments: readonly Segment[], index: number): string {
  const id = segments[index]?.id ?? '';
  return segments.findIndex((one) => one.id === id) === index ? id : `${id}\u0000${String(index)}`;
}
