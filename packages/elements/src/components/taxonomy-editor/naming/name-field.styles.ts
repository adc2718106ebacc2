import { css } from 'lit';
import { fieldLook } from '../../../internal/field.styles.js';

/** The field of a name in its row. */
export const nameFieldStyles = css`
  .name-field {
    position: relative;
    flex: 1 1 auto;
    min-inline-size: 80px;
  }
  .name-field input {
    inline-size: 100%;
    block-size: 28px;
    padding: 0 8px;
    ${fieldLook};
    -webkit-user-select: text;
    user-select: text;
  }
  .name-field input:focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: -1px;
  }
  .name-field input[aria-invalid='true'] {
    border-color: var(--_color-danger-text);
  }
  .name-problem {
    position: absolute;
    inset-block-start: 100%;
    inset-inline-start: 0;
    z-index: 2;
    max-inline-size: 320px;
    margin-block-start: 2px;
    padding: 4px 8px;
    border: 1px solid var(--_color-danger-border);
    border-radius: var(--_radius-medium);
    background: var(--_color-danger-bg);
    color: var(--_color-danger-text);
    font-size: var(--_text-small);
    font-weight: var(--_weight-normal);
    line-height: 1.4;
    white-space: normal;
  }
`;
