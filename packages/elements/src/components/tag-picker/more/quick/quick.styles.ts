import { css } from 'lit';

/** Looks of the bar of tags at hand and of suggestions. */
export const quickStyles = css`
  .quick {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .quick-tag {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    max-inline-size: 100%;
    min-block-size: 24px;
    padding: 0 8px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-small);
    background: none;
    color: var(--_color-text);
    font: inherit;
    font-size: 13px;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .quick-tag:hover:not(:disabled) {
    background: var(--_color-fill-hover);
  }
  .quick-tag[aria-pressed='true'] {
    background: var(--_bg);
    color: var(--_text);
    box-shadow: inset 0 0 0 1px var(--_text);
  }
  .quick-tag:focus-visible {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: 1px;
  }
  .quick-tag:disabled {
    color: var(--_color-text-disabled);
    cursor: not-allowed;
  }
  .quick-tag kbd {
    color: var(--_color-text-subtle);
    font: inherit;
    font-size: 11px;
  }
  .quick-tag[aria-pressed='true'] kbd {
    color: inherit;
  }
  .suggestions {
    display: grid;
    gap: 4px;
    padding: 8px 12px;
    border: 1px dashed var(--_color-border-control);
    border-radius: var(--_radius-medium);
  }
  .suggestions-title {
    color: var(--_color-text-subtle);
    font-size: var(--_text-small);
    font-weight: var(--_weight-medium);
  }
  .suggestions ul {
    display: grid;
    gap: 4px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .suggestions li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto auto;
    align-items: center;
    gap: 8px;
  }
  .suggestion-why {
    color: var(--_color-text-muted);
    font-size: 13px;
    overflow-wrap: anywhere;
  }
  .suggestion-why mark {
    color: var(--_color-text);
  }
  @media (pointer: coarse) {
    .quick-tag {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .quick-tag[aria-pressed='true'] {
      background: SelectedItem;
      color: SelectedItemText;
      forced-color-adjust: none;
    }
  }
`;
