import { css } from 'lit';
import { fieldLook } from '../../internal/field.styles.js';

/** Looks of `tagma-notes`. */
export const notesStyles = css`
  :host {
    display: block;
  }
  .form {
    display: grid;
    gap: 8px;
    margin: 0 0 12px;
  }
  .input {
    min-block-size: var(--_control-height);
    padding: 4px 10px;
    ${fieldLook};
  }
  .input:hover {
    border-color: var(--_color-border-control-hover);
  }
  .input:focus-visible,
  .past summary:focus-visible,
  .done:focus-within {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: 1px;
  }
  .input::placeholder {
    color: var(--_color-text-subtle);
    opacity: 1;
  }
  .input[aria-invalid='true'] {
    border-color: var(--_color-danger-text);
  }
  .text {
    inline-size: 100%;
    resize: vertical;
    field-sizing: content;
    min-block-size: 56px;
    max-block-size: 240px;
  }
  .choice {
    min-block-size: var(--_control-height-small);
    max-inline-size: 100%;
    padding: 2px 6px;
    font-size: var(--_text-small);
  }
  .form-row,
  .filters,
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 8px;
  }
  .form-actions,
  .actions {
    display: flex;
    gap: 4px;
    margin-inline-start: auto;
  }
  .filters {
    margin-block-end: 4px;
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
  }
  .done {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 24px;
    border-radius: var(--_radius-small);
  }
  .done input {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_color-accent);
    outline: none;
  }
  .help,
  .error,
  .meta {
    margin: 0;
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
  }
  .error {
    display: flex;
    align-items: center;
    gap: 4px;
    color: var(--_color-danger-text);
  }
  .list {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .note {
    padding-block: 10px;
    border-block-start: 1px solid var(--_color-border);
  }
  .note.is-done .note-text {
    color: var(--_color-text-muted);
  }
  .badge {
    display: inline-block;
    max-inline-size: 100%;
    padding: 0 8px;
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-small);
    background: var(--_bg);
    color: var(--_text);
    font-size: var(--_text-small);
    font-weight: var(--_weight-medium);
    line-height: 20px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .mark {
    display: inline-flex;
    align-items: center;
    gap: 3px;
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
  }
  .note-text {
    margin: 4px 0 2px;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .past {
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
  }
  .past summary {
    inline-size: fit-content;
    min-block-size: 24px;
    line-height: 24px;
    border-radius: var(--_radius-small);
    cursor: pointer;
  }
  .past ol {
    margin: 4px 0 0;
    padding: 0 0 0 10px;
    border-inline-start: 2px solid var(--_color-border-strong);
    list-style: none;
  }
  .note .actions .button {
    color: var(--_color-text-muted);
  }
  .bone {
    block-size: 48px;
    margin-block: 8px;
    border-radius: var(--_radius-medium);
    background: var(--_color-skeleton);
    outline: 1px solid transparent;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-block-end: 8px;
    padding: 4px 10px;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-medium);
    background: var(--_color-surface-sunken);
    font-size: 13px;
  }
  .notice.danger {
    border-color: var(--_color-danger-border);
    background: var(--_color-danger-bg);
    color: var(--_color-danger-text);
  }
  .notice-text {
    flex: 1 1 160px;
    overflow-wrap: anywhere;
  }
  @media print {
    .form,
    .filters,
    .actions,
    .button {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .badge {
      border-color: CanvasText;
    }
  }
`;
