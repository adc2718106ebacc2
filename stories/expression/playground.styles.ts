import { css } from 'lit';

export const playgroundStyles = css`
  :host {
    display: block;
    font-family: var(--tagma-font-sans);
    font-size: var(--tagma-text-base);
    line-height: var(--tagma-line-height);
    color: var(--tagma-color-text);
  }
  .columns {
    display: grid;
    gap: var(--tagma-space-5);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
  }
  .inputs,
  .output {
    display: grid;
    gap: var(--tagma-space-4);
    align-content: start;
    min-inline-size: 0;
  }
  label,
  .label {
    display: block;
    margin-block-end: var(--tagma-space-1);
    font-weight: var(--tagma-weight-medium);
  }
  textarea,
  select,
  input {
    box-sizing: border-box;
    inline-size: 100%;
    padding: var(--tagma-space-2) var(--tagma-space-3);
    border: 1px solid var(--tagma-color-border-control);
    border-radius: var(--tagma-radius-medium);
    background: var(--tagma-color-surface);
    color: inherit;
    font: inherit;
  }
  textarea,
  code,
  pre {
    font-family: var(--tagma-font-mono);
    font-size: var(--tagma-text-small);
  }
  textarea {
    resize: vertical;
  }
  .rule {
    min-block-size: 7rem;
  }
  .record {
    min-block-size: 14rem;
  }
  :is(textarea, select, input, button, pre):focus-visible {
    outline: var(--tagma-focus-width) solid var(--tagma-color-focus);
    outline-offset: var(--tagma-focus-offset);
  }
  [aria-invalid='true'] {
    border-color: var(--tagma-color-danger-solid);
  }
  [role='tablist'] {
    display: flex;
    flex-wrap: wrap;
    gap: var(--tagma-space-1);
    border-block-end: 1px solid var(--tagma-color-border);
  }
  [role='tab'] {
    padding: var(--tagma-space-2) var(--tagma-space-3);
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    color: var(--tagma-color-text-muted);
    font: inherit;
    cursor: pointer;
  }
  [role='tab'][aria-selected='true'] {
    border-block-end-color: var(--tagma-color-accent);
    color: var(--tagma-color-text);
    font-weight: var(--tagma-weight-medium);
  }
  .panel {
    display: grid;
    gap: var(--tagma-space-4);
    min-inline-size: 0;
  }
  p,
  dl,
  dd,
  ul,
  pre {
    margin: 0;
  }
  ul {
    padding: 0;
    list-style: none;
    display: grid;
    gap: var(--tagma-space-3);
  }
  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: var(--tagma-space-2) var(--tagma-space-4);
  }
  dt {
    color: var(--tagma-color-text-muted);
  }
  dd,
  td {
    overflow-wrap: anywhere;
  }
  pre {
    padding: var(--tagma-space-3);
    border: 1px solid var(--tagma-color-border);
    border-radius: var(--tagma-radius-medium);
    background: var(--tagma-color-surface-sunken);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    max-block-size: 20rem;
    overflow: auto;
  }
  .badge {
    display: inline-block;
    padding-inline: var(--tagma-space-2);
    border: 1px solid var(--tagma-color-border);
    border-radius: var(--tagma-radius-small);
    white-space: nowrap;
  }
  .badge[data-tone='success'] {
    background: var(--tagma-color-success-bg);
    border-color: var(--tagma-color-success-border);
    color: var(--tagma-color-success-text);
  }
  .badge[data-tone='danger'] {
    background: var(--tagma-color-danger-bg);
    border-color: var(--tagma-color-danger-border);
    color: var(--tagma-color-danger-text);
  }
  .badge[data-tone='warning'] {
    background: var(--tagma-color-warning-bg);
    border-color: var(--tagma-color-warning-border);
    color: var(--tagma-color-warning-text);
  }
  .error {
    color: var(--tagma-color-danger-text);
  }
  .muted {
    color: var(--tagma-color-text-muted);
  }
  mark {
    background: var(--tagma-color-mark);
    color: inherit;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: var(--tagma-space-2);
    border-block-end: 1px solid var(--tagma-color-border);
    text-align: start;
    vertical-align: top;
  }
  th {
    color: var(--tagma-color-text-muted);
    font-weight: var(--tagma-weight-medium);
  }
  .scroll {
    overflow-x: auto;
  }
  .action {
    padding: var(--tagma-space-1) var(--tagma-space-3);
    border: 1px solid var(--tagma-color-border-control);
    border-radius: var(--tagma-radius-medium);
    background: var(--tagma-color-surface);
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
`;
