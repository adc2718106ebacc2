import { css } from 'lit';
import { fieldLook } from '../../internal/field.styles.js';

/** Fields of the detail pane, the dialogs and the views. */
export const formStyles = css`
  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 200px), 1fr));
    gap: 12px;
    align-items: start;
  }
  .grid > .wide,
  .grid > .flag {
    grid-column: 1 / -1;
  }
  .field {
    display: flex;
    flex-direction: column;
    gap: 4px;
    min-inline-size: 0;
  }
  .label {
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
    font-weight: var(--_weight-medium);
  }
  .check {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 24px;
  }
  .check input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_color-accent);
  }
  .input {
    inline-size: 100%;
    min-block-size: var(--_control-height);
    padding: 4px 10px;
    ${fieldLook};
  }
  textarea.input {
    resize: vertical;
    field-sizing: content;
    max-block-size: 240px;
  }
  .input:hover {
    border-color: var(--_color-border-control-hover);
  }
  .input:focus-visible,
  .check input:focus-visible {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: 1px;
  }
  .input[aria-invalid='true'] {
    border-color: var(--_color-danger-text);
  }
  .input::placeholder {
    color: var(--_color-text-subtle);
    opacity: 1;
  }
  .notes {
    display: flex;
    flex-direction: column;
    gap: 2px;
    font-size: var(--_text-small);
  }
  .notes:empty {
    display: none;
  }
  .help {
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
  }
  .error {
    display: flex;
    align-items: flex-start;
    gap: 4px;
    margin: 0;
    color: var(--_color-danger-text);
    font-size: var(--_text-small);
    overflow-wrap: anywhere;
  }
  .error .icon {
    margin-block-start: 2px;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
`;
