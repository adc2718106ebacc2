import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { AuditEntry, Concept, RecordRef } from '@tagma/core';
import { historyIcon, icon, refreshIcon, alertIcon } from '../../internal/icons.js';
import type { HistoryTerms } from '../../locales/history.terms.js';
import { safeHref } from '../../internal/safe-href.js';
import type { EntryWords, SentencePart } from './history-words.js';

/** Changes that one entry stands for in a list. */
export interface HistoryGroup {
  /** How many there are, the entry itself included where it is a change. */
  readonly count: number;
  /** Where all of them are listed. Only http, https, mailto and relative addresses are followed. */
  readonly href: string;
}

/** What entries are drawn with. */
export interface EntryContext {
  readonly terms: HistoryTerms;
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly recordLabel: (record: RecordRef) => string;
  readonly recordHref: (record: RecordRef) => string;
  readonly groupOf: (entry: AuditEntry) => HistoryGroup | null;
  readonly number: (value: number) => string;
  readonly time: (instant: string) => string;
  readonly fullTime: (instant: string) => string;
}

function recordPart(record: RecordRef, context: EntryContext): TemplateResult {
  const label = context.recordLabel(record);
  const href = safeHref(context.recordHref(record));
  return href === undefined
    ? html`<span class="who">${label}</span>`
    : html`<a class="record" part="record-link" href=${href}>${label}</a>`;
}

function sentencePart(part: SentencePart, context: EntryContext): TemplateResult | string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'who':
      return html`<span class="who">${part.text}</span>`;
    case 'rule':
      return html`<span class="rule-name">${part.text}</span>`;
    case 'former':
      return html`<s class="former">${part.text}</s>`;
    case 'tag': {
      const concept = context.concepts.get(part.id);
      return html`<tagma-tag
        class="chip"
        size="small"
        .concept=${concept}
        label=${concept === undefined ? part.text : ''}
      ></tagma-tag>`;
    }
    case 'record':
      return recordPart(part.record, context);
  }
}

/** The way to the changes of a group: behind the sentence about one record, or below that about a run. */
function groupLink(entry: AuditEntry, context: EntryContext): TemplateResult | typeof nothing {
  const group = context.groupOf(entry);
  const href = group === null ? undefined : safeHref(group.href);
  if (group === null || href === undefined) return nothing;
  const count = context.number(group.count);
  const isAboutRecords = entry.target.kind === 'record';
  const text = isAboutRecords ? context.terms.onRecords(count) : context.terms.showAll(count);
  const link = html`<a class="record" part="group-link" href=${href}>${text}</a>`;
  return isAboutRecords ? html` ${link}` : html`<span class="note">${link}</span>`;
}

/** One entry. */
export function entryItem(entry: AuditEntry, words: EntryWords, context: EntryContext): TemplateResult {
  const { terms } = context;
  return html`<li class="entry" part="entry">
    <span class=${`mark ${words.tone}`}>${icon(words.icon)}</span>
    <div class="what">
      <span>${words.parts.map((part) => sentencePart(part, context))}</span>${groupLink(entry, context)}${
        words.isUndo ? html`<span class="undo-mark">${terms.undoMark}</span>` : nothing
      }
      ${words.notes.map((note) => html`<span class="note">${note}</span>`)}
      ${
        entry.reason === null || entry.reason === ''
          ? nothing
          : html`<span class="reason"
              ><span class="reason-label">${terms.reason}: </span>${entry.reason}</span
            >`
      }
    </div>
    <time class="when" datetime=${entry.at} title=${context.fullTime(entry.at)}
      >${context.time(entry.at)}</time
    >
  </li>`;
}

/** Nothing has happened. */
export function emptyHistory(terms: HistoryTerms): TemplateResult {
  return html`<div class="state" part="empty">
    <slot name="empty">
      <span class="mark">${icon(historyIcon)}</span>
      <p class="state-title">${terms.emptyTitle}</p>
      <p class="state-help">${terms.emptyHelp}</p>
    </slot>
  </div>`;
}

/** Nothing could be loaded. */
export function failedHistory(terms: HistoryTerms, message: string, retry: TemplateResult): TemplateResult {
  return html`<div class="state" part="error" role="alert">
    <span class="mark removed">${icon(alertIcon)}</span>
    <p class="state-title">${terms.errorTitle}</p>
    <p class="state-help">${message}</p>
    ${retry}
  </div>`;
}

/** Loading again failed; the entries of before are still there. */
export function failedBanner(terms: HistoryTerms, message: string, retry: TemplateResult): TemplateResult {
  return html`<div class="banner" part="error" role="alert">
    ${icon(alertIcon)}<span class="banner-text"><strong>${message}</strong> ${terms.errorKept}</span>${retry}
  </div>`;
}

/** A button that loads again. */
export function retryButton(text: string, onRetry: () => void): TemplateResult {
  return html`<button type="button" class="button small" @click=${onRetry}>
    ${icon(refreshIcon)}${text}
  </button>`;
}

/** Entries to come. */
export function historySkeleton(): TemplateResult {
  return html`<div class="bones" aria-hidden="true">
    ${[0, 1, 2, 3].map(() => html`<div class="bone-row"><span class="bone round"></span><span class="bone"></span></div>`)}
  </div>`;
}
