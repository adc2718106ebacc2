import { css } from 'lit';

/** Looks of `tagma-tag-picker`. */
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
  .chip {
    display: inline-flex;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .mark {
    display: inline-flex;
    opacity: 0.8;
  }
  .mark .icon {
    inline-size: 12px;
    block-size: 12px;
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
  .popup:popover-open {
    display: flex;
    flex-direction: column;
  }
  .listbox {
    position: relative;
    flex: 0 1 auto;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 4px;
    scroll-padding: 4px;
    outline: none;
  }
  .rows {
    position: relative;
    block-size: var(--_rows-height);
    min-inline-size: min(280px, 100%);
  }
  .row {
    position: absolute;
    inset-inline: 0;
    inset-block-start: var(--_top);
    display: flex;
    align-items: center;
    gap: 8px;
    block-size: var(--_option-height);
    padding-inline: 8px;
    border-radius: var(--_radius-medium);
    white-space: nowrap;
  }
  .heading {
    align-items: flex-end;
    padding-block-end: 5px;
    color: var(--_color-text-subtle);
    font-size: var(--_text-small);
    font-weight: var(--_weight-medium);
    line-height: 1.3;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .option {
    cursor: pointer;
  }
  .option:hover {
    background: var(--_color-fill-hover);
  }
  .option.active {
    background: var(--_color-fill-active);
  }
  .option[aria-selected='true'] {
    background: var(--_color-fill-selected);
  }
  .option.active .meta {
    color: var(--_color-text-muted);
  }
  .option[aria-selected='true'].active {
    background: color-mix(in srgb, var(--_color-fill-selected), var(--_color-accent) 14%);
  }
  .option[aria-disabled='true'] {
    color: var(--_color-text-disabled);
    cursor: not-allowed;
  }
  .swatch {
    display: inline-grid;
    flex: none;
    place-items: center;
    inline-size: 16px;
    color: var(--_text);
  }
  .swatch .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  .dot {
    inline-size: 8px;
    block-size: 8px;
    border-radius: var(--_radius-full);
    background: var(--_text);
    forced-color-adjust: none;
  }
  .name {
    flex: 0 1 auto;
    min-inline-size: 4em;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .meta {
    flex: 1 1 0;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    color: var(--_color-text-subtle);
    font-size: var(--_text-small);
    text-align: end;
  }
  .tick {
    display: inline-flex;
    flex: none;
    inline-size: 16px;
    color: var(--_color-accent-text);
  }
  .create {
    color: var(--_color-accent-text);
  }
  .create .swatch {
    color: inherit;
  }
  mark {
    border-radius: 2px;
    background: var(--_color-mark);
    color: inherit;
  }
  .message {
    display: grid;
    gap: 4px;
    min-inline-size: min(240px, 100%);
    padding: 16px;
    color: var(--_color-text-muted);
    overflow-wrap: anywhere;
  }
  .message strong {
    color: var(--_color-text);
    font-weight: var(--_weight-medium);
  }
  .message span {
    font-size: 13px;
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
  .skeleton.bar {
    block-size: 12px;
    margin-block: 6px;
    inline-size: 70%;
  }
  .skeleton.bar.b {
    inline-size: 50%;
  }
  .skeleton.bar.c {
    inline-size: 82%;
  }
  .foot {
    flex: none;
    padding: 6px 12px;
    border-block-start: 1px solid var(--_color-border);
    color: var(--_color-text-subtle);
    font-size: var(--_text-small);
    font-variant-numeric: tabular-nums;
  }
  .notice {
    display: flex;
    flex: none;
    align-items: flex-start;
    gap: 6px;
    min-inline-size: 0;
    color: var(--_color-text-muted);
    font-size: 13px;
  }
  .popup .notice {
    padding: 6px 8px 6px 12px;
    border-block-start: 1px solid var(--_color-border);
  }
  .notice > .icon {
    margin-block-start: 4px;
  }
  .notice-text {
    flex: 1 1 auto;
    min-inline-size: 0;
    padding-block: 2px;
    overflow-wrap: anywhere;
  }
  .notice.success > .icon {
    color: var(--_color-success-text);
  }
  .notice.info > .icon {
    color: var(--_color-info-text);
  }
  .notice.warning > .icon {
    color: var(--_color-warning-text);
  }
  .notice.danger {
    color: var(--_color-danger-text);
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
    .row {
      block-size: max(44px, var(--_option-height));
    }
    /* Smaller text makes iOS zoom the page when the input takes the focus. */
    .input {
      font-size: 16px;
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
    .option.active {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .option[aria-selected='true'] {
      background: SelectedItem;
      color: SelectedItemText;
      forced-color-adjust: none;
    }
    .option[aria-selected='true'] :is(.meta, .tick, .swatch) {
      color: inherit;
    }
    .option[aria-disabled='true'] {
      color: GrayText;
    }
    .skeleton {
      border: 1px solid GrayText;
    }
    mark {
      background: Mark;
      color: MarkText;
    }
  }
`;
