import { css } from 'lit';
import { fieldLook } from '../field.styles.js';

/** The menu and the dialog "Move to…". */
export const menuStyles = css`
  .menu {
    min-inline-size: 220px;
    overflow-y: auto;
    /* A shade where more items follow above or below; the covers move with the items and hide it at the ends. */
    background:
      linear-gradient(var(--_color-surface-raised) 40%, transparent) top / 100% 28px no-repeat local,
      linear-gradient(transparent, var(--_color-surface-raised) 60%) bottom / 100% 28px no-repeat local,
      linear-gradient(var(--_color-border), transparent) top / 100% 12px no-repeat scroll,
      linear-gradient(transparent, var(--_color-border)) bottom / 100% 12px no-repeat scroll,
      var(--_color-surface-raised);
  }
  .menu-items {
    display: flex;
    flex-direction: column;
    padding: 6px;
    font-size: 13px;
  }
  .menu-item {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 32px;
    padding: 4px 8px;
    border: 0;
    border-radius: var(--_radius-medium);
    background: none;
    color: var(--_color-text);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .menu-item:hover,
  .menu-item:focus-visible {
    background: var(--_color-fill-hover);
  }
  .menu-item:focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: -2px;
  }
  .menu-item[aria-disabled='true'] {
    color: var(--_color-text-disabled);
    cursor: not-allowed;
  }
  .menu-sign {
    display: inline-flex;
    flex: none;
    inline-size: 18px;
    color: var(--_color-text-muted);
  }
  .menu-item[aria-checked='true'] .menu-sign {
    color: var(--_color-accent-text);
  }
  .menu-text {
    flex: 1 1 auto;
    max-inline-size: 260px;
  }
  .menu-reason {
    display: block;
    color: var(--_color-text-subtle);
    font-size: var(--_text-small);
  }
  .menu-keys {
    flex: none;
    color: var(--_color-text-subtle);
    font: inherit;
    font-size: var(--_text-small);
  }
  .menu-line {
    block-size: 1px;
    margin: 6px 8px;
    background: var(--_color-border);
  }
  .move-dialog {
    inline-size: min(480px, calc(100vw - 32px));
    max-block-size: min(640px, calc(100dvh - 32px));
    padding: 0;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-large);
    background: var(--_color-surface-raised);
    color: var(--_color-text);
    box-shadow: var(--_shadow-popup);
  }
  .move-dialog::backdrop {
    background: #0006;
  }
  .move-dialog[open] {
    display: flex;
    flex-direction: column;
  }
  .move-head {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 12px 12px 12px 20px;
  }
  .move-title {
    flex: 1 1 auto;
    min-inline-size: 0;
    margin: 0;
    font-size: 16px;
    font-weight: var(--_weight-strong);
    overflow-wrap: anywhere;
  }
  .move-input {
    flex: none;
    block-size: var(--_control-height);
    margin-inline: 20px;
    padding: 0 10px;
    ${fieldLook};
  }
  .move-input::-webkit-search-cancel-button {
    display: none;
  }
  .move-input:focus-visible {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: -1px;
  }
  .move-list {
    flex: 1 1 320px;
    min-block-size: 120px;
    margin-block-start: 8px;
    padding: 4px 12px;
    overflow: auto;
  }
  .move-option {
    display: flex;
    align-items: baseline;
    gap: 8px;
    min-block-size: 32px;
    padding: 5px 8px;
    padding-inline-start: calc(8px + var(--_depth) * 20px);
    border-radius: var(--_radius-medium);
    cursor: pointer;
  }
  .move-option:hover {
    background: var(--_color-fill-hover);
  }
  .move-option.current {
    background: var(--_color-fill-selected);
    box-shadow: inset 2px 0 0 var(--_color-accent);
  }
  .move-option[aria-disabled='true'] {
    color: var(--_color-text-disabled);
  }
  .move-path {
    color: var(--_color-text-subtle);
    font-size: var(--_text-small);
  }
  .move-none {
    margin: 0 20px 12px;
    color: var(--_color-text-muted);
  }
  .move-foot {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: 8px;
    padding: 12px 20px;
    border-block-start: 1px solid var(--_color-border);
  }
  .move-why {
    flex: 1 1 auto;
    color: var(--_color-danger-text);
    font-size: var(--_text-small);
  }
  @media (pointer: coarse) {
    .menu-item,
    .move-option {
      min-block-size: 44px;
    }
    .move-option {
      padding-block: 11px;
    }
  }
  @media (forced-colors: active) {
    .move-option.current {
      outline: 2px solid Highlight;
    }
  }
`;
