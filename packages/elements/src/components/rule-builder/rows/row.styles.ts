import { css } from 'lit';

/** What stands inside the rows: cells, their controls, words between them, notes under them. */
export const rowStyles = css`
  .cell {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
  }
  .control {
    max-inline-size: 100%;
    min-block-size: 30px;
    border: 1px solid transparent;
    border-radius: var(--_radius-medium);
    background: none;
    color: var(--_color-text);
    font: inherit;
  }
  .control:focus-visible,
  .aside:focus-visible {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: 1px;
  }
  .opener {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-inline-size: 24px;
    padding: 2px 6px 2px 8px;
    border-color: var(--_color-border);
    background: var(--_color-surface);
    text-align: start;
    cursor: pointer;
  }
  .opener > .icon {
    inline-size: 14px;
    block-size: 14px;
    color: var(--_color-text-subtle);
  }
  .opener-text {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 3px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .opener.field {
    font-weight: var(--_weight-medium);
  }
  .opener.empty .opener-text {
    color: var(--_color-text-subtle);
  }
  .opener.doubtful {
    border-color: var(--_color-warning-text);
    border-style: dashed;
  }
  .select {
    field-sizing: content;
    padding: 2px 4px 2px 6px;
    color: var(--_color-accent-text);
    cursor: pointer;
    text-overflow: ellipsis;
  }
  .select option {
    background: var(--_color-surface-raised);
    color: var(--_color-text);
  }
  :is(.opener, .select):hover {
    border-color: var(--_color-border-control-hover);
    background: var(--_color-fill-hover);
  }
  .quiet > .select {
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
  }
  .control.input {
    field-sizing: content;
    min-inline-size: 8ch;
    padding: 2px 8px;
    border-color: var(--_color-border-control);
    background: var(--_color-surface);
  }
  .control.input:hover {
    border-color: var(--_color-border-control-hover);
  }
  .control.input.text {
    max-inline-size: min(100%, 42ch);
  }
  .control.input.number {
    min-inline-size: 6ch;
    font-variant-numeric: tabular-nums;
  }
  .control.input.code {
    flex: 1 1 240px;
    min-inline-size: min(100%, 200px);
    max-block-size: 180px;
    padding-block: 5px;
    font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
    font-size: 13px;
    line-height: 1.45;
    resize: vertical;
  }
  .control.input[aria-invalid='true'] {
    border-color: var(--_color-danger-text);
  }
  .control.input::placeholder {
    color: var(--_color-text-subtle);
    opacity: 1;
  }
  .aside {
    display: inline-grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    margin-inline: -3px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: var(--_color-text-subtle);
    cursor: pointer;
  }
  /* Beside each value; shown where someone is at work, and where there is no pointer to show it with. */
  @media (hover: hover) {
    .aside {
      opacity: 0;
    }
    .row:is(:hover, :focus-within) .aside,
    .aside:is(:hover, :focus-visible, [aria-expanded='true']) {
      opacity: 1;
    }
  }
  .aside:hover {
    background: var(--_color-fill-active);
    color: var(--_color-text);
  }
  .words {
    padding-inline: 2px;
    overflow-wrap: anywhere;
  }
  .words.strong {
    font-weight: var(--_weight-medium);
  }
  .words.muted {
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
  }
  .check {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 24px;
    padding-inline: 4px;
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
    cursor: pointer;
  }
  .check input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    min-block-size: 0;
    margin: 0;
    accent-color: var(--_color-accent);
  }
  .cell.notes {
    flex: 1 0 100%;
    flex-direction: column;
    align-items: flex-start;
    gap: 2px;
    padding-block-end: 2px;
  }
  .cell-note {
    display: flex;
    align-items: flex-start;
    gap: 4px;
    color: var(--_color-danger-text);
    font-size: var(--_text-small);
    overflow-wrap: anywhere;
  }
  .cell-note.hint {
    color: var(--_color-warning-text);
  }
  .cell-note.info {
    color: var(--_color-text-muted);
  }
  .cell-note .icon {
    margin-block-start: 2px;
  }
  @media (forced-colors: active) {
    .control {
      border: 1px solid ButtonText;
    }
  }
`;
