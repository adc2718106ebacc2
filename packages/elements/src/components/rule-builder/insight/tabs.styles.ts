import { css } from 'lit';

/** The tabs of the panels, and where a panel stands. */
export const tabStyles = css`
  .insight-pane {
    border-block-start: 1px solid var(--_color-border);
  }
  .tabs {
    display: flex;
    gap: 2px;
    padding: 0 8px;
    border-block-end: 1px solid var(--_color-border);
    overflow-x: auto;
    scrollbar-width: none;
  }
  .tab {
    flex: none;
    min-block-size: 36px;
    padding: 0 10px;
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    color: var(--_color-text-muted);
    font: inherit;
    font-size: 13px;
    cursor: pointer;
  }
  .tab[aria-selected='true'] {
    border-block-end-color: var(--_color-accent);
    color: var(--_color-text);
    font-weight: var(--_weight-medium);
  }
  .tab:focus-visible,
  .insight-body:focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: -2px;
  }
  .tab-badge {
    margin-inline-start: 6px;
    padding: 0 6px;
    border-radius: var(--_radius-full);
    background: var(--_color-fill-active);
    font-size: 11px;
  }
  .insight-body {
    padding: 12px;
  }
  /* An edge that does not show would show here. */
  @media (forced-colors: active) {
    .tab {
      border-block-end-color: Canvas;
    }
    .tab[aria-selected='true'] {
      border-block-end-color: Highlight;
    }
  }
`;
