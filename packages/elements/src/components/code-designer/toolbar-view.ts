import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { chevronDownIcon, chevronRightIcon, icon, lockIcon, undoIcon } from '../../internal/icons.js';
import type { CodeDesignerTerms } from '../../locales/code-designer.terms.js';
import type { DesignerPanel } from './code-designer.types.js';

/** What the bar above a pattern depends on. */
export interface ToolbarContext {
  readonly terms: CodeDesignerTerms;
  readonly label: string;
  readonly editable: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

const PANELS: readonly DesignerPanel[] = ['settings', 'try', 'compare', 'text'];

/** Name, the host's controls, undo and redo. */
export function toolbar(context: ToolbarContext): TemplateResult {
  const { terms } = context;
  return html`<div class="toolbar" part="toolbar" role="group" aria-label=${terms.toolbar}>
    <span class="designer-label">${context.label}</span>
    <span class="toolbar-space"></span>
    <slot name="toolbar"></slot>
    ${
      context.editable
        ? html`${step('undo', terms.undo, context.canUndo, context.onUndo)}${step('redo', terms.redo, context.canRedo, context.onRedo)}`
        : html`<span class="readonly-note">${icon(lockIcon)}${terms.readonlyNote}</span>`
    }
  </div>`;
}

/** What can be opened below the pattern; one at a time. */
export function panelTabs(
  terms: CodeDesignerTerms,
  shown: DesignerPanel | null,
  onShow: (panel: DesignerPanel) => void,
): TemplateResult {
  return html`<div class="panel-tabs" role="group" aria-label=${terms.panels}>
    ${PANELS.map(
      (panel) =>
        html`<button
          type="button"
          class=${panel === shown ? 'button quiet panel-tab on' : 'button quiet panel-tab'}
          data-panel=${panel}
          aria-expanded=${String(panel === shown)}
          aria-controls=${panel === shown ? 'panel' : nothing}
          @click=${() => onShow(panel)}
        >
          ${icon(panel === shown ? chevronDownIcon : chevronRightIcon)}${terms.panel[panel]}
        </button>`,
    )}
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
