import { css } from 'lit';
import { fieldLook } from '../../internal/field.styles.js';

/** Menus: column options, list of columns, filter forms. */
export const menuStyles = css`
  .menu {
    inline-size: min(304px, calc(100vw - 16px));
    overflow-y: auto;
    font-size: 13px;
  }
  .section {
    display: flex;
    flex-direction: column;
    padding: 6px;
  }
  .section + .section {
    border-block-start: 1px solid var(--_color-border);
  }
  .filter-section {
    gap: 8px;
    padding: 8px 12px 12px;
  }
  .section-head,
  .panel-foot {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  .section-title {
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
    font-weight: var(--_weight-medium);
  }
  .button.link:disabled {
    visibility: hidden;
  }
  .entry {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 32px;
    inline-size: 100%;
    padding: 0 8px;
    border: 0;
    border-radius: var(--_radius-medium);
    background: none;
    color: var(--_color-text);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .entry .icon {
    color: var(--_color-text-muted);
  }
  .entry:hover {
    background: var(--_color-fill-hover);
  }
  .entry[aria-pressed='true'] {
    background: var(--_color-accent-bg);
    color: var(--_color-accent-text);
    font-weight: var(--_weight-medium);
  }
  .entry[aria-pressed='true'] .icon {
    color: inherit;
  }
  .entry:focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: -2px;
  }
  .tools {
    flex-direction: row;
    align-items: center;
    gap: 4px;
  }
  .tool-group {
    display: inline-flex;
    flex: none;
  }
  .field {
    inline-size: 100%;
    min-inline-size: 0;
    block-size: 32px;
    padding: 0 8px;
    ${fieldLook};
  }
  .field::placeholder {
    color: var(--_color-text-subtle);
  }
  .field:focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: -1px;
  }
  .pair {
    display: flex;
    gap: 8px;
  }
  .stacked {
    display: flex;
    flex: 1 1 0;
    flex-direction: column;
    gap: 2px;
    min-inline-size: 0;
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
  }
  .stacked .field {
    padding-inline: 6px;
    font-size: var(--_text-small);
  }
  .search {
    position: relative;
  }
  .search .icon {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-start: 8px;
    color: var(--_color-text-subtle);
  }
  .search .field {
    padding-inline-start: 30px;
  }
  .choices {
    display: flex;
    flex-direction: column;
    max-block-size: 220px;
    margin-inline: -6px;
    overflow-y: auto;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
    min-block-size: 30px;
    padding: 2px 6px;
    border-radius: var(--_radius-medium);
    cursor: pointer;
  }
  .choice:hover {
    background: var(--_color-fill-hover);
  }
  .choice .text,
  .choice tagma-tag {
    flex: 0 1 auto;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .choice-line {
    display: flex;
    align-items: center;
    gap: 2px;
    padding-inline-end: 6px;
  }
  .choice-line .choice {
    flex: 1 1 auto;
  }
  .choice-line.out tagma-tag,
  .choice-line.out .text {
    text-decoration: line-through;
    opacity: 0.7;
  }
  .exclude[aria-pressed='true'],
  .exclude[aria-pressed='true']:hover:not(:disabled) {
    background: var(--_color-danger-bg);
    color: var(--_color-danger-text);
    font-weight: var(--_weight-medium);
  }
  .none-choice .text {
    color: var(--_color-text-muted);
    font-style: normal;
  }
  .count {
    margin-inline-start: auto;
    color: var(--_color-text-subtle);
    font-size: var(--_text-small);
    font-variant-numeric: tabular-nums;
  }
  .hint {
    margin: 0;
    padding: 4px 6px;
    color: var(--_color-text-muted);
  }
  .column-list {
    margin: 0;
    padding: 6px;
    list-style: none;
  }
  .column-item {
    display: flex;
    align-items: center;
  }
  .column-item .choice {
    flex: 1 1 auto;
  }
  .panel-foot {
    position: sticky;
    inset-block-end: 0;
    padding: 6px;
    border-block-start: 1px solid var(--_color-border);
    background: var(--_color-surface-raised);
  }
  .tag-list {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    inline-size: auto;
    max-inline-size: 320px;
    padding: 12px;
  }
  .check {
    flex: none;
    appearance: none;
    display: grid;
    place-items: center;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    border: 1px solid var(--_color-border-control);
    border-radius: 4px;
    background: var(--_color-surface);
    cursor: pointer;
  }
  .check:checked,
  .check:indeterminate {
    border-color: var(--_color-accent);
    background: var(--_color-accent);
  }
  .check::after {
    content: '';
    inline-size: 10px;
    block-size: 10px;
    background: var(--_color-on-accent);
    clip-path: polygon(14% 47%, 3% 59%, 38% 92%, 97% 21%, 84% 10%, 37% 68%);
    visibility: hidden;
  }
  .check:checked::after,
  .check:indeterminate::after {
    visibility: visible;
  }
  .check:indeterminate::after {
    clip-path: inset(40% 8%);
  }
  .check:hover {
    border-color: var(--_color-border-control-hover);
  }
  .check:focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: 2px;
  }
  .check:disabled {
    opacity: 0.5;
    cursor: not-allowed;
  }
  .cell > .check {
    /* The whole cell is the target. */
    position: static;
  }
  .cell > .check::before {
    content: '';
    position: absolute;
    inset: 0;
  }
  @media (forced-colors: active) {
    .exclude[aria-pressed='true'],
    .exclude[aria-pressed='true']:hover:not(:disabled) {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .check {
      appearance: auto;
    }
  }
`;
