import { css } from 'lit';
import { fieldLook } from '../../../../internal/field.styles.js';

/** Looks of the button on a chip and of the window it opens. */
export const chipStyles = css`
  .chip-more {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    min-inline-size: 20px;
    min-block-size: 20px;
    justify-content: center;
    margin: 0 -2px;
    padding: 0 3px;
    border: 0;
    border-radius: 3px;
    background: none;
    color: inherit;
    font: inherit;
    font-size: var(--_text-small);
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }
  .chip-more:hover {
    background: color-mix(in srgb, currentColor 14%, transparent);
  }
  .chip-more:focus-visible {
    outline: var(--_focus-width) solid var(--_color-focus);
  }
  .chip-more .icon,
  .chip-color {
    inline-size: 12px;
    block-size: 12px;
  }
  .chip-color {
    border: 1px solid currentColor;
    border-radius: 3px;
    forced-color-adjust: none;
  }
  .chip-value {
    max-inline-size: 12em;
    overflow: hidden;
    font-weight: var(--_weight-medium);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .details {
    inline-size: min(340px, calc(100vw - 16px));
    overflow-y: auto;
  }
  .details:popover-open {
    display: grid;
    gap: 8px;
    padding: 10px 12px 12px;
  }
  .details p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .details-title {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .details-path,
  .details-hint,
  .details small,
  .details-head {
    color: var(--_color-text-subtle);
    font-size: var(--_text-small);
  }
  .details-path {
    margin-block-start: -8px;
  }
  .details-head {
    font-weight: var(--_weight-medium);
  }
  .details-text {
    color: var(--_color-text-muted);
    font-size: 13px;
  }
  .details-field {
    display: grid;
    gap: 4px;
  }
  .details-field label {
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
    font-weight: var(--_weight-medium);
  }
  .details-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
  }
  .details-input {
    flex: 1 1 110px;
    min-inline-size: 0;
    min-block-size: var(--_control-height-small);
    padding: 0 8px;
    ${fieldLook};
    font-size: 13px;
  }
  .details-input:focus-visible {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: 1px;
  }
  .details-input[aria-invalid] {
    border-color: var(--_color-danger-text);
  }
  .details-color {
    inline-size: 32px;
    block-size: 28px;
    padding: 0;
    border: 0;
    background: none;
  }
  .details .error:empty {
    display: none;
  }
  .grounds {
    display: grid;
    gap: 6px;
    margin: 0;
    padding: 0;
    font-size: 13px;
    list-style: none;
  }
  .grounds li {
    display: flex;
    gap: 8px;
    overflow-wrap: anywhere;
  }
  .grounds .icon {
    flex: none;
    margin-block-start: 3px;
    color: var(--_color-text-subtle);
  }
  .grounds small {
    display: block;
  }
  @media (pointer: coarse) {
    .details-input {
      min-block-size: 44px;
      font-size: 16px;
    }
  }
`;
