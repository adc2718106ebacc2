import { css } from 'lit';

/** The frame: tree on one side, details on the other, bars above and below. */
export const frameStyles = css`
  :host {
    display: flex;
    position: relative;
    min-inline-size: 0;
    min-block-size: 0;
    block-size: var(--tagma-taxonomy-editor-height, 640px);
    border: 1px solid var(--_color-border);
    border-radius: var(--tagma-taxonomy-editor-radius, var(--_radius-large));
    background: var(--_color-surface);
    overflow: hidden;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .main {
    display: flex;
    flex: 1 1 0;
    flex-direction: column;
    min-inline-size: 0;
    container: main / inline-size;
  }
  .frame {
    flex: 1 1 auto;
    position: relative;
    min-block-size: 120px;
    contain: layout paint;
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 8px;
    padding: 8px;
    border-block-end: 1px solid var(--_color-border);
  }
  .toolbar-space {
    flex: 1 1 0;
  }
  .tool-group {
    display: inline-flex;
  }
  .button.redo .icon {
    scale: -1 1;
  }
  .button.on {
    background: var(--_color-accent-bg);
    color: var(--_color-accent-text);
  }
  .count {
    padding: 0 6px;
    border-radius: var(--_radius-full);
    background: var(--_color-accent);
    color: var(--_color-on-accent);
    font-size: 11px;
    line-height: 18px;
  }
  .search {
    position: relative;
    display: flex;
    flex: 3 1 180px;
    align-items: center;
    max-inline-size: 360px;
    min-inline-size: 120px;
  }
  .search > .icon {
    position: absolute;
    inset-inline-start: 9px;
    color: var(--_color-text-subtle);
    pointer-events: none;
  }
  .search > .button {
    position: absolute;
    inset-inline-end: 4px;
  }
  .search-input {
    inline-size: 100%;
    min-inline-size: 0;
    block-size: var(--_control-height);
    padding: 0 10px;
    border: 1px solid var(--_color-border-control);
    border-radius: var(--_radius-medium);
    background: var(--_color-surface);
    color: var(--_color-text);
    font: inherit;
  }
  .search-input {
    padding-inline: 32px;
    text-overflow: ellipsis;
  }
  .search-input::-webkit-search-cancel-button {
    display: none;
  }
  .search-input::placeholder {
    color: var(--_color-text-subtle);
  }
  .search-input:focus-visible {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: -1px;
  }
  .status,
  .notice {
    min-block-size: 36px;
    padding: 4px 12px;
  }
  .status {
    display: flex;
    align-items: center;
    gap: 8px 12px;
    border-block-start: 1px solid var(--_color-border);
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
    font-variant-numeric: tabular-nums;
  }
  .status-end {
    margin-inline-start: auto;
  }
  .status-selected {
    color: var(--_color-accent-text);
    font-weight: var(--_weight-medium);
  }
  .side {
    display: flex;
    flex: none;
    flex-direction: column;
    inline-size: clamp(300px, 36%, 440px);
    min-block-size: 0;
    border-inline-start: 1px solid var(--_color-border);
    background: var(--_color-surface);
  }
  .side-head {
    display: flex;
    align-items: center;
    gap: 4px;
    min-block-size: 48px;
    padding: 0 8px 0 16px;
    border-block-end: 1px solid var(--_color-border);
  }
  .side-title {
    flex: 1 1 auto;
    min-inline-size: 0;
    margin: 0;
    font-size: 15px;
    font-weight: var(--_weight-strong);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .side-body {
    flex: 1 1 auto;
    min-block-size: 0;
    padding: 16px;
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  .side-failed {
    display: grid;
    justify-items: start;
    gap: 12px;
    padding: 16px;
    color: var(--_color-danger-text);
  }
  .narrow .side {
    position: absolute;
    inset: 0;
    z-index: 5;
    inline-size: auto;
    border: 0;
  }
  .narrow .side-head {
    padding-inline: 4px 16px;
  }
  @container main (max-width: 720px) {
    .wide-only {
      display: none;
    }
  }
  @container main (max-width: 540px) {
    .roomy-only {
      display: none;
    }
  }
  .narrow .search {
    flex-basis: 100%;
    max-inline-size: none;
  }
  .layout {
    display: flex;
    flex: 1 1 auto;
    min-inline-size: 0;
    position: relative;
  }
  @media (forced-colors: active) {
    .count {
      border: 1px solid;
    }
  }
`;

/** Empty, loading and error. */
export const stateStyles = css`
  .state-layer {
    position: absolute;
    inset: 0;
    z-index: 3;
    overflow: auto;
    display: grid;
    background: var(--_color-surface);
  }
  .state.failed .state-icon {
    background: var(--_color-danger-bg);
    color: var(--_color-danger-text);
  }
  .bones {
    display: grid;
    align-content: start;
  }
  .bone-row {
    display: flex;
    align-items: center;
    block-size: var(--_tree-row);
    padding-inline: calc(36px + var(--_depth) * 20px) 16px;
  }
  .bone {
    block-size: 10px;
    border-radius: 5px;
    background: var(--_color-skeleton);
    animation: tagma-pulse 1.4s ease-in-out infinite alternate;
  }
  .progress {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    z-index: 4;
    block-size: 2px;
    background: var(--_color-accent);
    opacity: 0.7;
    animation: tagma-pulse 0.8s ease-in-out infinite alternate;
  }
  @keyframes tagma-pulse {
    to {
      opacity: 0.35;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .bone,
    .progress {
      animation: none;
    }
  }
`;
