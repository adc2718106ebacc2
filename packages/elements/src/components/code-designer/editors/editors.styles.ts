import { css } from 'lit';
import { fieldLook } from '../../../internal/field.styles.js';

/** Fields, ticks and tables of the editors. */
export const editorStyles = css`
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(180px, 100%), 1fr));
    gap: 12px;
  }
  .field {
    display: flex;
    flex-direction: column;
    gap: 4px;
    min-inline-size: 0;
  }
  .field-label {
    padding: 0;
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
    font-weight: var(--_weight-medium);
  }
  .field-help,
  .catches {
    margin: 0;
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
    overflow-wrap: anywhere;
  }
  .control {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--_control-height);
    padding: 4px 10px;
    ${fieldLook};
  }
  .control.mono {
    font-family: var(--_font-mono);
  }
  .control:focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: -1px;
  }
  .control:disabled {
    border-color: var(--_color-border);
    background: var(--_color-surface-sunken);
    color: var(--_color-text-muted);
    opacity: 1;
  }
  .select {
    text-overflow: ellipsis;
  }
  textarea.control {
    resize: vertical;
  }
  .ticks {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 16px;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .ticks > legend {
    margin-block-end: 4px;
  }
  .ticks > .field-help {
    flex-basis: 100%;
  }
  .tick {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 24px;
  }
  .tick input {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_color-accent);
  }
  .radios {
    display: flex;
    flex-direction: column;
    gap: 6px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .radios > legend {
    margin-block-end: 4px;
  }
  .tick.explained {
    align-items: flex-start;
  }
  .tick.explained > span {
    min-inline-size: 0;
  }
  .tick .field-help {
    display: block;
  }
  .tick.explained input {
    flex: none;
    margin-block-start: 2px;
  }
  .more > summary {
    inline-size: fit-content;
    min-block-size: 24px;
    color: var(--_color-accent-text);
    font-size: 13px;
    cursor: pointer;
  }
  .more[open] > summary {
    margin-block-end: 10px;
  }
  .more > summary:focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: 2px;
  }
  .map-table {
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-medium);
    overflow: hidden;
  }
  .map-head,
  .map-row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(84px, 132px) minmax(48px, 76px) 36px;
    gap: 8px;
    align-items: center;
    padding-inline: 8px 4px;
  }
  .map-head {
    padding-block: 5px;
    overflow: hidden;
    scrollbar-gutter: stable;
    background: var(--_color-surface-sunken);
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
    font-weight: var(--_weight-medium);
  }
  .map-rows {
    position: relative;
    max-block-size: 342px;
    overflow-y: auto;
    scrollbar-gutter: stable;
  }
  .map-space {
    position: relative;
  }
  .map-row {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    block-size: 38px;
    border-block-start: 1px solid var(--_color-border);
  }
  .map-row > [role='cell'] {
    display: flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
  }
  .map-row .control {
    min-block-size: 30px;
    padding: 2px 8px;
    border-color: transparent;
    background: none;
  }
  .map-row .control:hover:not(:read-only) {
    border-color: var(--_color-border-control);
  }
  .map-row .mono {
    border-color: var(--_color-border);
  }
  .map-row .wrong {
    color: var(--_color-danger-text);
  }
  .map-row .wrong .control {
    border-color: var(--_color-danger-text);
  }
  .map-label {
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
    white-space: nowrap;
  }
  .map-head .map-count,
  .map-row > .map-count {
    justify-content: flex-end;
    color: var(--_color-text-muted);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .map-empty,
  .map-missing {
    margin: 0;
    padding: 10px 12px;
    border-radius: var(--_radius-medium);
    background: var(--_color-surface-sunken);
    color: var(--_color-text-muted);
    font-size: 13px;
  }
  .map-missing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
    background: var(--_color-warning-bg);
    color: var(--_color-warning-text);
    overflow-wrap: anywhere;
  }
  .map-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
  }
  .map-styles {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px;
    margin-inline-start: auto;
  }
  .paste-box {
    display: flex;
    flex-direction: column;
    gap: 8px;
    padding: 12px;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-medium);
  }
  @container designer (width < 520px) {
    .map-head,
    .map-row {
      grid-template-columns: minmax(0, 1fr) 76px 44px 28px;
      gap: 4px;
    }
    .part-body {
      padding-inline: 12px;
    }
  }
`;
