import { html, nothing } from 'lit';
import { describeProblem } from '@tagma/csv';
import type { ImportStatus } from '@tagma/server/client';
import type { ImportDesk } from '../state/import-desk.js';
import { formatNumber } from '../state/format.js';
import { routeHref } from '../state/router.js';
import type { ImportTexts } from '../texts/import.js';

interface Scene {
  readonly desk: ImportDesk;
  readonly nameOf: (role: string) => string;
  readonly locale: string;
  readonly t: ImportTexts;
}

/** Progress while it runs; figures and refused rows when it is over. */
export function renderStatus(status: ImportStatus, scene: Scene) {
  const { t } = scene;
  if (status.state === 'running') return progress(status, scene);
  if (status.state === 'cancelled') return over(html`<p>${t.cancelled}</p>`, scene);
  if (status.state === 'failed') {
    const reason = status.failure ? t.failures[status.failure.code] : '';
    return over(html`<p class="crm-field__error" role="alert">${t.failed(reason)}</p>`, scene);
  }
  return over(result(status, scene), scene);
}

function progress(status: ImportStatus, { t, locale, desk }: Scene) {
  const n = (value: number) => formatNumber(value, locale);
  const text = {
    waiting: t.waiting,
    reading: t.reading(n(status.processed), n(status.total)),
    writing: t.writing,
    finished: t.writing,
  }[status.phase];
  return html`<section class="crm-card" role="status">
    <p>${text}</p>
    <progress
      class="crm-progress"
      max=${Math.max(status.total, 1)}
      .value=${status.processed}
      aria-label=${text}
    ></progress>
    <div>
      <button type="button" class="crm-button" name="cancel-import" @click=${() => void desk.cancel()}>
        ${t.cancel}
      </button>
    </div>
  </section>`;
}

function over(content: unknown, { t, desk }: Scene) {
  return html`<section class="crm-card" aria-live="polite" data-import-over>
    ${content}
    <div class="crm-actions">
      <a class="crm-button" data-variant="primary" href=${routeHref({ page: 'customers' })}
        >${t.toCustomers}</a
      >
      <button type="button" class="crm-button" @click=${() => desk.startOver()}>${t.again}</button>
    </div>
  </section>`;
}

function result({ result: found }: ImportStatus, { t, locale, nameOf, desk }: Scene) {
  if (!found) return nothing;
  const n = (value: number) => formatNumber(value, locale);
  return html`<h2 class="crm-card__title">${t.done}</h2>
    ${Object.entries(found.files).map(
      ([role, file]) =>
        html`<h3 class="crm-card__subtitle">${nameOf(role)}</h3>
          <dl class="crm-figures" data-role=${role}>
            ${figure(t.resultRows, n(file.rows), '')} ${figure(t.resultImported, n(file.imported), 'success')}
            ${figure(t.resultRefused, n(file.refused), file.refused > 0 ? 'danger' : '')}
          </dl>`,
    )}
    ${found.skipped > 0 ? html`<p>${t.resultSkipped}: ${n(found.skipped)}</p>` : nothing}
    ${found.ownersKept > 0 ? html`<p>${t.ownersKept(n(found.ownersKept))}</p>` : nothing}
    ${
      found.linked + found.withoutParent + found.unknownParent > 0
        ? html`<ul class="crm-error-list">
            <li>${t.linked(n(found.linked))}</li>
            ${found.withoutParent > 0 ? html`<li>${t.withoutParent(n(found.withoutParent))}</li>` : nothing}
            ${found.unknownParent > 0 ? html`<li>${t.unknownParent(n(found.unknownParent))}</li>` : nothing}
          </ul>`
        : nothing
    }
    ${problemList(desk, locale, nameOf, t)}`;
}

function problemList(desk: ImportDesk, locale: string, nameOf: (role: string) => string, t: ImportTexts) {
  if (desk.problems.length === 0) return nothing;
  const language = locale === 'zh-CN' ? 'zh-CN' : 'en';
  return html`<h3 class="crm-card__subtitle">${t.problems}</h3>
    <ul class="crm-error-list crm-problems" tabindex="0" aria-label=${t.problems}>
      ${desk.problems.map((problem) => html`<li><span class="crm-badge">${nameOf(problem.role)}</span> ${describeProblem(problem, language)}</li>`)}
    </ul>
    ${
      desk.moreProblems > 0
        ? html`<div>
            <button type="button" class="crm-button" @click=${() => void desk.loadProblems()}>
              ${t.problemsMore(formatNumber(desk.moreProblems, locale))}
            </button>
          </div>`
        : nothing
    }`;
}

function figure(label: string, value: string, kind: string) {
  return html`<div class="crm-figure" data-kind=${kind}>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
}
