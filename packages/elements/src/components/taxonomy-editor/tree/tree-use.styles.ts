import { css } from 'lit';

/** Rows that somebody works with. The room for the box that selects is there from the beginning, so that nothing moves. */
export const treeUseStyles = css`
  .tree-rows > .row:not(.selected):hover {
    background: var(--_color-fill-hover);
  }
  .node-check {
    position: relative;
    cursor: pointer;
  }
  .node-check::before {
    content: '';
    position: absolute;
    inset: 5px 4px 5px 2px;
    border: 1.5px solid var(--_color-border-control);
    border-radius: 3px;
    background: var(--_color-surface);
  }
  .selected .node-check::before {
    border-color: var(--_color-accent);
    background: var(--_color-accent);
    box-shadow: inset 0 0 0 2px var(--_color-surface);
  }
  @media (pointer: coarse) {
    .node-check::before {
      inset: 8px 6px 8px 6px;
    }
  }
  @media (forced-colors: active) {
    .tree-rows > .row:focus-visible,
    .cell:focus-visible {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .tree-rows > .row.selected {
      forced-color-adjust: none;
      background: Highlight;
    }
    .tree-rows > .row.selected :is(.cell, .node-name) {
      color: HighlightText;
    }
    .is-tag > .node-name::before {
      background: CanvasText;
    }
    .selected .node-check::before {
      background: HighlightText;
    }
  }
`;
