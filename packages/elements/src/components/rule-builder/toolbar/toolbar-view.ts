import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { icon, undoIcon } from '../../../internal/icons.js';
import type { RuleBuilderTerms } from '../../../locales/rule-builder.terms.js';

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
  readonly hasInsight: boolean;
  readonly onView: (view: RuleView) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onInsight: () => void;
}

const VIEWS: readonly RuleView[] = ['rows', 'both', 'text'];

/** Name, undo and redo, what shows. */
export function toolbar(context: ToolbarContext): TemplateResult {
  const { terms } = context;
  return html`<div class="toolbar" part="toolbar" role="group" aria-label=${terms.toolbar}>
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
            )}</span
          >`
        : html`<span class="foot-end">${terms.readonlyNote}</span>`
    }
    <span class="segments" role="group" aria-label=${terms.views}
      >${VIEWS.map(
        (view) =>
          html`<button
            type="button"
            class="segment"
            aria-pressed=${String(view === context.view)}
            @click=${() => context.onView(view)}
          >
            ${terms.view[view]}
          </button>`,
      )}</span
    >
    ${
      context.hasInsight
        ? html`<button
            type="button"
            class=${context.insight ? 'button quiet on' : 'button quiet'}
            aria-pressed=${String(context.insight)}
            @click=${context.onInsight}
          >
            ${terms.insight}
          </button>`
        : nothing
    }
  </div>`;
}

function step(name: string, label: string, enabled: boolean, onClick: () => void): TemplateResult {
  return html`<button
    type="button"
    class=${`button quiet icon-only ${name}`}
    aria-label=${label}
    title=${label}
    aria-disabled=${enabled ? nothing : 'true'}
    @click=${onClick}
  >
    ${icon(undoIcon)}
  </button>`;
}
