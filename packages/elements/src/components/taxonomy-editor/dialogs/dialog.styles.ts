import { css } from 'lit';

/** Dialogs of the editor. */
export const dialogStyles = css`
  .dialog {
    inline-size: min(560px, calc(100vw - 24px));
    max-block-size: min(720px, calc(100dvh - 24px));
    padding: 0;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-large);
    background: var(--_color-surface-raised);
    color: var(--_color-text);
    font: inherit;
    box-shadow: var(--_shadow-popup);
    overflow: hidden;
  }
  .dialog[open] {
    display: flex;
  }
  .dialog::backdrop {
    background: light-dark(#181b2066, #00000099);
  }
  .dialog form {
    display: flex;
    flex-direction: column;
    flex: 1;
    min-inline-size: 0;
    min-block-size: 0;
  }
  .dialog header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding: 12px 8px 12px 20px;
    padding-inline: 20px 8px;
    border-block-end: 1px solid var(--_color-border);
  }
  .dialog h2 {
    margin: 0;
    font-size: 16px;
    font-weight: var(--_weight-strong);
    overflow-wrap: anywhere;
  }
  .dialog .body {
    display: flex;
    flex-direction: column;
    gap: 16px;
    padding: 16px 20px;
    overflow-y: auto;
  }
  .dialog .body > p {
    margin: 0;
  }
  .dialog .result {
    display: flex;
    flex-direction: column;
    gap: 16px;
  }
  .dialog .result:empty {
    display: none;
  }
  .dialog form > .error {
    padding: 0 20px 8px;
  }
  .dialog footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 8px;
    padding: 12px 20px;
    border-block-start: 1px solid var(--_color-border);
  }
  .dialog footer [role='status'] {
    margin-inline-end: auto;
  }
  .targets {
    display: flex;
    flex-direction: column;
    max-block-size: 220px;
    margin: 0;
    padding: 4px;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-medium);
    overflow-y: auto;
  }
  .target {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: var(--_option-height);
    padding: 2px 8px;
    border-radius: var(--_radius-small);
    cursor: pointer;
  }
  .target:hover {
    background: var(--_color-fill-hover);
  }
  .target:has(:checked) {
    background: var(--_color-fill-selected);
  }
  .target input {
    flex: none;
    accent-color: var(--_color-accent);
  }
  .target input:focus-visible {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: var(--_focus-offset);
  }
  .target .where {
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
  }
  .target > span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .effect {
    padding: 12px 16px;
    border-radius: var(--_radius-medium);
    background: var(--_color-surface-sunken);
  }
  .lines {
    margin: 0 0 8px;
    padding-inline-start: 18px;
  }
  .effect .rules {
    margin: 4px 0 0;
    padding: 0;
    list-style: none;
  }
  .change {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 2px 8px;
    margin: 2px 0 8px;
    font-size: var(--_text-small);
  }
  .change dt {
    color: var(--_color-text-muted);
  }
  .change dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .refused {
    display: flex;
    gap: 8px;
    padding: 12px;
    border-radius: var(--_radius-medium);
    background: var(--_color-danger-bg);
    color: var(--_color-danger-text);
  }
  .refused p {
    margin: 0;
    color: inherit;
  }
  .parts {
    display: flex;
    flex-direction: column;
    gap: 12px;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .part {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 8px;
    margin: 0;
    padding: 12px;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-medium);
  }
  .part legend {
    padding: 0 4px;
    font-size: var(--_text-small);
    font-weight: var(--_weight-medium);
  }
  .part .field:not(:first-of-type) {
    grid-column: 1 / -1;
  }
  .part textarea {
    font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
  }
  progress {
    inline-size: 100%;
    accent-color: var(--_color-accent);
  }
  @media (forced-colors: active) {
    .dialog {
      border-color: CanvasText;
    }
    .refused {
      border: 1px solid CanvasText;
    }
  }
`;
