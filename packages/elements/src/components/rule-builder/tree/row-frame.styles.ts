import { css } from 'lit';

/** The rows of the rule, around their conditions and values. */
export const rowFrameStyles = css`
  :host {
    --_rule-row: 44px;
    --_indent: 22px;
  }
  .rule-rows > .row {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    display: flex;
    align-items: flex-start;
    min-block-size: var(--_rule-row);
    padding-block: 5px;
    padding-inline: calc(4px + var(--_level) * var(--_indent)) 8px;
    contain: layout style;
    outline: none;
    cursor: default;
  }
  /* A line down each level that the row stands in. */
  .rule-rows > .row::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 26px;
    inline-size: calc(var(--_level) * var(--_indent));
    background: repeating-linear-gradient(
      to right,
      var(--_color-border) 0 1px,
      transparent 1px var(--_indent)
    );
    pointer-events: none;
  }
  :host(:dir(rtl)) .rule-rows > .row::before {
    transform: scaleX(-1);
  }
  .rule-rows > .row:hover {
    background: var(--_color-fill-hover);
  }
  .rule-rows > .row.selected {
    background: var(--_color-fill-selected);
  }
  .rule-rows > .row.cut {
    opacity: 0.55;
  }
  .lead {
    position: relative;
    display: flex;
    flex: none;
    align-items: center;
    block-size: 34px;
  }
  .grip {
    flex: none;
    inline-size: 16px;
    block-size: 28px;
    border-radius: var(--_radius-small);
    background: radial-gradient(circle, var(--_color-border-control) 1.2px, transparent 1.6px) center / 5px
      6px;
    background-clip: content-box;
    padding: 5px 3px;
    opacity: 0;
    cursor: grab;
    touch-action: none;
  }
  .row:is(:hover, :focus, :focus-within) > .lead > .grip {
    opacity: 1;
  }
  .fixed .grip {
    visibility: hidden;
  }
  .content {
    display: flex;
    flex: 1 1 auto;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 6px;
    min-inline-size: 0;
    min-block-size: 34px;
  }
  .cell {
    min-inline-size: 0;
    max-inline-size: 100%;
    border-radius: var(--_radius-medium);
    outline: none;
  }
  .row > .row-actions {
    flex: none;
    align-self: flex-start;
    margin-block-start: 5px;
  }
  .connector,
  .word {
    color: var(--_color-text-muted);
    font-size: 13px;
    white-space: nowrap;
  }
  .connector {
    min-inline-size: 28px;
    padding: 1px 6px;
    border-radius: var(--_radius-small);
    background: var(--_color-fill-active);
    font-size: var(--_text-small);
    font-weight: var(--_weight-medium);
    text-align: center;
  }
  .connector.or {
    background: var(--_color-warning-bg);
    color: var(--_color-warning-text);
  }
  .word.not {
    color: var(--_color-danger-text);
    font-weight: var(--_weight-medium);
  }
  .group-word,
  .group-select {
    font: inherit;
    font-weight: var(--_weight-medium);
  }
  .group-select,
  .text-field {
    block-size: 32px;
    padding: 0 8px;
    border: 1px solid var(--_color-border-control);
    border-radius: var(--_radius-medium);
    background: var(--_color-surface);
    color: var(--_color-text);
  }
  .group-select {
    field-sizing: content;
    border-color: transparent;
    background-color: transparent;
    cursor: pointer;
  }
  .group-select:hover {
    border-color: var(--_color-border-control);
  }
  .text-field {
    inline-size: min(560px, 100%);
    font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
    font-size: 13px;
    field-sizing: content;
    min-inline-size: 160px;
    max-inline-size: 100%;
  }
  .group-select:focus-visible,
  .text-field:focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: -1px;
  }
  .precedence {
    flex: none;
    padding-inline: 6px;
    border: 1px dashed var(--_color-border-control);
    border-radius: var(--_radius-small);
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
  }
  .rule-rows > .row:focus-visible,
  .cell:focus-visible {
    box-shadow: inset 0 0 0 2px var(--_color-focus);
  }
  .rule-rows > .row:focus-visible {
    border-radius: var(--_radius-medium);
  }
  @media (pointer: coarse) {
    :host {
      --_rule-row: 52px;
    }
    .grip {
      inline-size: 24px;
      opacity: 1;
    }
    .twisty {
      inline-size: 32px;
    }
  }
  @media (max-width: 480px) {
    :host {
      --_indent: 12px;
    }
  }
  @media (forced-colors: active) {
    .rule-rows > .row:focus-visible,
    .cell:focus-visible {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .rule-rows > .row.selected {
      outline: 1px solid Highlight;
      outline-offset: -1px;
    }
  }
`;
