import { css } from 'lit';
import { fieldLook } from '../../../internal/field.styles.js';

/** Menus, popups and marks of arranging. */
export const arrangeStyles = css`
  /* Shift and a click select rows, not their words. */
  .rule-rows > .row {
    -webkit-user-select: none;
    user-select: none;
  }
  .rule-rows :is(input, textarea) {
    -webkit-user-select: text;
    user-select: text;
  }
  /* What a note says already is not said again as an error of the field. */
  .layout:has(.lock-note, .state-note.broken) > .field-error {
    display: none;
  }
  .add-menu {
    inline-size: min(380px, calc(100vw - 16px));
  }
  .add-menu:popover-open {
    display: flex;
    flex-direction: column;
  }
  .add-search {
    flex: none;
    block-size: 36px;
    margin: 8px;
    padding: 0 10px;
    ${fieldLook};
  }
  .add-search:focus-visible,
  .name-input:focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: -1px;
  }
  .add-list {
    flex: 1 1 auto;
    min-block-size: 0;
    padding: 0 6px 6px;
    overflow-y: auto;
  }
  .add-heading {
    padding: 8px 8px 2px;
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
    font-weight: var(--_weight-medium);
  }
  .add-option {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
    min-block-size: 32px;
    padding: 5px 8px;
    border-radius: var(--_radius-medium);
    font-size: 13px;
    cursor: pointer;
  }
  .add-option:hover {
    background: var(--_color-fill-hover);
  }
  .add-option.current {
    background: var(--_color-fill-selected);
    box-shadow: inset 2px 0 0 var(--_color-accent);
  }
  .add-label {
    overflow-wrap: anywhere;
  }
  .add-hint {
    color: var(--_color-text-subtle);
    font-size: var(--_text-small);
    overflow-wrap: anywhere;
  }
  .add-note {
    flex: none;
    margin: 0;
    padding: 6px 14px 10px;
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
  }
  .name-popup {
    inline-size: min(340px, calc(100vw - 16px));
  }
  .name-form {
    display: flex;
    flex-direction: column;
    gap: 10px;
    padding: 12px;
    font-size: 13px;
  }
  .name-row {
    display: flex;
    flex-direction: column;
    gap: 4px;
    color: var(--_color-text-muted);
  }
  .name-input {
    padding: 6px 8px;
    ${fieldLook};
    resize: vertical;
  }
  .name-foot {
    display: flex;
    justify-content: flex-end;
    gap: 8px;
  }
  .drag-preview {
    position: fixed;
    inset: 0 auto auto 0;
    z-index: 10;
    max-inline-size: 280px;
    padding: 6px 12px;
    border-radius: var(--_radius-medium);
    background: var(--_color-surface-raised);
    color: var(--_color-text);
    box-shadow: var(--_shadow-popup);
    font-size: 13px;
    pointer-events: none;
  }
  .drag-where {
    display: block;
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
  }
  .drag-where.no-drop {
    color: var(--_color-danger-text);
  }
  .drop-mark {
    position: fixed;
    inset: 0 auto auto 0;
    z-index: 9;
    block-size: 2px;
    pointer-events: none;
  }
  .drop-mark::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline: calc(var(--_level) * var(--_indent)) 0;
    border-radius: 1px;
    background: var(--_color-accent);
  }
  .drop-mark.no-drop::before {
    background: var(--_color-danger-text);
  }
  @media (forced-colors: active) {
    .add-option.current {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .drop-mark::before {
      background: Highlight;
    }
  }
`;
