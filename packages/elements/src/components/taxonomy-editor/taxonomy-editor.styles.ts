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
  .search-input {
    inline-size: 100%;
    min-inline-size: 0;
    block-size: var(--_control-height);
    padding: 0 32px;
    border: 1px solid var(--_color-border-control);
    border-radius: var(--_radius-medium);
    background: var(--_color-surface);
    color: var(--_color-text);
    font: inherit;
    text-overflow: ellipsis;
  }
  .search-input::placeholder {
    color: var(--_color-text-subtle);
  }
  .search-input:focus-visible {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: -1px;
  }
  .status {
    min-block-size: 36px;
    padding: 4px 12px;
    display: flex;
    align-items: center;
    gap: 8px 12px;
    border-block-start: 1px solid var(--_color-border);
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
    font-variant-numeric: tabular-nums;
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
  .early-name {
    position: absolute;
    inset-inline: 0;
    z-index: 3;
  }
  .state-layer {
    position: absolute;
    inset: 0;
    z-index: 3;
    overflow: auto;
    display: grid;
    background: var(--_color-surface);
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
    outline: 1px solid transparent;
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
