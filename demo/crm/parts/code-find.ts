import { html, nothing, type TemplateResult } from 'lit';
import { FOUND_LIMIT, type CodeDesk, type FoundCodes } from '../state/code-desk.js';
import { codeWords } from '../state/code-words.js';
import { formatDate, formatNumber } from '../state/format.js';
import { routeHref } from '../state/router.js';
import type { CodesTexts } from '../texts/codes.js';

/** A box for codes, old codes and beginnings of codes, and who has them. */
export function renderFind(
  desk: CodeDesk,
  t: CodesTexts,
  locale: string,
  find: (typed: string) => void,
): TemplateResult {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget as HTMLFormElement).get('code');
    find(typeof typed === 'string' ? typed : '');
  };
  return html`<section class="crm-card" aria-labelledby="find-title">
    <h2 id="find-title" class="crm-card__title">${t.find}</h2>
    <form class="crm-code-find" role="search" @submit=${submit}>
      <label class="crm-field">
        <span class="crm-field__label">${t.findLabel}</span>
        <input
          class="crm-input crm-mono"
          name="code"
          autocomplete="off"
          spellcheck="false"
          .value=${desk.found?.typed ?? ''}
          aria-describedby="find-help"
        />
      </label>
      <button type="submit" class="crm-button">${t.search}</button>
    </form>
    <p id="find-help" class="crm-muted">${t.findHelp}</p>
    <div aria-live="polite">${desk.found === null ? nothing : results(desk, desk.found, t, locale)}</div>
  </section>`;
}

function results(desk: CodeDesk, { codes, reading }: FoundCodes, t: CodesTexts, locale: string) {
  if (codes.length === 0) return html`<p>${t.notFound} ${whyNot(reading, t, locale)}</p>`;
  const figure = formatNumber(codes.length, locale);
  return html`<p class="crm-muted">${codes.length < FOUND_LIMIT ? t.found(figure) : t.foundMore(figure)}</p>
    <div class="crm-table-scroll crm-code-scroll" tabindex="0" role="group" aria-labelledby="find-title">
      <table class="crm-table">
        <thead>
          <tr>
            <th scope="col">${t.code}</th>
            <th scope="col">${t.meaning}</th>
            <th scope="col">${t.customer}</th>
            <th scope="col">${t.since}</th>
          </tr>
        </thead>
        <tbody>
          ${codes.map(
            (held) =>
              html`<tr>
                <td class="crm-mono">
                  ${held.code}${
                    held.state === 'current'
                      ? nothing
                      : html` <span class="crm-badge">${t.state[held.state]}</span>`
                  }
                </td>
                <td>${codeWords(desk.read(held.code, held.patternVersion), locale)}</td>
                <td><a class="crm-link" href=${customerHref(held.record.id)}>${held.record.id}</a></td>
                <td>${formatDate(held.validFrom, locale, true)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function customerHref(id: string): string {
  return routeHref({ page: 'customer', id });
}

function whyNot(reading: FoundCodes['reading'], t: CodesTexts, locale: string) {
  if (reading === null || reading.ok) return nothing;
  const expected = reading.expected.length === 0 ? '' : t.expected(reading.expected.join(' '));
  return t.notACode(formatNumber(reading.at + 1, locale), expected);
}
