import { css } from 'lit';

/** Looks of `tagma-tag-picker` that the first rendering needs. */
export const pickerStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  .field {
    --_height: var(--_control-height);
    --_line: 24px;
    --_pad: 3px;
    --_gap: var(--tagma-tag-picker-gap, 4px);
    display: grid;
    gap: 4px;
    min-inline-size: 0;
  }
  :host([size='small']) .field {
    --_height: var(--_control-height-small);
    --_line: 20px;
    --_pad: 1px;
  }
  :host([size='large']) .field {
    --_height: var(--_control-height-large);
    --_pad: 7px;
  }
  .label {
    justify-self: start;
    font-size: 13px;
    font-weight: var(--_weight-medium);
    color: var(--_color-text);
  }
  .required {
    margin-inline-start: 2px;
    color: var(--_color-danger-text);
  }
  .control {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_gap);
    position: relative;
    min-block-size: var(--_height);
    max-block-size: var(--tagma-tag-picker-max-height, 40vh);
    overflow-y: auto;
    padding-block: var(--_pad);
    padding-inline: 4px 30px;
    border: 1px solid var(--_color-border-control);
    border-radius: var(--_radius-medium);
    background: var(--_color-surface);
    cursor: text;
    transition: border-color var(--_duration-fast);
  }
  .control:hover {
    border-color: var(--_color-border-control-hover);
  }
  .control:focus-within {
    border-color: var(--_color-focus);
    outline: 1px solid var(--_color-focus);
    outline-offset: 0;
  }
  .control.is-invalid {
    border-color: var(--_color-danger-text);
  }
  .control.is-invalid:focus-within {
    outline-color: var(--_color-danger-text);
  }
  .control.is-readonly {
    padding-inline-end: 4px;
    border-color: var(--_color-border);
    background: var(--_color-surface-sunken);
    cursor: default;
  }
  .control.is-disabled {
    border-color: var(--_color-border);
    background: var(--_color-surface-sunken);
    cursor: not-allowed;
  }
  .chips {
    display: contents;
  }
  .control.is-line {
    flex-wrap: nowrap;
    overflow: hidden;
  }
  .is-line .chip {
    flex: none;
  }
  /* One alone that is too long is cut. */
  .is-line .chip:first-child:nth-last-child(-n + 2) {
    flex: 0 1 auto;
  }
  .chip {
    display: inline-flex;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .input {
    flex: 1 1 64px;
    min-inline-size: 48px;
    min-block-size: var(--_line);
    margin: 0;
    padding: 0 6px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    outline: none;
  }
  .input::placeholder {
    color: var(--_color-text-subtle);
    opacity: 1;
  }
  .input:disabled {
    color: var(--_color-text-disabled);
    cursor: not-allowed;
  }
  .input:disabled::placeholder {
    color: var(--_color-text-disabled);
  }
  .none {
    padding-inline: 6px;
    color: var(--_color-text-subtle);
  }
  .toggle {
    position: absolute;
    inset-block-start: calc((var(--_height) - 26px) / 2);
    inset-inline-end: 3px;
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: var(--_color-text-subtle);
    cursor: pointer;
  }
  .toggle:hover:not(:disabled) {
    background: var(--_color-fill-hover);
    color: var(--_color-text);
  }
  .toggle:disabled {
    color: var(--_color-text-disabled);
    cursor: not-allowed;
  }
  :host(:state(open)) .toggle .icon {
    rotate: 180deg;
  }
  .busy {
    display: inline-flex;
    color: var(--_color-text-subtle);
  }
  .skeleton {
    border-radius: var(--_radius-small);
    background: var(--_color-skeleton);
    animation: tagma-pulse 1.4s ease-in-out infinite;
  }
  .skeleton.chip {
    inline-size: 64px;
    block-size: 22px;
  }
  .skeleton.chip:nth-child(2) {
    inline-size: 92px;
  }
  .help,
  .error {
    font-size: 13px;
    overflow-wrap: anywhere;
  }
  .help {
    color: var(--_color-text-subtle);
  }
  .error {
    color: var(--_color-danger-text);
  }
  @keyframes tagma-pulse {
    50% {
      opacity: 0.5;
    }
  }
  @media (pointer: coarse) {
    /* Smaller text makes iOS zoom the page when the input takes the focus. */
    .input {
      font-size: 16px;
    }
  }
  @media print {
    .control {
      flex-wrap: wrap !important;
      max-block-size: none;
      overflow: visible !important;
    }
    .toggle {
      display: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .skeleton {
      animation: none;
    }
    .control {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .control:focus-within {
      outline: 2px solid Highlight;
    }
    .control.is-disabled {
      border-color: GrayText;
    }
    .skeleton {
      border: 1px solid GrayText;
    }
  }
`;
