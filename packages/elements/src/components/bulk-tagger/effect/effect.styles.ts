import { css } from 'lit';
import { fieldLook } from '../../../internal/field.styles.js';

/** The panel that says what will change. */
export const effectStyles = css`
  .effect {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    min-block-size: 0;
    border-inline-start: 1px solid var(--_color-border);
    background: var(--_color-surface-sunken);
  }
  .effect-title {
    margin: 0;
    padding: 12px 16px 8px;
    font-size: var(--_text-base);
    font-weight: var(--_weight-strong);
  }
  .effect-body {
    flex: 1 1 auto;
    min-block-size: 0;
    padding: 0 16px 12px;
    overflow: hidden auto;
    overscroll-behavior: contain;
  }
  .effect-empty {
    color: var(--_color-text-muted);
    font-size: 13px;
  }
  .effect-empty p {
    margin: 0 0 4px;
  }
  .changes,
  .names {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .changes {
    display: grid;
    gap: 8px;
  }
  .change {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    padding: 8px;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-medium);
    background: var(--_color-surface);
  }
  .change-head {
    display: flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
  }
  .change-tag {
    min-inline-size: 0;
    margin-inline-end: auto;
  }
  .sign {
    display: inline-grid;
    flex: none;
    place-items: center;
  }
  .add > .change-head .sign {
    color: var(--_color-success-text);
  }
  .remove > .change-head .sign {
    color: var(--_color-danger-text);
  }
  .line {
    margin: 0;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .line .icon {
    color: var(--_color-info-text);
  }
  .line.note {
    color: var(--_color-text-muted);
  }
  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    margin-block-start: 4px;
  }
  .field {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 6px;
    min-inline-size: 0;
    font-size: 13px;
  }
  .field-label {
    color: var(--_color-text-muted);
  }
  .input {
    inline-size: 136px;
    max-inline-size: 100%;
    min-block-size: 28px;
    padding: 0 8px;
    ${fieldLook};
    color: inherit;
  }
  .input:focus-visible,
  summary:focus-visible {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: 1px;
  }
  .input[aria-invalid='true'] {
    border-color: var(--_color-danger-text);
  }
  .field-error {
    flex-basis: 100%;
    color: var(--_color-danger-text);
  }
  .overfull {
    margin-block-start: 8px;
    padding: 8px;
    border-radius: var(--_radius-medium);
    background: var(--_color-warning-bg);
    font-size: 13px;
  }
  .overfull.blocks {
    background: var(--_color-danger-bg);
  }
  summary {
    display: flex;
    align-items: baseline;
    gap: 6px;
    border-radius: var(--_radius-small);
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::after {
    content: '▾';
    margin-inline-start: auto;
  }
  [open] > summary::after {
    content: '▴';
  }
  summary .icon {
    position: relative;
    inset-block-start: 2px;
  }
  .overfull summary .icon {
    color: var(--_color-warning-text);
  }
  .overfull.blocks summary .icon {
    color: var(--_color-danger-text);
  }
  .overfull p {
    margin: 4px 0 0;
  }
  .names {
    padding-inline-start: 20px;
  }
  .names li {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    padding-block: 2px;
    overflow-wrap: anywhere;
  }
  .figure {
    font-variant-numeric: tabular-nums;
  }
  .foot {
    display: grid;
    gap: 8px;
    padding: 12px 16px;
    border-block-start: 1px solid var(--_color-border);
    background: var(--_color-surface);
  }
  .sum {
    min-block-size: 1.5em;
    margin: 0;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  .sum progress {
    display: block;
    margin-block-start: 6px;
  }
  .refusal {
    display: flex;
    align-items: baseline;
    gap: 6px;
    margin: 0;
    color: var(--_color-danger-text);
    font-size: 13px;
    overflow-wrap: anywhere;
  }
  .refusal .icon {
    position: relative;
    inset-block-start: 2px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .apply {
    flex: 0 1 auto;
    white-space: normal;
  }
  .button.primary[aria-disabled='true'] {
    background: var(--_color-fill-active);
    color: var(--_color-text-disabled);
  }
  @container bulk-tagger (inline-size < 640px) {
    .effect {
      flex: 0 1 auto;
      max-block-size: 60%;
      border-inline-start: 0;
      border-block-start: 1px solid var(--_color-border-strong);
    }
    .effect-title {
      padding-block: 8px 4px;
    }
    .foot {
      padding-block: 8px;
    }
  }
  @media (pointer: coarse) {
    .input {
      min-block-size: 40px;
      font-size: 16px;
    }
  }
  @media (forced-colors: active) {
    .overfull {
      border: 1px solid CanvasText;
    }
    .button.primary[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
