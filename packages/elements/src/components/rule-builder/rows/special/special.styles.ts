import { css } from 'lit';

/** What only special rows have: pairs of cells, whole expressions, tags; name, note, lock and mute of a row. */
export const specialStyles = css`
  /* Cells that are read as one: a number and its unit. */
  .pair {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    max-inline-size: 100%;
  }
  .cell.wide {
    flex: 1 1 260px;
  }
  .control.input.number.short {
    min-inline-size: 4.5ch;
    text-align: center;
  }
  code.words {
    font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
    font-size: 13px;
  }
  .tag-chip {
    padding: 0 6px;
    border-radius: var(--_radius-small);
    background: var(--_color-accent-bg);
    color: var(--_color-accent-text);
    font-size: 13px;
  }
  .marks {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 6px;
    min-inline-size: 0;
    font-size: var(--_text-small);
    color: var(--_color-text-muted);
  }
  .row-name {
    padding: 1px 8px;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-full);
    color: var(--_color-text);
    overflow-wrap: anywhere;
  }
  .row-note {
    max-inline-size: 32ch;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-style: italic;
  }
  .muted-mark {
    padding: 1px 6px;
    border-radius: var(--_radius-full);
    background: var(--_color-fill-active);
  }
  .row.muted .content {
    color: var(--_color-text-subtle);
  }
  .row.muted .cell {
    text-decoration: line-through;
    text-decoration-color: var(--_color-border-strong);
  }
  @media (forced-colors: active) {
    .tag-chip {
      border: 1px solid ButtonText;
    }
  }
`;
