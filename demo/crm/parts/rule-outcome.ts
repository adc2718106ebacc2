import { html, nothing, type TemplateResult } from 'lit';
import type { Concept } from '@tagma/core';
import { describeRefusal } from '@tagma/elements';
import { formatNumber } from '../state/format.js';
import type { DeskResult, DeskWork, RuleDesk } from '../state/rule-desk.js';
import type { RulesTexts } from '../texts/rules.js';
import { renderRunResult, renderTestResult } from './rule-results.js';

/** What the outcome of counting or running is drawn with. */
export interface RuleOutcome {
  readonly desk: RuleDesk;
  readonly locale: string;
  readonly t: RulesTexts;
  /** For the names of tags. */
  readonly concepts: readonly Concept[];
  readonly undo: (transactionId: string) => void;
}

/** A run in progress, or what the last count or run gave. */
export function ruleOutcome(outcome: RuleOutcome): TemplateResult | typeof nothing {
  const { work, result } = outcome.desk;
  if (work.kind === 'running') return progress(work, outcome);
  if (result === null) return nothing;
  return html`<section class="crm-card" aria-live="polite" data-result=${result.kind}>
    ${resultOf(result, outcome)}
  </section>`;
}

function progress(
  { status }: Extract<DeskWork, { kind: 'running' }>,
  { desk, locale, t }: RuleOutcome,
): TemplateResult {
  const { processed = 0, total = 0 } = status ?? {};
  const text =
    total > 0 && processed >= total
      ? t.applying
      : status?.withheld !== undefined
        ? t.runningShare(formatNumber(processed, locale))
        : t.running(formatNumber(processed, locale), formatNumber(total, locale));
  return html`<section class="crm-card" role="status">
    <p>${text}</p>
    <progress
      class="crm-progress"
      max=${Math.max(total, 1)}
      .value=${processed}
      aria-label=${text}
    ></progress>
    <div>
      <button type="button" class="crm-button" name="cancel-run" @click=${() => void desk.cancelRun()}>
        ${t.cancelRun}
      </button>
    </div>
  </section>`;
}

function resultOf(
  result: DeskResult,
  { locale, t, concepts, undo }: RuleOutcome,
): TemplateResult | typeof nothing {
  if (result.kind === 'test') return renderTestResult(result.result, locale, t);
  if (result.kind === 'problem')
    return failed(result.action === 'test' ? t.testFailed(result.text) : t.runFailed(result.text));
  const { status } = result;
  if (status.state === 'cancelled') return html`<p>${t.cancelled}</p>`;
  if (status.state === 'failed')
    return failed(t.runFailed(status.refusal ? describeRefusal(status.refusal, locale) : ''));
  const { transactionId } = status;
  const wayBack = transactionId === null ? null : () => undo(transactionId);
  return renderRunResult(status, { locale, t, concepts }, wayBack);
}

function failed(text: string): TemplateResult {
  return html`<p class="crm-field__error" role="alert">${text}</p>`;
}
