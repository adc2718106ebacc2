import { html, nothing, type TemplateResult } from 'lit';
import { lint, type LintFinding, type TextEdit } from '@tagma/expression';
import { SCHEMA } from '../examples.js';
import type { Draft, PanelHost } from './panel.types.js';

const TONES = { error: 'danger', warning: 'warning', hint: 'neutral' } as const;

/** What people get wrong in rules, found in this one, with changes to choose from. */
export function advicePanel(draft: Draft, host: PanelHost): TemplateResult {
  const { text, locale, t } = draft;
  const findings = lint(text, SCHEMA, { locale });
  if (findings.length === 0) return html`<p class="muted">${t.noFindings}</p>`;
  return html`<ul>
    ${findings.map((finding) => html`<li>${oneFinding(finding, draft, host)}</li>`)}
  </ul>`;
}

function oneFinding(finding: LintFinding, { text, t }: Draft, host: PanelHost): TemplateResult {
  const { severity, message, span, fixes } = finding;
  const part = text.slice(span.position, span.position + span.length);
  return html`<p>
      <span class="badge" data-tone=${TONES[severity]}>${t.severities[severity]}</span>
      <code>${part}</code>
    </p>
    <p>${message}</p>
    ${
      fixes.length === 0
        ? nothing
        : html`<p>
            ${fixes.map(
              ({ title, edits }) =>
                html`<button type="button" class="action" @click=${() => host.setText(edited(text, edits))}>
                  ${title}
                </button> `,
            )}
          </p>`
    }`;
}

/** Edits stand in ascending order against the old text. */
function edited(text: string, edits: readonly TextEdit[]): string {
  return edits.reduceRight(
    (made, { start, end, insert }) => made.slice(0, start) + insert + made.slice(end),
    text,
  );
}
