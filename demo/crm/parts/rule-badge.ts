import { html } from 'lit';
import type { RuleState } from '@tagma/core';
import type { RulesTexts } from '../texts/rules.js';

/** The state of a rule as a small mark. */
export function stateBadge(state: RuleState, t: RulesTexts) {
  const text = {
    draft: t.stateDraft,
    published: t.statePublished,
    paused: t.statePaused,
    archived: t.stateArchived,
  }[state];
  const kind = state === 'published' ? 'success' : state === 'paused' ? 'warning' : '';
  return html`<span class="crm-badge" data-kind=${kind}>${text}</span>`;
}
