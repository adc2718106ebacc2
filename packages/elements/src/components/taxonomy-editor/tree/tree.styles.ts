import { css } from 'lit';

/** The scroll box, rows and cells of the tree. */
export const treeStyles = css`
  :host {
    --_tree-row: 34px;
    --_indent: 20px;
  }
  .viewport {
    position: absolute;
    inset: 0;
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--_color-border-strong) transparent;
    font-variant-numeric: tabular-nums;
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
  }
  .tree-rows {
    position: relative;
  }
  .probe {
    position: absolute;
    inline-size: 0;
    block-size: var(--_tree-row);
    visibility: hidden;
  }
  .row {
    display: grid;
    grid-template-columns: var(--_tracks);
    block-size: var(--_tree-row);
    inline-size: 100%;
  }
  .head > .row {
    border-block-end: 1px solid var(--_color-border);
    background: var(--_color-surface-sunken);
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
    font-weight: var(--_weight-medium);
  }
  .tree-rows > .row {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    contain: strict;
    cursor: default;
    -webkit-user-select: none;
    user-select: none;
  }
  .tree-rows > .row.selected {
    background: var(--_color-fill-selected);
  }
  .tree-rows > .row.resting .cell {
    color: var(--_color-text-subtle);
  }
  .tree-rows > .row.resting .node-name {
    text-decoration: line-through;
    text-decoration-color: var(--_color-border-strong);
  }
  .cell {
    min-inline-size: 0;
    padding-inline: 10px;
    line-height: calc(var(--_tree-row) - 1px);
    overflow: clip;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--_color-text-muted);
    font-size: 13px;
  }
  .head .cell {
    font-size: inherit;
  }
  .cell.col-usage {
    text-align: end;
  }
  .tree-rows .cell.col-name {
    display: flex;
    align-items: center;
    padding-inline: calc(4px + var(--_depth) * var(--_indent)) 8px;
    color: var(--_color-text);
    font-size: var(--_text-base);
  }
  .head .cell.col-name {
    padding-inline-start: 36px;
  }
  .node-check {
    display: none;
    flex: none;
    inline-size: 20px;
    block-size: 24px;
  }
  .choosing .node-check {
    display: block;
  }
  .node-name {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .is-tag > .node-name::before {
    content: '';
    display: inline-block;
    inline-size: 8px;
    block-size: 8px;
    margin-inline: 2px 8px;
    border-radius: 50%;
    background: var(--_dot);
    vertical-align: 1px;
  }
  .is-category > .node-name {
    font-weight: var(--_weight-medium);
  }
  .node-name[data-note]::after {
    content: attr(data-note);
    margin-inline-start: 8px;
    padding: 1px 6px;
    border-radius: var(--_radius-full);
    background: var(--_color-fill-active);
    color: var(--_color-text-muted);
    font-size: 11px;
    font-weight: var(--_weight-normal);
  }
  .viewport,
  .row,
  .cell {
    outline: none;
  }
  .row:focus-visible,
  .cell:focus-visible {
    box-shadow: inset 0 0 0 2px var(--_color-focus);
  }
  @media (pointer: coarse) {
    :host {
      --_tree-row: 44px;
    }
    .node-check {
      display: block;
      inline-size: 28px;
      block-size: 32px;
    }
  }
`;
