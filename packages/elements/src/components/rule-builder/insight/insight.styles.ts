import { css } from 'lit';
import { fieldLook } from '../../../internal/field.styles.js';

/** The line above the rows, and the figures beside them. */
export const summaryStyles = css`
  .summary-bar {
    padding: 8px 12px;
    border-block-end: 1px solid var(--_color-border);
  }
  .insight-summary {
    display: flex;
    flex-direction: column;
    gap: 4px;
    min-inline-size: 0;
  }
  .insight-summary .sentence {
    max-block-size: 6lh;
    margin: 0;
    overflow: auto;
    overflow-wrap: anywhere;
  }
  /* Chinese has no capitals; a field without a title keeps its name. */
  .insight-summary .sentence:not(:lang(zh))::first-letter,
  .row-link:not(:lang(zh))::first-letter {
    text-transform: uppercase;
  }
  .count-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 10px;
    min-block-size: 24px;
    font-variant-numeric: tabular-nums;
  }
  .row-scale {
    margin: 0;
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
  }
  .count-line strong {
    font-weight: var(--_weight-strong);
  }
  .stale :is(strong, dd, .meter, .bar, .row-figures),
  .row-badge.stale {
    color: var(--_color-text-muted);
    font-style: italic;
  }
  .meter,
  .bar {
    display: block;
    inline-size: 72px;
    block-size: 6px;
    border-radius: var(--_radius-full);
    background: var(--_color-fill-active);
    overflow: hidden;
  }
  .meter > span,
  .bar > span {
    display: block;
    block-size: 100%;
    border-radius: inherit;
    background: var(--_color-accent);
  }
  .stale :is(.meter, .bar) > span {
    opacity: 0.5;
  }
  .unjudged {
    color: var(--_color-warning-text);
  }
  .row-badge {
    padding: 0 6px;
    border-radius: var(--_radius-full);
    background: var(--_color-fill-active);
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .meter,
    .bar,
    .row-badge {
      border: 1px solid CanvasText;
    }
    .meter > span,
    .bar > span {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;

/** What all panels share. */
export const panelStyles = css`
  .insight {
    display: flex;
    flex-direction: column;
    align-items: stretch;
    gap: 8px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .insight > .button,
  .known > .button {
    align-self: start;
  }
  .insight :is(p, ul, ol, dl, h4) {
    margin: 0;
    padding: 0;
  }
  .insight :is(ul, ol) {
    list-style: none;
  }
  .insight h4 {
    margin-block-start: 8px;
    font-size: inherit;
    font-weight: var(--_weight-strong);
  }
  .insight h4:first-child {
    margin-block-start: 0;
  }
  .insight .muted,
  .insight .empty {
    color: var(--_color-text-muted);
  }
  .insight .empty {
    padding-block: 8px;
  }
  .insight .live,
  .count-line .live {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    margin: 0;
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
  }
  :is(.insight, .count-line) .live.failed {
    flex-wrap: nowrap;
    align-items: baseline;
    color: var(--_color-danger-text);
  }
  .live.failed > span {
    overflow-wrap: anywhere;
  }
  .live.failed > :is(.icon, button) {
    flex: none;
  }
  .live.failed > .icon {
    align-self: center;
  }
  .spin {
    animation: tagma-spin 0.9s linear infinite;
  }
  .insight .known {
    display: flex;
    flex-direction: column;
    gap: 8px;
  }
  .insight .bones {
    block-size: 72px;
    border-radius: var(--_radius-medium);
    background: var(--_color-skeleton);
    outline: 1px solid transparent;
  }
  .insight .figures {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 28px;
  }
  .insight .figures dt {
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
  }
  .insight .figures dd {
    margin: 0;
    font-size: 18px;
    font-weight: var(--_weight-strong);
    font-variant-numeric: tabular-nums;
  }
  .insight .figures .bad dd {
    color: var(--_color-warning-text);
  }
  .insight :is(.records, .offers) > li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
    min-block-size: 26px;
  }
  .insight .records.names {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }
  .insight :is(.record, .row-link) {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_color-accent-text);
    font: inherit;
    text-align: start;
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .insight .row-link {
    color: inherit;
  }
  .insight :is(.record, .row-link):hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .insight :is(.record, .row-link, summary, pre):focus-visible {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: var(--_focus-offset);
    border-radius: var(--_radius-small);
  }
  .insight .badge {
    align-self: baseline;
    padding: 0 8px;
    border-radius: var(--_radius-full);
    background: var(--_color-fill-active);
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
    white-space: nowrap;
  }
  .insight .badge.notable {
    background: var(--_color-accent-bg);
    color: var(--_color-accent-text);
  }
  .insight summary {
    min-block-size: 24px;
    color: var(--_color-text-muted);
    cursor: pointer;
  }
  .insight pre {
    max-block-size: 280px;
    margin: 4px 0 0;
    padding: 8px 12px;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-medium);
    background: var(--_color-surface-sunken);
    font-size: var(--_text-small);
    white-space: pre-wrap;
    overflow: auto;
  }
  .insight .field {
    display: flex;
    flex-direction: column;
    gap: 4px;
    min-inline-size: 0;
  }
  .insight .label {
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
    font-weight: var(--_weight-medium);
  }
  .insight .input {
    inline-size: 100%;
    min-block-size: var(--_control-height);
    padding: 4px 10px;
    ${fieldLook};
  }
  .insight .input::placeholder {
    color: var(--_color-text-subtle);
    opacity: 1;
  }
  .insight .input.code {
    font-family: ui-monospace, monospace;
    font-size: var(--_text-small);
  }
  .insight .input:focus-visible {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: 0;
    border-color: transparent;
  }
  .insight .error-text {
    color: var(--_color-danger-text);
    font-size: var(--_text-small);
  }
  @media (prefers-reduced-motion: reduce) {
    .spin {
      animation: none;
    }
  }
`;

/** The funnel, and what changed. */
export const funnelStyles = css`
  .funnel > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2px;
    padding-block: 6px;
    padding-inline-start: calc(var(--_depth, 0) * 16px);
    border-block-end: 1px solid var(--_color-border);
  }
  .funnel .bar {
    inline-size: 100%;
  }
  .funnel .bar.inner {
    block-size: 3px;
  }
  .funnel .bar.inner > span {
    background: var(--_color-border-control);
  }
  .row-figures {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
    font-variant-numeric: tabular-nums;
  }
  .row-figures .strong {
    color: var(--_color-text);
    font-weight: var(--_weight-strong);
  }
  .row-figures .notable {
    color: var(--_color-accent-text);
  }
  .row-figures .unjudged {
    color: var(--_color-warning-text);
  }
  .insight .changes > li {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 8px;
    padding-block: 3px;
  }
  .insight del {
    color: var(--_color-danger-text);
  }
  .insight ins {
    color: var(--_color-success-text);
    text-decoration: none;
  }
  .insight h4.enters {
    color: var(--_color-success-text);
  }
  .insight h4.leaves {
    color: var(--_color-danger-text);
  }
  .insight h4.unjudged {
    color: var(--_color-warning-text);
  }
`;
