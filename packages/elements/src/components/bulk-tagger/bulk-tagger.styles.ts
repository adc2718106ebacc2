import { css } from 'lit';

/** The frame: heading, list on one side, effect on the other; below each other where it is narrow. */
export const bulkStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    block-size: var(--tagma-bulk-tagger-height, 520px);
    container: bulk-tagger / inline-size;
  }
  .frame {
    display: flex;
    flex: 1 1 auto;
    flex-direction: column;
    min-block-size: 0;
    border: 1px solid var(--_color-border);
    border-radius: var(--tagma-bulk-tagger-radius, var(--_radius-large));
    background: var(--_color-surface);
    overflow: hidden;
  }
  .head {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px 16px;
    border-block-end: 1px solid var(--_color-border);
  }
  .title {
    flex: 1 1 auto;
    min-inline-size: 0;
    padding-block: 4px;
    font-size: 16px;
    font-weight: var(--_weight-strong);
    overflow-wrap: anywhere;
  }
  .panes {
    display: grid;
    flex: 1 1 auto;
    grid-template-columns: minmax(0, 3fr) minmax(280px, 2fr);
    grid-template-rows: minmax(0, 1fr);
    min-block-size: 0;
  }
  .strong {
    margin: 0;
    font-weight: var(--_weight-medium);
    color: var(--_color-text);
  }
  .state {
    flex: 1 1 auto;
  }
  .reading {
    display: flex;
    flex: 1 1 auto;
    flex-direction: column;
    gap: 16px;
    padding: 16px;
    min-block-size: 0;
    overflow: hidden;
  }
  .reading-text {
    display: grid;
    gap: 8px;
    color: var(--_color-text-muted);
    font-variant-numeric: tabular-nums;
  }
  progress {
    inline-size: 100%;
    block-size: 4px;
    border: 0;
    border-radius: var(--_radius-full);
    background: var(--_color-skeleton);
    appearance: none;
    overflow: hidden;
  }
  progress::-webkit-progress-bar {
    background: var(--_color-skeleton);
  }
  progress::-webkit-progress-value {
    background: var(--_color-accent);
  }
  progress::-moz-progress-bar {
    background: var(--_color-accent);
  }
  .skeletons {
    display: grid;
    gap: 14px;
  }
  .skeleton-row {
    block-size: 20px;
    border-radius: var(--_radius-small);
    background: var(--_color-skeleton);
    outline: 1px solid transparent;
  }
  .skeleton-row:nth-child(even) {
    inline-size: 70%;
  }
  .notice {
    min-block-size: 40px;
    padding: 4px 16px;
  }
  @container bulk-tagger (inline-size < 640px) {
    .panes {
      display: flex;
      flex-direction: column;
    }
  }
  @media (forced-colors: active) {
    progress {
      border: 1px solid CanvasText;
      forced-color-adjust: none;
      background: Canvas;
    }
    progress::-webkit-progress-value {
      background: Highlight;
    }
    .skeleton-row {
      border: 1px solid GrayText;
    }
  }
`;
