import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { icon, undoIcon, uploadIcon } from '../../../internal/icons.js';
import type { RuleBuilderTerms } from '../../../locales/rule-builder.terms.js';
import type { ToolbarStop } from './toolbar-stop.js';

/** What shows of a rule. */
export type RuleView = 'rows' | 'both' | 'text';

/** What the bar above a rule depends on. */
export interface ToolbarContext {
  readonly terms: RuleBuilderTerms;
  readonly label: string;
  readonly view: RuleView;
  readonly editable: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly insight: boolean;
  readonly stop: ToolbarStop;
  readonly onView: (view: RuleView) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onImport: (event: MouseEvent) => void;
  readonly onInsight: () => void;
}

const VIEWS: readonly RuleView[] = ['rows', 'both', 'text'];

/** Name, undo and redo, what shows. */
export function toolbar(context: ToolbarContext): TemplateResult {
  const { terms, stop } = context;
  return html`<div
    class="toolbar"
    part="toolbar"
    role="toolbar"
    aria-label=${terms.toolbar}
    aria-keyshortcuts="Alt+F10"
    @keydown=${stop.onKeydown}
    @focusin=${stop.onFocusin}
  >
    <span class="rule-label" id="label">${context.label}</span>
    <span class="toolbar-space"></span>
    <slot name="toolbar"></slot>
    ${
      context.editable
        ? html`<span class="tool-group"
            >${step('undo', terms.undo, context.canUndo, context.onUndo)}${step(
              'redo',
              terms.redo,
              context.canRedo,
              context.onRedo,
            )}${step('import', terms.import, true, context.onImport, uploadIcon)}</span
          >`
        : html`<span class="foot-end">${terms.readonlyNote}</span>`
    }
    <span class="segments" role="group" aria-label=${terms.views}
      >${VIEWS.map(
        (view) =>
          html`<button
            type="button"
            class="segment"
            data-tool=${view}
            tabindex="-1"
            aria-pressed=${String(view === context.view)}
            @click=${() => context.onView(view)}
          >
            ${terms.view[view]}
          </button>`,
      )}</span
    >
    <button
      type="button"
      class=${context.insight ? 'button quiet on' : 'button quiet'}
      data-tool="insight"
      tabindex="-1"
      aria-pressed=${String(context.insight)}
      @click=${context.onInsight}
    >
      ${terms.insight}
    </button>
  </div>`;
}

function step(
  name: string,
  label: string,
  enabled: boolean,
  onClick: (event: MouseEvent) => void,
  shape = undoIcon,
): TemplateResult {
  return html`<button
    type="button"
    data-tool=${name}
    tabindex="-1"
    class=${`button quiet icon-only ${name}`}
    aria-label=${label}
    title=${label}
    aria-disabled=${enabled ? nothing : 'true'}
    @click=${onClick}
  >
    ${icon(shape)}
  </button>`;
}
