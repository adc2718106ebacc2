import { css } from 'lit';
import type { CSSResult } from 'lit';
import { moreButtons, moreSolidButtons } from '../../../internal/buttons.styles.js';
import { noticeBar } from '../../../internal/notice-bar.styles.js';
import { helpers } from '../../../internal/helpers.styles.js';
import { popups } from '../../../internal/popup.styles.js';
import { stateNotes } from '../../../internal/state-notes.styles.js';
import { twistyHover } from '../../../internal/twisty-hover.styles.js';
import { moreTokens } from '../../../theme/more-tokens.styles.js';
import { nameFieldStyles } from '../naming/name-field.styles.js';
import { treeUseStyles } from '../tree/tree-use.styles.js';

/** What of the frame shows when the editor is worked with. */
const useStyles = css`
  .button.on {
    background: var(--_color-accent-bg);
    color: var(--_color-accent-text);
  }
  .count {
    padding: 0 6px;
    border-radius: var(--_radius-full);
    background: var(--_color-accent);
    color: var(--_color-on-accent);
    font-size: 11px;
    line-height: 18px;
  }
  .search-input::-webkit-search-cancel-button {
    display: none;
  }
  .search > .button {
    position: absolute;
    inset-inline-end: 4px;
  }
  .notice {
    min-block-size: 36px;
    padding: 4px 12px;
  }
  .status-end {
    margin-inline-start: auto;
  }
  .status-selected {
    color: var(--_color-accent-text);
    font-weight: var(--_weight-medium);
  }
  .side-head {
    display: flex;
    align-items: center;
    gap: 4px;
    min-block-size: 48px;
    padding: 0 8px 0 16px;
    border-block-end: 1px solid var(--_color-border);
  }
  .side-title {
    flex: 1 1 auto;
    min-inline-size: 0;
    margin: 0;
    font-size: 15px;
    font-weight: var(--_weight-strong);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .side-body {
    flex: 1 1 auto;
    min-block-size: 0;
    padding: 16px;
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  .side-failed {
    display: grid;
    justify-items: start;
    gap: 12px;
    padding: 16px;
    color: var(--_color-danger-text);
  }
  .narrow .side {
    position: absolute;
    inset: 0;
    z-index: 5;
    inline-size: auto;
    border: 0;
  }
  .narrow .side-head {
    padding-inline: 4px 16px;
  }
  .tree-rows > .row.cut {
    opacity: 0.5;
  }
  .tree-rows > .row.faint .node-name {
    color: var(--_color-text-subtle);
  }
  .tree-rows > .row.editing {
    contain: layout style;
    z-index: 1;
  }
  .tree-rows .cell.editing {
    overflow: visible;
  }
  .node-name mark {
    background: var(--_color-mark);
    color: inherit;
    border-radius: 2px;
  }
  @media (forced-colors: active) {
    .count {
      border: 1px solid;
    }
  }
  .state.failed .state-icon {
    background: var(--_color-danger-bg);
    color: var(--_color-danger-text);
  }
`;

/** Looks of all that comes after the first look. */
export const interactiveStyles: readonly CSSResult[] = [
  helpers,
  moreTokens,
  moreButtons,
  moreSolidButtons,
  popups,
  noticeBar,
  stateNotes,
  useStyles,
  treeUseStyles,
  twistyHover,
  nameFieldStyles,
];
