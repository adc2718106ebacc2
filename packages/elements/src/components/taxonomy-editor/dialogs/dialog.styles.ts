import { css } from 'lit';

/** Dialogs of the editor. */
export const dialogStyles = css`
  .dialog .result {
    display: flex;
    flex-direction: column;
    gap: 16px;
  }
  .dialog .result:empty {
    display: none;
  }
  .targets {
    display: flex;
    flex-direction: column;
    max-block-size: 220px;
    margin: 0;
    padding: 4px;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-medium);
    overflow-y: auto;
  }
  .target {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: var(--_option-height);
    padding: 2px 8px;
    border-radius: var(--_radius-small);
    cursor: pointer;
  }
  .target:hover {
    background: var(--_color-fill-hover);
  }
  .target:has(:checked) {
    background: var(--_color-fill-selected);
  }
  .target input {
    flex: none;
    accent-color: var(--_color-accent);
  }
  .target input:focus-visible {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: var(--_focus-offset);
  }
  .target .where {
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
  }
  .target > span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .effect {
    padding: 12px 16px;
    border-radius: var(--_radius-medium);
    background: var(--_color-surface-sunken);
  }
  .lines {
    margin: 0 0 8px;
    padding-inline-start: 18px;
  }
  .effect .rules {
    margin: 4px 0 0;
    padding: 0;
    list-style: none;
  }
  .change {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 2px 8px;
    margin: 2px 0 8px;
    font-size: var(--_text-small);
  }
  .change dt {
    color: var(--_color-text-muted);
  }
  .change dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .refused {
    display: flex;
    gap: 8px;
    padding: 12px;
    border-radius: var(--_radius-medium);
    background: var(--_color-danger-bg);
    color: var(--_color-danger-text);
  }
  .refused p {
    margin: 0;
    color: inherit;
  }
  .parts {
    display: flex;
    flex-direction: column;
    gap: 12px;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .part {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 8px;
    margin: 0;
    padding: 12px;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-medium);
  }
  .part legend {
    padding: 0 4px;
    font-size: var(--_text-small);
    font-weight: var(--_weight-medium);
  }
  .part .field:not(:first-of-type) {
    grid-column: 1 / -1;
  }
  .part textarea {
    font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
  }
  progress {
    inline-size: 100%;
    accent-color: var(--_color-accent);
  }
  @media (forced-colors: active) {
    .refused {
      border: 1px solid CanvasText;
    }
  }
`;
