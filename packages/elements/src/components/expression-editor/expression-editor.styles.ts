import { css } from 'lit';

/** Looks of `tagma-expression-editor` that the first rendering needs. */
export const expressionEditorStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
  }
  .label {
    justify-self: start;
    font-size: 13px;
    font-weight: var(--_weight-medium);
    cursor: default;
  }
  .required {
    margin-inline-start: 2px;
    color: var(--_color-danger-text);
  }
  .box {
    --_min: var(--tagma-expression-editor-min-height, 88px);
    --_max: var(--tagma-expression-editor-max-height, min(60vh, 480px));
    border: 1px solid var(--_color-border-control);
    border-radius: var(--_radius-medium);
    background: var(--_color-surface);
    font-family: var(--_font-mono);
    font-size: 13px;
    line-height: 20px;
    text-align: start;
    overflow: hidden;
  }
  .box:hover {
    border-color: var(--_color-border-control-hover);
  }
  .box:focus-within {
    border-color: var(--_color-focus);
    outline: 1px solid var(--_color-focus);
  }
  .box.is-invalid {
    border-color: var(--_color-danger-text);
  }
  .box.is-invalid:focus-within {
    outline-color: var(--_color-danger-text);
  }
  .box.is-readonly,
  .box.is-disabled {
    border-color: var(--_color-border);
    background: var(--_color-surface-sunken);
  }
  .box.is-disabled {
    cursor: not-allowed;
  }
  .area {
    display: block;
    inline-size: 100%;
    min-block-size: var(--_min);
    max-block-size: var(--_max);
    margin: 0;
    padding: 8px 10px;
    border: 0;
    background: none;
    color: var(--_color-text);
    font: inherit;
    line-height: inherit;
    tab-size: 2;
    white-space: break-spaces;
    overflow-wrap: anywhere;
    resize: vertical;
    outline: none;
    field-sizing: content;
  }
  .area:disabled {
    color: var(--_color-text-disabled);
    cursor: not-allowed;
  }
  .area::placeholder {
    color: var(--_color-text-subtle);
    opacity: 1;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    min-block-size: 24px;
    font-size: var(--_text-small);
    color: var(--_color-text-muted);
  }
  .counts {
    flex: 1 1 auto;
  }
  .position {
    font-variant-numeric: tabular-nums;
  }
  .problems {
    display: grid;
    gap: 2px;
    max-block-size: 40vh;
    margin: 0;
    padding: 0;
    overflow-y: auto;
    list-style: none;
    font-size: 13px;
  }
  .problem {
    display: flex;
    gap: 6px;
    align-items: baseline;
    padding-inline-start: 2px;
    color: var(--_color-text);
  }
  .problem > .icon {
    align-self: flex-start;
    margin-block-start: 5px;
    color: var(--_color-text-muted);
  }
  .problem.error > .icon {
    color: var(--_color-danger-text);
  }
  .problem.warning > .icon {
    color: var(--_color-warning-text);
  }
  .problem-text {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .problem-place {
    margin-inline-end: 4px;
  }
  .fixes {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-inline-start: 6px;
  }
  .fixes .button {
    max-inline-size: 100%;
    white-space: normal;
    text-align: start;
  }
  .help,
  p.error {
    margin: 0;
    font-size: var(--_text-small);
    color: var(--_color-text-muted);
  }
  p.error {
    color: var(--_color-danger-text);
  }
  @media (forced-colors: active) {
    .box:focus-within {
      outline: 2px solid Highlight;
    }
    .box.is-disabled {
      border-color: GrayText;
    }
  }
`;
