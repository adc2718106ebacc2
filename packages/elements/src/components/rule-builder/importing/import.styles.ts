import { css } from 'lit';
import { fieldLook } from '../../../internal/field.styles.js';

/** The dialog that takes over rules of other tools. */
export const importStyles = css`
  .import-field,
  .import-result,
  .import-preview {
    display: flex;
    flex-direction: column;
    gap: 4px;
    min-inline-size: 0;
  }
  .import-result {
    gap: 12px;
  }
  .import-result:empty {
    display: none;
  }
  .import-label {
    margin: 0;
    padding: 0;
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
    font-weight: var(--_weight-medium);
  }
  .import-input {
    inline-size: 100%;
    min-block-size: var(--_control-height);
    padding: 4px 10px;
    ${fieldLook};
  }
  .import-input:focus-visible,
  .import-choice input:focus-visible,
  .import-code:focus-visible,
  .import-file:focus-within {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: 1px;
  }
  .import-text,
  .import-code {
    font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
    font-size: 13px;
  }
  .import-text {
    resize: vertical;
  }
  .import-text::placeholder {
    color: var(--_color-text-subtle);
    opacity: 1;
  }
  .import-file {
    position: relative;
    align-self: start;
    margin-block-start: 4px;
  }
  .import-state {
    display: flex;
    gap: 8px;
    margin: 0;
    overflow-wrap: anywhere;
  }
  .import-state .icon,
  .import-problems .icon {
    flex: none;
    margin-block-start: 2px;
  }
  .import-state.whole .icon {
    color: var(--_color-success-text);
  }
  .lost > .icon {
    color: var(--_color-danger-text);
  }
  .changed > .icon,
  .field > .icon {
    color: var(--_color-warning-text);
  }
  .import-problems {
    display: flex;
    flex-direction: column;
    gap: 8px;
    max-block-size: 200px;
    margin: 0;
    padding: 12px;
    border-radius: var(--_radius-medium);
    background: var(--_color-surface-sunken);
    list-style: none;
    overflow-y: auto;
  }
  .import-problems li {
    display: flex;
    gap: 8px;
    overflow-wrap: anywhere;
  }
  .import-problems .where {
    color: var(--_color-text-muted);
  }
  .import-sentence {
    max-block-size: 160px;
    margin: 0;
    padding: 10px 12px;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-medium);
    overflow: auto;
    overflow-wrap: anywhere;
  }
  .import-preview summary {
    inline-size: fit-content;
    min-block-size: 24px;
    color: var(--_color-accent-text);
    cursor: pointer;
  }
  .import-code {
    max-block-size: 160px;
    margin: 0;
    padding: 10px 12px;
    border-radius: var(--_radius-medium);
    background: var(--_color-surface-sunken);
    white-space: pre-wrap;
    overflow: auto;
    overflow-wrap: anywhere;
  }
  .import-places {
    margin: 0;
    padding: 0;
    border: 0;
  }
  .import-choice {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 28px;
  }
  .import-choice:has(:disabled) {
    color: var(--_color-text-disabled);
  }
  .import-choice input {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_color-accent);
  }
`;
