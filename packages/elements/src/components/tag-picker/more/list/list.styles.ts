import { css } from 'lit';

/** Looks of what is inside the list, and of notices. */
export const listStyles = css`
  .tools {
    display: flex;
    flex: none;
    gap: 4px;
    padding: 4px 6px;
    border-block-end: 1px solid var(--_color-border);
  }
  .missing {
    margin: 0;
    color: var(--_color-warning-text);
    font-size: 13px;
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
  .swatch:empty::before {
    content: '';
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
  /* Drawn, so that a row stays light: a check mark turned from two borders. */
  .option::after {
    content: '';
    box-sizing: border-box;
    flex: none;
    inline-size: 6px;
    block-size: 11px;
    margin-inline: 5px;
    translate: 0 -2px;
    rotate: 45deg;
  }
  .option[aria-selected='true']::after {
    border: 0 solid var(--_color-accent-text);
    border-width: 0 2px 2px 0;
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
  @media (forced-colors: active) {
    .option.active {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .option[aria-selected='true'],
    .option[aria-selected='true'].active {
      background: SelectedItem;
      color: SelectedItemText;
      outline-color: SelectedItemText;
      forced-color-adjust: none;
    }
    .option[aria-selected='true'] :is(.meta, .swatch) {
      color: inherit;
    }
    .option[aria-selected='true']::after {
      border-color: SelectedItemText;
    }
    .option[aria-disabled='true'] {
      color: GrayText;
    }
    mark {
      background: Mark;
      color: MarkText;
    }
  }
`;
