import { css } from 'lit';

/** Search field, segments, and rows with their checkboxes. */
export const listStyles = css`
  .finder {
    display: flex;
    flex-direction: column;
    gap: 8px;
    min-inline-size: 0;
    min-block-size: 0;
    padding-block-start: 12px;
  }
  .locked,
  .banner {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0 16px;
    padding: 6px 10px;
    border-radius: var(--_radius-medium);
    background: var(--_color-info-bg);
    font-size: 13px;
    overflow-wrap: anywhere;
  }
  .locked .icon {
    color: var(--_color-info-text);
  }
  .banner {
    background: var(--_color-danger-bg);
  }
  .banner .icon {
    color: var(--_color-danger-text);
  }
  .banner span {
    flex: 1 1 auto;
    min-inline-size: 0;
  }
  .search-field {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: var(--_control-height);
    margin-inline: 16px;
    padding-inline: 10px 4px;
    border: 1px solid var(--_color-border-control);
    border-radius: var(--_radius-medium);
    background: var(--_color-surface);
  }
  .search-field:focus-within {
    border-color: var(--_color-accent);
    outline: 1px solid var(--_color-accent);
  }
  .search-field > .icon {
    color: var(--_color-text-subtle);
  }
  .search {
    flex: 1 1 auto;
    min-inline-size: 0;
    min-block-size: calc(var(--_control-height) - 2px);
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    outline: none;
  }
  .search::placeholder {
    color: var(--_color-text-subtle);
    opacity: 1;
  }
  .segments {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-inline: 16px;
  }
  .segment {
    min-block-size: 24px;
    padding: 0 10px;
    border: 1px solid transparent;
    border-radius: var(--_radius-full);
    background: none;
    color: var(--_color-text-muted);
    font: inherit;
    font-size: var(--_text-small);
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }
  .segment:hover {
    background: var(--_color-fill-hover);
    color: var(--_color-text);
  }
  .segment[aria-pressed='true'] {
    border-color: var(--_color-accent-border);
    background: var(--_color-accent-bg);
    color: var(--_color-accent-text);
    font-weight: var(--_weight-medium);
  }
  .segment:focus-visible,
  .listbox:focus-visible {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: -2px;
  }
  .list-frame {
    position: relative;
    display: flex;
    flex: 1 1 auto;
    flex-direction: column;
    min-block-size: 0;
    border-block-start: 1px solid var(--_color-border);
  }
  .listbox {
    flex: 1 1 auto;
    min-block-size: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    border-radius: 0;
  }
  .rows {
    position: relative;
    block-size: var(--_rows-height);
    margin-inline: 8px;
  }
  .row {
    position: absolute;
    inset-inline: 0;
    inset-block-start: var(--_top);
    display: flex;
    align-items: center;
    gap: 8px;
    block-size: 36px;
    padding-inline: 8px;
    border-radius: var(--_radius-medium);
    white-space: nowrap;
  }
  .heading {
    align-items: end;
    padding-block-end: 4px;
    color: var(--_color-text-subtle);
    font-size: var(--_text-small);
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .option {
    cursor: pointer;
  }
  .option:hover,
  .option.active {
    background: var(--_color-fill-hover);
  }
  .option[aria-disabled='true'] {
    cursor: not-allowed;
  }
  .option[aria-disabled='true'] :is(.name, .meta) {
    color: var(--_color-text-subtle);
  }
  :is(.search-field:focus-within ~ .list-frame, .list-frame:focus-within) .option.active {
    box-shadow: inset 0 0 0 1.5px var(--_color-focus);
  }
  .box {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 16px;
    block-size: 16px;
    border: 1px solid var(--_color-border-control);
    border-radius: var(--_radius-small);
    background: var(--_color-surface);
    color: var(--_color-on-accent);
  }
  .box .icon {
    inline-size: 12px;
    block-size: 12px;
    stroke-width: 3;
  }
  .box.on {
    border-color: transparent;
    background: var(--_color-accent);
  }
  .option[aria-disabled='true'] .box.on {
    background: var(--_color-border-control);
  }
  .swatch {
    display: inline-grid;
    flex: none;
    place-items: center;
    inline-size: 16px;
    color: var(--_text);
  }
  .dot {
    inline-size: 10px;
    block-size: 10px;
    border: 1px solid var(--_text);
    border-radius: var(--_radius-full);
    background: var(--_bg);
  }
  .name {
    flex: 0 1 auto;
    min-inline-size: 48px;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .name mark {
    border-radius: 2px;
    background: var(--_color-mark);
    color: inherit;
  }
  .meta {
    flex: 1 100 0;
    min-inline-size: 0;
    overflow: hidden;
    color: var(--_color-text-subtle);
    font-size: var(--_text-small);
    text-overflow: ellipsis;
  }
  .wish {
    flex: none;
    padding: 1px 6px;
    border-radius: var(--_radius-small);
    font-size: var(--_text-small);
    font-weight: var(--_weight-medium);
  }
  .add .wish {
    background: var(--_color-success-bg);
    color: var(--_color-success-text);
  }
  .remove .wish {
    background: var(--_color-danger-bg);
    color: var(--_color-danger-text);
  }
  .remove .name {
    text-decoration: line-through;
  }
  .count {
    flex: none;
    min-inline-size: 56px;
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .none {
    margin: 0;
    padding: 24px 16px;
    color: var(--_color-text-muted);
    text-align: center;
    overflow-wrap: anywhere;
  }
  .progress {
    position: absolute;
    z-index: 1;
    inset-block-start: 0;
    inset-inline: 0;
    block-size: 2px;
    background: var(--_color-accent);
    animation: tagma-pulse 1s ease-in-out infinite;
  }
  @keyframes tagma-pulse {
    50% {
      opacity: 0.35;
    }
  }
  @media (pointer: coarse) {
    .row {
      block-size: 44px;
    }
    /* Smaller text makes iOS zoom the page when the input takes the focus. */
    .search {
      font-size: 16px;
    }
    .segment {
      min-block-size: 32px;
    }
  }
  @container bulk-tagger (inline-size < 640px) {
    .finder {
      flex: 1 1 160px;
    }
  }
  @container bulk-tagger (inline-size < 420px) {
    .wish {
      max-inline-size: 30%;
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .count {
      min-inline-size: 40px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .progress {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .box.on {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .dot {
      border-color: CanvasText;
    }
    .option.active {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .option[aria-disabled='true'] {
      color: GrayText;
    }
    .segment[aria-pressed='true'],
    .search-field:focus-within {
      outline: 2px solid Highlight;
    }
    .wish {
      border: 1px solid;
    }
  }
`;
