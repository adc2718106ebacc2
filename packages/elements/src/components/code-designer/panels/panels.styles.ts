import { css } from 'lit';

/** The table of the dry run, differences, the text. */
export const panelStyles = css`
  .settings {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(300px, 100%), 1fr));
    gap: 20px 32px;
    font-size: 13px;
  }
  .settings-group {
    display: flex;
    flex-direction: column;
    gap: 12px;
    min-inline-size: 0;
  }
  .settings .control {
    max-inline-size: 180px;
  }
  .run-summary,
  .recode {
    margin: 0 0 8px;
  }
  .run-going {
    display: flex;
    align-items: center;
    gap: 12px;
    margin-block-end: 8px;
  }
  .run-progress {
    flex: 0 1 320px;
    min-inline-size: 0;
    accent-color: var(--_color-accent);
  }
  .run-filters {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-block-end: 10px;
  }
  .run-filter[aria-pressed='true'] {
    border-color: var(--_color-accent);
    background: var(--_color-accent-bg);
    color: var(--_color-accent-text);
  }
  .run-count {
    font-variant-numeric: tabular-nums;
    font-weight: var(--_weight-normal);
  }
  .run-table {
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-medium);
    overflow: hidden;
  }
  .run-head,
  .run-row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(96px, 180px) minmax(0, 1.4fr);
    gap: 12px;
    align-items: center;
    padding-inline: 12px;
    font-size: 13px;
  }
  .with-old .run-head,
  .with-old .run-row {
    grid-template-columns: minmax(0, 1fr) minmax(72px, 150px) minmax(72px, 150px) minmax(0, 1.4fr);
  }
  .run-head {
    padding-block: 6px;
    overflow: hidden;
    scrollbar-gutter: stable;
    background: var(--_color-surface-sunken);
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
    font-weight: var(--_weight-medium);
  }
  .run-rows {
    position: relative;
    max-block-size: 396px;
    overflow-y: auto;
    scrollbar-gutter: stable;
  }
  .run-rows:focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: -2px;
  }
  .run-rows > .side-help {
    padding: 12px;
  }
  .run-space {
    position: relative;
  }
  .run-row {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    block-size: 36px;
    border-block-start: 1px solid var(--_color-border);
  }
  .run-row > [role='cell'] {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .run-outcome.refused,
  .run-outcome.full,
  .run-outcome.duplicate {
    color: var(--_color-danger-text);
  }
  .run-outcome.changed,
  .run-outcome.reclaimed {
    color: var(--_color-warning-text);
  }
  .run-reason {
    margin-inline-start: 8px;
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
  }
  @container designer (width < 560px) {
    .run-table.with-old {
      overflow-x: auto;
    }
    .with-old .run-head,
    .with-old .run-rows {
      min-inline-size: 540px;
    }
    .run-head,
    .run-row {
      gap: 8px;
      padding-inline: 8px;
    }
  }
  .panel-title {
    margin: 0 0 8px;
    font-size: 14px;
    font-weight: var(--_weight-strong);
  }
  .differences + .panel-title,
  .side-help + .panel-title {
    margin-block-start: 20px;
  }
  .differences,
  .text-errors {
    display: flex;
    flex-direction: column;
    gap: 8px;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 13px;
  }
  .difference {
    padding: 8px 12px;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-medium);
  }
  .difference-kind {
    color: var(--_color-text-muted);
  }
  .lines {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 4px 12px;
    margin: 6px 0 0;
    font-size: var(--_text-small);
  }
  .lines dt {
    color: var(--_color-text-muted);
  }
  .lines dd {
    display: flex;
    flex-direction: column;
    margin: 0;
  }
  .lines code {
    padding-inline: 4px;
    font-family: var(--_font-mono);
    overflow-wrap: anywhere;
  }
  .lines .gone code {
    background: var(--_color-danger-bg);
    color: var(--_color-danger-text);
  }
  .lines .come code {
    background: var(--_color-success-bg);
    color: var(--_color-success-text);
  }
  .recode-parts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr));
    gap: 12px 32px;
    margin-block-end: 12px;
    font-size: 13px;
  }
  .recode-part h4 {
    margin: 0 0 4px;
    font-size: 13px;
    font-weight: var(--_weight-medium);
  }
  .recode-part p {
    margin: 0;
    color: var(--_color-text-muted);
  }
  .recode-part .recode-full {
    color: var(--_color-danger-text);
  }
  .recode-part ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .recode-part li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
    padding-block: 3px;
    border-block-end: 1px solid var(--_color-border);
    font-variant-numeric: tabular-nums;
  }
  .recode-name {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .recode-codes del {
    color: var(--_color-text-muted);
  }
  .recode-codes ins {
    text-decoration: none;
  }
  .pattern-text {
    font-size: 13px;
    line-height: 1.6;
    white-space: pre;
    overflow-x: auto;
  }
  .text-wrong {
    margin: 8px 0 4px;
    color: var(--_color-danger-text);
    font-size: 13px;
  }
  .text-errors .button {
    white-space: normal;
    text-align: start;
  }
`;
