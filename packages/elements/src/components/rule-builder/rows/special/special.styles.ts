import { css } from 'lit';

/** What only special rows have: pairs of cells, whole expressions, tags. */
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
  @media (forced-colors: active) {
    .tag-chip {
      border: 1px solid ButtonText;
    }
  }
`;
