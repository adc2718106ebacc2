import { css } from 'lit';

/** Looks of `tagma-history`. */
export const historyStyles = css`
  :host {
    display: block;
  }
  .day-title {
    margin: 0 0 4px;
    padding-block: 4px;
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
    font-weight: var(--_weight-strong);
  }
  .day + .day {
    margin-block-start: 12px;
  }
  .list {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .entry {
    position: relative;
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr) auto;
    gap: 2px 10px;
    align-items: start;
    padding-block: 6px;
  }
  /* The line that joins the marks of a day. */
  .entry:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: 32px -4px;
    inset-inline-start: 11.5px;
    inline-size: 1px;
    background: var(--_color-border);
  }
  .mark {
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    border-radius: var(--_radius-full);
    background: var(--_color-fill-hover);
    color: var(--_color-text-muted);
    font-size: 11px;
  }
  .mark.added {
    background: var(--_color-success-bg);
    color: var(--_color-success-text);
  }
  .mark.removed {
    background: var(--_color-danger-bg);
    color: var(--_color-danger-text);
  }
  .mark.rule {
    background: var(--_color-info-bg);
    color: var(--_color-info-text);
  }
  .mark.undo {
    background: var(--_color-warning-bg);
    color: var(--_color-warning-text);
  }
  .what {
    min-inline-size: 0;
    padding-block: 1px;
    overflow-wrap: anywhere;
  }
  .who,
  .rule-name,
  .former {
    font-weight: var(--_weight-medium);
  }
  /* Chinese has no spaces; a little air keeps a name from running into the verb. */
  :host(:lang(zh)) .who {
    margin-inline-end: 0.25em;
  }
  .former {
    color: var(--_color-text-muted);
    text-decoration: line-through;
  }
  .record {
    color: var(--_color-accent-text);
    text-underline-offset: 3px;
  }
  .chip {
    max-inline-size: 100%;
    margin-inline: 1px;
    vertical-align: text-bottom;
  }
  .undo-mark {
    display: inline-block;
    margin-inline-start: 4px;
    padding: 0 6px;
    border-radius: var(--_radius-full);
    background: var(--_color-warning-bg);
    color: var(--_color-warning-text);
    font-size: 11px;
    line-height: 18px;
  }
  .note,
  .reason {
    display: block;
    margin-block-start: 2px;
    color: var(--_color-text-muted);
    font-size: 13px;
  }
  .reason {
    padding: 4px 8px;
    border-inline-start: 2px solid var(--_color-border-strong);
    background: var(--_color-surface-sunken);
    border-start-end-radius: var(--_radius-small);
    border-end-end-radius: var(--_radius-small);
    color: var(--_color-text);
    white-space: pre-line;
  }
  .reason-label {
    color: var(--_color-text-muted);
  }
  .when {
    padding-block: 2px;
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    border-radius: 2px;
  }
  .foot {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-block-start: 8px;
    padding-inline-start: 34px;
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
  }
  .state {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 4px;
    padding: 24px 16px;
    text-align: center;
  }
  .state .mark {
    inline-size: 40px;
    block-size: 40px;
    margin-block-end: 4px;
    border-radius: 12px;
    font-size: 16px;
  }
  .state-title {
    margin: 0;
    font-weight: var(--_weight-strong);
  }
  .state-help {
    max-inline-size: 40ch;
    margin: 0;
    color: var(--_color-text-muted);
    overflow-wrap: anywhere;
  }
  .state .button {
    margin-block-start: 8px;
  }
  .banner {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-block-end: 8px;
    padding: 6px 10px;
    border: 1px solid var(--_color-danger-border);
    border-radius: var(--_radius-medium);
    background: var(--_color-danger-bg);
    color: var(--_color-danger-text);
    font-size: 13px;
  }
  .banner-text {
    flex: 1 1 180px;
    overflow-wrap: anywhere;
  }
  .bones {
    display: grid;
    gap: 16px;
    padding-block: 8px;
  }
  .bone-row {
    display: grid;
    grid-template-columns: 24px 1fr;
    gap: 10px;
    align-items: center;
  }
  .bone {
    block-size: 10px;
    border-radius: 5px;
    background: var(--_color-skeleton);
    outline: 1px solid transparent;
    animation: tagma-pulse 1.4s ease-in-out infinite alternate;
  }
  .bone.round {
    block-size: 24px;
    border-radius: 12px;
  }
  .bone-row:nth-child(1) .bone:not(.round) {
    inline-size: 62%;
  }
  .bone-row:nth-child(2) .bone:not(.round) {
    inline-size: 44%;
  }
  .bone-row:nth-child(3) .bone:not(.round) {
    inline-size: 71%;
  }
  .bone-row:nth-child(4) .bone:not(.round) {
    inline-size: 52%;
  }
  @keyframes tagma-pulse {
    to {
      opacity: 0.45;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .bone {
      animation: none;
    }
  }
  @media print {
    .foot,
    .button {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .mark,
    .undo-mark {
      border: 1px solid CanvasText;
    }
    .entry:not(:last-child)::before {
      background: CanvasText;
    }
  }
`;
