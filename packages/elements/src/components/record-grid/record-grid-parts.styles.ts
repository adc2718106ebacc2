import { css } from 'lit';

/** The bar above the rows and the status line below them. */
export const barStyles = css`
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 8px;
    min-block-size: 44px;
    padding: 6px 8px 6px 12px;
    border-block-end: 1px solid var(--_color-border);
  }
  .toolbar .search {
    flex: 0 1 260px;
  }
  .filters,
  .bulk {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
  }
  .bulk-count {
    font-weight: var(--_weight-medium);
    color: var(--_color-accent-text);
  }
  .filter-chip {
    display: inline-flex;
    align-items: center;
    max-inline-size: min(320px, 100%);
    block-size: 26px;
    border: 1px solid var(--_color-accent-border);
    border-radius: var(--_radius-full);
    background: var(--_color-accent-bg);
    color: var(--_color-text);
    font-size: var(--_text-small);
  }
  .filter-text,
  .filter-remove {
    block-size: 24px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .filter-text {
    display: flex;
    gap: 6px;
    min-inline-size: 0;
    padding: 0 2px 0 10px;
    align-items: center;
    white-space: nowrap;
    border-radius: var(--_radius-full);
  }
  .filter-title {
    color: var(--_color-accent-text);
    font-weight: var(--_weight-medium);
  }
  .filter-value {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .filter-remove {
    display: inline-flex;
    flex: none;
    align-items: center;
    justify-content: center;
    inline-size: 24px;
    padding: 0;
    border-radius: var(--_radius-full);
    color: var(--_color-text-muted);
  }
  .filter-text:hover .filter-value {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .filter-remove:hover {
    background: color-mix(in srgb, currentColor 14%, transparent);
    color: var(--_color-text);
  }
  .filter-text:focus-visible,
  .filter-remove:focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: 1px;
  }
  .columns-button {
    margin-inline-start: auto;
    font-size: 13px;
  }
  .badge {
    padding: 0 6px;
    border-radius: var(--_radius-full);
    background: var(--_color-fill-active);
    color: var(--_color-text-muted);
    font-size: 11px;
    line-height: 18px;
  }
  .status {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 32px;
    padding: 4px 12px;
    border-block-start: 1px solid var(--_color-border);
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
    font-variant-numeric: tabular-nums;
  }
  .status .busy {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
`;

/** Empty, loading and error. */
export const stateStyles = css`
  .state-layer {
    position: absolute;
    inset-block: var(--_row-height) 0;
    inset-inline: 0;
    overflow: auto;
    display: grid;
    background: var(--_color-surface);
  }
  .state.error .state-icon {
    background: var(--_color-danger-bg);
    color: var(--_color-danger-text);
  }
  .banner {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 8px 12px;
    border-block-end: 1px solid var(--_color-danger-border);
    background: var(--_color-danger-bg);
    color: var(--_color-danger-text);
    font-size: 13px;
  }
  .banner-text {
    flex: 1 1 200px;
    overflow-wrap: anywhere;
  }
  .banner .button {
    min-block-size: 28px;
  }
  .skeleton {
    overflow: hidden;
  }
  .skeleton .cell {
    padding-inline: 12px;
  }
  .selectable .skeleton .cell:first-child .bone {
    inline-size: 16px !important;
    block-size: 16px;
    margin-inline-start: 2px;
    border-radius: 4px;
  }
  .bone {
    block-size: 10px;
    border-radius: 5px;
    background: var(--_color-skeleton);
    outline: 1px solid transparent;
    animation: tagma-pulse 1.4s ease-in-out infinite alternate;
  }
  .progress {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    z-index: 4;
    block-size: 2px;
    overflow: hidden;
  }
  .progress::after {
    content: '';
    position: absolute;
    inset-block: 0;
    inline-size: 30%;
    background: var(--_color-accent);
    animation: tagma-slide 1.1s ease-in-out infinite;
  }
  @keyframes tagma-pulse {
    to {
      opacity: 0.45;
    }
  }
  @keyframes tagma-slide {
    from {
      inset-inline-start: -30%;
    }
    to {
      inset-inline-start: 100%;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .bone,
    .progress::after {
      animation: none;
    }
    .progress::after {
      inline-size: 100%;
    }
  }
`;
