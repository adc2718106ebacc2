import { css } from 'lit';
import { popups } from '../../../../internal/popup.styles.js';

/** The popup of the rows: search, list, foot, and the editor for values that are worked out. */
export const popupStyles = css`
  ${popups}
  .row-popup {
    inline-size: min(380px, 100vw - 16px);
  }
  .panel {
    display: flex;
    flex-direction: column;
    max-block-size: inherit;
    min-block-size: 0;
  }
  .finder {
    display: flex;
    flex: none;
    align-items: center;
    gap: 6px;
    padding: 4px 10px;
    border-block-end: 1px solid var(--_color-border);
    color: var(--_color-text-muted);
  }
  .finder-input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 32px;
    border: 0;
    outline: none;
    background: none;
    color: var(--_color-text);
    font: inherit;
  }
  .finder:focus-within {
    box-shadow: inset 0 -2px 0 var(--_color-focus);
  }
  .finder-input::placeholder {
    color: var(--_color-text-subtle);
    opacity: 1;
  }
  .options {
    flex: 1 1 auto;
    min-block-size: 68px;
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  .options-height {
    position: relative;
  }
  .option,
  .option-heading {
    position: absolute;
    inset-inline: 0;
    inset-block-start: 0;
    display: flex;
    align-items: center;
    gap: 6px;
    block-size: 34px;
    padding-inline: 10px;
  }
  .option {
    cursor: pointer;
  }
  .option:hover {
    background: var(--_color-fill-hover);
  }
  .option.is-active {
    background: var(--_color-fill-selected);
    box-shadow: inset 2px 0 0 var(--_color-accent);
  }
  .option-heading {
    align-items: flex-end;
    padding-block-end: 4px;
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
    font-weight: var(--_weight-medium);
  }
  .option-check {
    display: inline-flex;
    flex: none;
    inline-size: 16px;
    color: var(--_color-accent-text);
  }
  .option-label {
    flex: 1 1 auto;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .option-hint {
    flex: 0 1 auto;
    max-inline-size: 45%;
    overflow: hidden;
    color: var(--_color-text-subtle);
    font-size: var(--_text-small);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .panel-note {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0;
    padding: 10px 12px;
    color: var(--_color-text-muted);
    font-size: 13px;
    overflow-wrap: anywhere;
  }
  .panel-distribution {
    max-block-size: 160px;
    padding: 8px 12px;
    border-block-start: 1px solid var(--_color-border);
    overflow: auto;
  }
  .panel-foot {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 8px;
    padding: 6px 10px;
    border-block-start: 1px solid var(--_color-border);
  }
  .panel-count {
    margin-inline-end: auto;
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
  }
  .tags-panel {
    padding: 10px;
  }
  .tags-panel > .panel-note {
    padding: 8px 2px 0;
    font-size: var(--_text-small);
  }
  .operand-panel {
    padding: 10px;
    overflow: auto;
  }
  .operand {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
  }
  .operand .operand {
    flex-basis: 100%;
    padding: 6px;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-medium);
  }
  .operand .select {
    border-color: var(--_color-border-control);
  }
  @media (forced-colors: active) {
    .option.is-active {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
