import { html, type TemplateResult } from 'lit';
import type { RuleDesk } from '../state/rule-desk.js';
import type { RulesTexts } from '../texts/rules.js';

/** Both texts of a rule that somebody else saved in the meantime; `overwrite` saves the reader's over theirs. */
export function ruleConflict(desk: RuleDesk, t: RulesTexts, overwrite: () => void): TemplateResult {
  const { stored, form } = desk;
  return html`<div class="crm-conflict" role="alert">
    <h3 class="crm-card__title">${t.conflictTitle}</h3>
    <p>${t.conflictHelp}</p>
    <div class="crm-conflict__texts">
      ${side(t.conflictTheirs, stored?.name ?? '', stored?.expression ?? '')}
      ${side(t.conflictMine, form.draft.name, form.draft.expression)}
    </div>
    <div class="crm-actions">
      <button type="button" class="crm-button" name="use-theirs" @click=${() => desk.useStored()}>
        ${t.conflictUseTheirs}
      </button>
      <button type="button" class="crm-button" name="use-mine" data-variant="danger" @click=${overwrite}>
        ${t.conflictUseMine}
      </button>
    </div>
  </div>`;
}

function side(title: string, name: string, text: string): TemplateResult {
  return html`<div>
    <h4 class="crm-card__subtitle">${title}</h4>
    <pre class="crm-code">${`${name}\n${text}`}</pre>
  </div>`;
}
