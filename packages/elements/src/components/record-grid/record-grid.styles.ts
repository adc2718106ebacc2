import { css } from 'lit';

/** The frame: bars above and below, the scroll box, rows and cells. */
export const gridStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    position: relative;
    min-inline-size: 0;
    min-block-size: 0;
    block-size: var(--tagma-record-grid-height, auto);
    border: 1px solid var(--_color-border);
    border-radius: var(--tagma-record-grid-radius, var(--_radius-large));
    background: var(--_color-surface);
    overflow: hidden;
  }
  /* Saying 'inherit' for it would make the browser look at every cell of a row that only moved: 24 ms a frame. */
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .frame {
    flex: 1 1 480px;
    position: relative;
    min-block-size: 120px;
    contain: layout paint;
  }
  .viewport {
    position: absolute;
    inset: 0;
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--_color-border-strong) transparent;
    background: var(--_color-surface);
    font-variant-numeric: tabular-nums;
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 3;
    min-inline-size: 100%;
    inline-size: var(--_row-width);
  }
  .body {
    position: relative;
    min-inline-size: 100%;
    inline-size: var(--_row-width);
    block-size: var(--_body-height);
  }
  .probe {
    position: absolute;
    inline-size: 0;
    block-size: var(--_row-height);
    visibility: hidden;
  }
  .row {
    display: grid;
    grid-template-columns: var(--_tracks);
    grid-auto-rows: 100%;
    inline-size: 100%;
    block-size: var(--_row-height);
  }
  .body > .row {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    contain: strict;
    background: var(--_color-surface);
    --_row-bg: var(--_color-surface);
  }
  .body > .row:hover {
    --_row-bg: var(--_color-surface-sunken);
    background: var(--_row-bg);
  }
  .body > .row.selected {
    --_row-bg: var(--_color-fill-selected);
    background: var(--_row-bg);
  }
  .row.header {
    background: var(--_color-surface-sunken);
    --_row-bg: var(--_color-surface-sunken);
    color: var(--_color-text-muted);
    font-size: 13px;
    font-weight: var(--_weight-medium);
  }
  .cell {
    display: flex;
    align-items: center;
    min-inline-size: 0;
    padding-inline: 12px;
    border-block-end: 1px solid var(--_color-border);
    white-space: nowrap;
    outline: none;
  }
  .cell.number {
    justify-content: flex-end;
    text-align: end;
  }
  /* Plain blocks that clip make no layers of their own: 700 paints in 20 scroll frames instead of 4,700. */
  .body .cell {
    display: block;
    line-height: calc(var(--_row-height) - 1px);
    overflow: clip;
    text-overflow: ellipsis;
  }
  .cell.select,
  .body .cell.select {
    position: relative;
    display: grid;
    place-items: center;
    padding: 0;
  }
  .header .cell.pinned,
  .body .cell.pinned {
    position: sticky;
    inset-inline-start: 0;
    z-index: 3;
    background: var(--_row-bg);
  }
  .selectable .cell.pinned.first {
    inset-inline-start: 44px;
  }
  .cell.pinned.first {
    border-inline-end: 1px solid var(--_color-border);
  }
  .scrolled .cell.pinned.first {
    border-inline-end-color: var(--_color-border-strong);
  }
  .cell:focus-visible {
    box-shadow: inset 0 0 0 2px var(--_color-focus);
    z-index: 1;
  }
  .none {
    color: var(--_color-text-subtle);
  }
  .primary {
    font-weight: var(--_weight-medium);
  }
  .open {
    overflow: hidden;
    text-overflow: ellipsis;
    display: block;
    inline-size: fit-content;
    max-inline-size: 100%;
    block-size: 100%;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: var(--_weight-medium);
    line-height: inherit;
    text-align: start;
    text-decoration: none;
    white-space: nowrap;
    cursor: pointer;
  }
  .open:hover,
  .open:focus-visible {
    color: var(--_color-accent-text);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .chips {
    display: inline-flex;
    vertical-align: middle;
    max-inline-size: 100%;
    line-height: 1.4;
    align-items: center;
    gap: 4px;
    min-inline-size: 0;
  }
  .chip {
    flex: 0 1 auto;
    box-sizing: border-box;
    min-inline-size: 0;
    block-size: 20px;
    padding-inline: 6px;
    border: 1px solid var(--_border, transparent);
    border-radius: var(--_radius-small);
    background: var(--_bg);
    color: var(--_text);
    font-size: var(--_text-small);
    font-weight: var(--_weight-medium);
    line-height: 18px;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .more {
    flex: none;
    min-inline-size: 24px;
    block-size: 24px;
    padding: 0 4px;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: var(--_color-text-muted);
    font: inherit;
    font-size: var(--_text-small);
    font-weight: var(--_weight-medium);
    cursor: pointer;
  }
  .more:hover {
    background: var(--_color-fill-active);
    color: var(--_color-text);
  }
  .body .cell a:focus-visible,
  .body .cell button:focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: -2px;
  }
  @media (forced-colors: active) {
    .cell:focus-visible {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .body > .row.selected {
      forced-color-adjust: none;
      --_row-bg: Highlight;
      color: HighlightText;
    }
  }
`;

/** The header row: titles, marks, menu buttons, resize handles. */
export const headerStyles = css`
  .header .cell {
    position: relative;
    gap: 2px;
    padding-inline-end: 6px;
  }
  .header .cell.select {
    padding: 0;
  }
  .sort {
    display: inline-flex;
    flex: 0 1 auto;
    align-items: center;
    gap: 4px;
    min-inline-size: 0;
    min-block-size: 24px;
    margin-inline-start: -4px;
    padding: 0 4px;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: inherit;
    font: inherit;
    white-space: nowrap;
    cursor: pointer;
  }
  .sort.static {
    cursor: default;
  }
  button.sort:hover {
    color: var(--_color-text);
  }
  .title {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .sort-mark,
  .filter-mark {
    display: inline-flex;
    flex: none;
    align-items: center;
    color: var(--_color-accent-text);
  }
  .sort-mark .icon,
  .filter-mark .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  .sort-place {
    font-size: 11px;
    font-weight: var(--_weight-strong);
  }
  /* Lies over the end of the title only while it shows, so that the title has the whole width. */
  .menu-button {
    position: absolute;
    inset-inline-end: 5px;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-small);
    background: var(--_row-bg);
    color: var(--_color-text-muted);
    opacity: 0;
    cursor: pointer;
    transition: opacity var(--_duration-fast);
  }
  .cell:hover > .menu-button,
  .cell:focus-within > .menu-button,
  .cell:focus > .menu-button,
  .menu-button[aria-expanded='true'] {
    opacity: 1;
  }
  .menu-button:hover,
  .menu-button[aria-expanded='true'] {
    background: var(--_color-fill-active);
    color: var(--_color-text);
  }
  .cell.number > .menu-button {
    inset-inline: 5px auto;
  }
  .header .cell.number {
    padding-inline-end: 12px;
  }
  .header .cell.number .sort {
    margin-inline: 0 -4px;
  }
  .sort:focus-visible,
  .menu-button:focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: -1px;
  }
  .resize {
    position: absolute;
    inset-block: 0;
    inset-inline-end: -4px;
    z-index: 2;
    inline-size: 9px;
    cursor: col-resize;
    touch-action: none;
  }
  .resize::after {
    content: '';
    position: absolute;
    inset-block: 8px;
    inset-inline-start: 4px;
    inline-size: 1px;
    background: var(--_color-border);
  }
  .resize:hover::after,
  .resize:active::after {
    inset-block: 0;
    inset-inline-start: 3px;
    inline-size: 3px;
    background: var(--_color-accent);
  }
  @media (pointer: coarse) {
    .menu-button {
      position: static;
      flex: none;
      opacity: 1;
    }
    .resize {
      inline-size: 24px;
      inset-inline-end: -12px;
    }
    .resize::after {
      inset-inline-start: 12px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .menu-button {
      transition: none;
    }
  }
`;
