import { css } from 'lit';
import { fieldLook } from '../../internal/field.styles.js';

/** Looks of `tagma-tier-editor`. */
export const tierEditorStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .bar,
  .row,
  .card-head,
  .tier-head,
  .share,
  .days,
  .legend {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .bar {
    align-items: flex-end;
    margin-block-end: 16px;
  }
  .bar .field:first-child {
    flex: 1 1 200px;
  }
  .row {
    flex-wrap: nowrap;
    align-items: flex-end;
  }
  .row > .field {
    flex: 1 1 auto;
  }
  .narrow {
    flex: 0 0 96px;
  }
  .columns {
    display: grid;
    gap: 16px;
    align-items: start;
  }
  .column {
    display: grid;
    gap: 16px;
    min-inline-size: 0;
  }
  @container (min-width: 880px) {
    .columns {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .column.aside {
      position: sticky;
      inset-block-start: 8px;
    }
  }
  .card {
    display: grid;
    gap: 10px;
    min-inline-size: 0;
    padding: 16px;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-large);
    background: var(--_color-surface);
  }
  .card > .button {
    justify-self: start;
  }
  .flip {
    scale: -1 1;
  }
  h3 {
    margin: 0;
    font-size: 15px;
    font-weight: var(--_weight-strong);
  }
  .sum {
    margin-inline-start: auto;
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
    font-variant-numeric: tabular-nums;
  }
  .help,
  .error,
  .label,
  .legend {
    margin: 0;
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
  }
  .error {
    color: var(--_color-danger-text);
  }
  .label {
    font-weight: var(--_weight-medium);
  }
  .field {
    display: flex;
    flex-direction: column;
    gap: 4px;
    min-inline-size: 0;
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 120px), 1fr));
    gap: 10px;
    align-items: start;
  }
  .grid > .wide {
    grid-column: 1 / -1;
  }
  .input {
    inline-size: 100%;
    min-block-size: var(--_control-height);
    padding: 4px 10px;
    ${fieldLook};
  }
  .input:hover:not(:disabled, [readonly]) {
    border-color: var(--_color-border-control-hover);
  }
  .input:focus-visible,
  .check input:focus-visible,
  summary:focus-visible,
  .moves:focus-visible,
  .scroll:focus-visible {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: 1px;
  }
  .input[aria-invalid='true'] {
    border-color: var(--_color-danger-text);
  }
  .input[readonly],
  .input:disabled {
    background: var(--_color-surface-sunken);
    color: var(--_color-text);
    opacity: 1;
  }
  .input.number {
    font-variant-numeric: tabular-nums;
  }
  .input.code {
    font-family: var(--_font-mono);
    font-size: 13px;
  }
  textarea.input {
    resize: vertical;
    field-sizing: content;
    max-block-size: 200px;
  }
  .factor,
  .tier {
    display: grid;
    gap: 8px;
    min-inline-size: 0;
    margin: 0;
    padding: 12px;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-medium);
  }
  .tier {
    border-inline-start: 4px solid var(--_border);
  }
  .share {
    flex-wrap: nowrap;
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .share-track {
    flex: 1;
    block-size: 6px;
    overflow: hidden;
    border-radius: 3px;
    background: var(--_color-fill-active);
  }
  .share-fill {
    display: block;
    block-size: 100%;
    background: var(--_color-accent);
  }
  .bands {
    display: grid;
    gap: 4px;
    justify-items: start;
  }
  .band {
    display: grid;
    grid-template-columns: minmax(0, 1.4fr) minmax(0, 1fr) 24px;
    gap: 8px;
    align-items: center;
    inline-size: 100%;
    max-inline-size: 340px;
  }
  .band.head,
  .below {
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
  }
  .check {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 24px;
  }
  .check input {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_color-accent);
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
  .count {
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
    font-variant-numeric: tabular-nums;
  }
  .push {
    margin-inline-start: auto;
  }
  .policy summary {
    inline-size: fit-content;
    min-block-size: 24px;
    color: var(--_color-accent-text);
    font-size: var(--_text-small);
    line-height: 24px;
    border-radius: var(--_radius-small);
    cursor: pointer;
  }
  .policy .grid {
    margin-block-start: 8px;
  }
  .axis-plot {
    display: block;
    inline-size: 100%;
    block-size: 140px;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-small);
  }
  .area {
    fill: var(--_bg);
  }
  .figure-bar {
    fill: var(--_color-text-muted);
  }
  svg .enter,
  svg .exit {
    stroke: var(--_text);
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
  }
  svg .exit {
    stroke-dasharray: 4 4;
    stroke-width: 1.5;
  }
  .axis-marks {
    display: flex;
    justify-content: space-between;
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
    font-variant-numeric: tabular-nums;
  }
  .line {
    inline-size: 18px;
    border-block-start: 2px solid var(--_color-text-muted);
  }
  .line.dashed {
    border-block-start-style: dashed;
  }
  .counts {
    display: grid;
    gap: 4px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .counts li,
  .moves li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .figure {
    margin-inline-start: auto;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .moves-sum {
    margin: 0;
    font-weight: var(--_weight-medium);
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 4px 8px;
    border-block-end: 1px solid var(--_color-border);
    text-align: end;
    white-space: nowrap;
  }
  th:first-child {
    text-align: start;
  }
  th {
    color: var(--_color-text-muted);
    font-weight: var(--_weight-medium);
  }
  .stays {
    color: var(--_color-text-muted);
  }
  .moves-cell {
    background: var(--_color-warning-bg);
    color: var(--_color-warning-text);
    font-weight: var(--_weight-strong);
  }
  .moves {
    display: grid;
    gap: 6px;
    max-block-size: 260px;
    margin: 0;
    padding: 0;
    overflow: auto;
    list-style: none;
  }
  .way {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }
  .who {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .notice {
    padding: 6px 10px;
    border: 1px solid var(--_color-danger-border);
    border-radius: var(--_radius-medium);
    background: var(--_color-danger-bg);
    color: var(--_color-danger-text);
    font-size: 13px;
  }
  .problems {
    margin: 0;
    padding: 8px 12px;
    border-radius: var(--_radius-medium);
    background: var(--_color-warning-bg);
    color: var(--_color-warning-text);
    font-size: 13px;
  }
  .bone {
    block-size: 140px;
    border-radius: var(--_radius-medium);
    background: var(--_color-skeleton);
    outline: 1px solid transparent;
  }
  @media (forced-colors: active) {
    .badge,
    .share-track {
      border: 1px solid CanvasText;
    }
    .share-fill,
    .figure-bar {
      background: CanvasText;
      fill: CanvasText;
    }
  }
`;
