import { css } from 'lit';

/** The frame of the builder: bars, states, panes. */
export const frameStyles = css`
  :host {
    display: block;
    position: relative;
    min-inline-size: 0;
    border: 1px solid var(--_color-border);
    border-radius: var(--tagma-rule-builder-radius, var(--_radius-large));
    background: var(--_color-surface);
    overflow: clip;
  }
  :host([disabled]) .layout {
    opacity: 0.6;
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    padding: 6px 8px;
    border-block-end: 1px solid var(--_color-border);
  }
  .toolbar-space {
    flex: 1 1 0;
  }
  .rule-label {
    padding-inline: 4px;
    font-weight: var(--_weight-strong);
    overflow-wrap: anywhere;
  }
  .segments {
    display: inline-flex;
    border: 1px solid var(--_color-border-control);
    border-radius: var(--_radius-medium);
    overflow: hidden;
  }
  .segment {
    min-block-size: 30px;
    padding: 0 10px;
    border: 0;
    border-inline-start: 1px solid var(--_color-border);
    background: none;
    color: var(--_color-text-muted);
    font: inherit;
    font-size: 13px;
    cursor: pointer;
  }
  .segment:first-child {
    border-inline-start: 0;
  }
  .segment[aria-pressed='true'] {
    background: var(--_color-accent-bg);
    color: var(--_color-accent-text);
    font-weight: var(--_weight-medium);
  }
  .segment:focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: -2px;
  }
  @media (max-width: 480px) {
    /* The name has a line of its own, and the tools fit on the next one. */
    .toolbar-space {
      flex-basis: 100%;
    }
    .toolbar {
      column-gap: 4px;
    }
    .toolbar .segment {
      padding: 0 7px;
    }
    .toolbar .button:not(.icon-only) {
      padding: 0 6px;
    }
  }
  .button.redo .icon {
    scale: -1 1;
  }
  .button.on {
    background: var(--_color-accent-bg);
    color: var(--_color-accent-text);
  }
  .panes {
    display: flex;
    align-items: stretch;
    min-inline-size: 0;
  }
  .rows-pane {
    display: flex;
    flex: 1 1 0;
    flex-direction: column;
    min-inline-size: 0;
  }
  .narrow .panes {
    flex-direction: column;
  }
  .state-note {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    margin: 8px;
    padding: 8px 12px;
    border-radius: var(--_radius-medium);
    background: var(--_color-warning-bg);
    color: var(--_color-warning-text);
    font-size: 13px;
    overflow-wrap: anywhere;
  }
  .state-note > .icon {
    margin-block-start: 2px;
  }
  .state-note.broken {
    background: var(--_color-danger-bg);
    color: var(--_color-danger-text);
  }
  .state-note ul {
    margin: 4px 0 0;
    padding-inline-start: 18px;
  }
  .raw-text {
    margin: 0;
    padding: 12px 16px;
    color: var(--_color-text-muted);
    font-size: 13px;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    padding: 6px 8px;
  }
  .foot-end {
    unicode-bidi: plaintext;
    margin-inline-start: auto;
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
  }
  .notice {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    margin: 0 8px 8px;
    padding: 6px 8px 6px 12px;
    border-radius: var(--_radius-medium);
    background: var(--_color-info-bg);
    color: var(--_color-info-text);
    font-size: 13px;
  }
  .notice > .icon {
    margin-block-start: 4px;
  }
  .notice .button {
    color: inherit;
  }
  .notice.warning {
    background: var(--_color-warning-bg);
    color: var(--_color-warning-text);
  }
  .notice.danger {
    background: var(--_color-danger-bg);
    color: var(--_color-danger-text);
  }
  .notice-text {
    flex: 1 1 auto;
    padding-block: 2px;
    overflow-wrap: anywhere;
  }
  /* Chosen by colour alone would be chosen by nothing here. */
  @media (forced-colors: active) {
    .segment[aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .button.on {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  .field-error {
    margin: 0 12px 8px;
    color: var(--_color-danger-text);
    font-size: 13px;
  }
`;
