import { html, nothing, type TemplateResult } from 'lit';
import { describeUndecided, relate, type Witnesses } from '@tagma/expression';
import type { Draft, PanelHost } from './panel.types.js';
import { shown } from './shared.js';

const KINDS: readonly (keyof Witnesses)[] = ['both', 'onlyA', 'onlyB'];

/** How the rule relates to another one, with records that show it. */
export function comparePanel(draft: Draft, host: PanelHost): TemplateResult {
  const { text, other, asOf, locale, t } = draft;
  const { relation, witnesses, undecided } = relate(text, other, { asOf });
  return html`<div>
      <label for="other">${t.other}</label>
      <textarea
        id="other"
        class="rule"
        spellcheck="false"
        .value=${other}
        @input=${(event: Event) => host.setOther((event.currentTarget as HTMLTextAreaElement).value)}
      ></textarea>
    </div>
    <p>
      <strong>${t.relations[relation]}</strong>
      ${undecided === undefined ? nothing : describeUndecided(undecided, locale)}
    </p>
    ${KINDS.map((kind) =>
      witnesses[kind] === undefined
        ? nothing
        : html`<div>
            <span class="label">${t.witnesses[kind]}</span>
            <pre tabindex="0" aria-label=${t.witnesses[kind]}><code>${shown(witnesses[kind])}</code></pre>
          </div>`,
    )}`;
}
