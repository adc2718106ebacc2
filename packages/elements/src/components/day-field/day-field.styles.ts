import { css } from 'lit';
import { fieldLook } from '../../internal/field.styles.js';

/** Looks of `tagma-day-field`. */
export const dayFieldElementStyles = css`
  :host {
    display: inline-block;
    min-inline-size: min(100%, 160px);
    vertical-align: top;
  }
  .day-field {
    position: relative;
  }
  .input {
    flex: 1;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--_control-height);
    padding-block: 4px;
    padding-inline: 10px 36px;
    ${fieldLook};
  }
  :host([size='small']) .input {
    min-block-size: var(--_control-height-small);
    padding-block: 0;
  }
  .input:hover:enabled {
    border-color: var(--_color-border-control-hover);
  }
  .input:focus-visible {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: 1px;
  }
  .input::placeholder {
    color: var(--_color-text-subtle);
    opacity: 1;
  }
  .input[aria-invalid='true'] {
    border-color: var(--_color-danger-text);
  }
  .input:disabled {
    opacity: 0.6;
    cursor: not-allowed;
  }
  .day-open {
    position: absolute;
    inset-inline-end: 4px;
    min-inline-size: 24px;
    min-block-size: 24px;
  }
  .error {
    margin: 4px 0 0;
    color: var(--_color-danger-text);
    font-size: var(--_text-small);
  }
`;
