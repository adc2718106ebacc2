import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RuleView } from '../toolbar/toolbar-view.js';

type Content = TemplateResult | typeof nothing;

/** What stands where in the builder. */
export interface RuleFrame {
  readonly view: RuleView;
  readonly narrow: boolean;
  readonly disabled: boolean;
  readonly toolbar: Content;
  readonly summary: Content;
  readonly state: Content;
  readonly rows: Content;
  readonly text: Content;
  readonly insight: Content;
  readonly notice: Content;
  readonly error: string;
  readonly onTextFocusout: () => void;
}

/** The builder from above to below. Rows stay in the page while the text shows in their place. */
export function ruleFrame(frame: RuleFrame): TemplateResult {
  const { view } = frame;
  return html`<div class=${frame.narrow ? 'layout narrow' : 'layout'} ?inert=${frame.disabled}>
    ${frame.toolbar}
    ${frame.summary === nothing ? nothing : html`<div class="summary-bar">${frame.summary}</div>`}
    ${frame.state}
    <div class="panes">
      <div class="rows-pane" ?hidden=${view === 'text'}>${frame.rows}</div>
      ${
        view === 'rows'
          ? nothing
          : html`<div class="text-pane" part="text" @focusout=${frame.onTextFocusout}>${frame.text}</div>`
      }
    </div>
    ${frame.insight} ${frame.notice}
    ${frame.error === '' ? nothing : html`<p class="field-error" id="error">${frame.error}</p>`}
  </div>`;
}
