import { css } from 'lit';

/** Why a record matches or not. */
export const whyStyles = css`
  .why-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .insight .why-head h4 {
    flex: 1 1 10em;
    margin: 0;
  }
  .verdict {
    padding: 6px 12px;
    border-radius: var(--_radius-medium);
    background: var(--_color-fill-active);
  }
  .insight .verdict {
    padding: 6px 12px;
  }
  .verdict.match {
    background: var(--_color-success-bg);
    color: var(--_color-success-text);
  }
  .verdict.error {
    background: var(--_color-warning-bg);
    color: var(--_color-warning-text);
  }
  .flip {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .explained-row {
    display: grid;
    grid-template-columns: 9.5em minmax(0, 1fr);
    gap: 0 8px;
    padding-block: 5px;
    border-block-end: 1px solid var(--_color-border);
  }
  .explained-row .explained-row:last-child {
    border: 0;
  }
  .explained-row[data-depth='1'] {
    padding-inline-start: 16px;
  }
  .explained-row:is([data-depth='2'], [data-depth='3'], [data-depth='4'], [data-depth='5']) {
    padding-inline-start: 32px;
  }
  .explained-row > .mark {
    display: inline-flex;
    align-items: start;
    gap: 6px;
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
    line-height: 24px;
  }
  .explained-row > .mark .icon {
    margin-block-start: 4px;
  }
  .explained-row.pass > .mark {
    color: var(--_color-success-text);
  }
  .explained-row:is(.fail, .missing) > .mark {
    color: var(--_color-danger-text);
  }
  .explained-row.error > .mark {
    color: var(--_color-warning-text);
  }
  .told {
    display: flex;
    flex-direction: column;
    align-items: stretch;
    gap: 2px;
    min-inline-size: 0;
  }
  .told > .badge {
    align-self: start;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
  }
  @container insight (max-width: 460px) {
    .explained-row {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;

/** Tests, findings and other rules. */
export const proofStyles = css`
  .insight {
    container: insight / inline-size;
  }
  .insight .tests > li {
    display: grid;
    grid-template-columns: minmax(8em, 1fr) auto auto auto;
    align-items: center;
    gap: 6px 10px;
    padding-block: 6px;
    border-block-end: 1px solid var(--_color-border);
  }
  .insight .tests .input {
    min-inline-size: 0;
  }
  .insight .tests select.input {
    inline-size: auto;
  }
  .insight .passes {
    color: var(--_color-success-text);
  }
  .insight .fails {
    color: var(--_color-danger-text);
  }
  .insight .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
  }
  .insight .cases > li,
  .insight .found > li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 10px;
    padding-block: 5px;
    border-block-end: 1px solid var(--_color-border);
  }
  .insight .found > li > p {
    flex: 1 1 16em;
  }
  .insight .found > li > p:is(.muted, .note) {
    flex-basis: 100%;
  }
  .insight .found .fixes {
    display: flex;
    flex: 1 1 100%;
    flex-wrap: wrap;
    gap: 6px;
  }
  .insight .found .fixes .button {
    white-space: normal;
  }
  .insight .found > li > details {
    flex: 1 1 100%;
  }
  .insight .badge.error {
    background: var(--_color-danger-bg);
    color: var(--_color-danger-text);
  }
  .insight .badge.warning {
    background: var(--_color-warning-bg);
    color: var(--_color-warning-text);
  }
  .insight .badge.hint {
    background: var(--_color-info-bg);
    color: var(--_color-info-text);
  }
  .insight .found .note {
    color: var(--_color-text-muted);
  }
  @container insight (max-width: 460px) {
    .insight .tests > li {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }
    .insight .tests > li > label:first-child {
      grid-column: 1 / -1;
    }
  }
`;

/** Which values a field has. */
export const distributionStyles = css`
  .distribution {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
    font-size: var(--_text-small);
    font-variant-numeric: tabular-nums;
  }
  .distribution :is(p, ul) {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .distribution li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 64px auto;
    align-items: center;
    gap: 8px;
  }
  .distribution li > span:first-child {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .distribution .bar {
    inline-size: 64px;
  }
  .distribution .histogram {
    display: flex;
    align-items: end;
    gap: 1px;
    block-size: 32px;
  }
  .distribution .histogram > span {
    flex: 1;
    min-block-size: 1px;
    border-radius: 1px 1px 0 0;
    background: var(--_color-accent);
  }
  .distribution .muted {
    color: var(--_color-text-muted);
  }
  @media (forced-colors: active) {
    .distribution .histogram > span {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
