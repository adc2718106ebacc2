import { css } from 'lit';

/** The governance views. */
export const viewStyles = css`
  .view {
    display: flex;
    flex-direction: column;
    align-items: stretch;
    gap: 12px;
  }
  .view > .button {
    align-self: start;
  }
  .view p {
    margin: 0;
  }
  /* Where news will be told: no room for it while there is none. */
  .view > [role='status']:empty {
    display: none;
  }
  .view-empty {
    display: grid;
    justify-items: center;
    gap: 4px;
    padding: 48px 16px;
    color: var(--_color-text-muted);
    text-align: center;
  }
  .view-empty .icon {
    inline-size: 24px;
    block-size: 24px;
  }
  .view .hint {
    padding: 8px 12px;
    border-radius: var(--_radius-medium);
    background: var(--_color-info-bg);
    color: var(--_color-info-text);
    font-size: var(--_text-small);
  }
  .view .stack {
    display: flex;
    flex-direction: column;
    gap: 12px;
  }
  /* A place for errors takes no room as long as there are none. */
  .view .stack > [role='alert']:not(:has(*)) {
    display: none;
  }
  .view .rows {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .view .rows > li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    min-block-size: 36px;
    padding-block: 4px;
    border-block-end: 1px solid var(--_color-border);
  }
  .view .rows > li > .button.small:last-child {
    margin-inline-start: auto;
  }
  /* Below a list they stand off a little; below a sentence or a heading they need not. */
  .view .rows + .choices {
    padding-block-start: 8px;
  }
  .view .choices:empty {
    display: none;
  }
  .view .concept {
    display: inline-flex;
    flex-direction: column;
    align-items: flex-start;
    min-inline-size: 0;
  }
  /* Its text begins where the lines above and below begin. */
  .view .concept .button,
  .view .rows > li > .button.link:first-child {
    margin-inline-start: -3px;
    white-space: normal;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .view .where {
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
    overflow-wrap: anywhere;
  }
  .view .cards > li {
    padding-block: 12px;
  }
  /* What follows begins with a line of its own. */
  .view .cards > li:last-child {
    border-block-end: 0;
  }
  .view .card {
    display: flex;
    flex-direction: column;
    gap: 6px;
    inline-size: 100%;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .view .card .choices {
    padding-block-start: 2px;
  }
  .view .note {
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--_color-border);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .view .rows > li > .note {
    inline-size: 100%;
  }
  .view .card .lines {
    margin-block: 4px;
  }
  .view .button[aria-pressed='true'] {
    background: var(--_color-fill-active);
    font-weight: var(--_weight-medium);
  }
  .view .pair {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 4px 16px;
  }
  .view .count {
    margin-inline-start: 4px;
    padding: 0 6px;
    border-radius: var(--_radius-full);
    background: var(--_color-fill-active);
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
    font-weight: var(--_weight-medium);
    font-variant-numeric: tabular-nums;
  }
  .view .badge {
    padding: 1px 8px;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-full);
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
  }
  .view .line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 8px;
  }
  .view .section-title .icon {
    vertical-align: -3px;
  }
  .view .file-field {
    display: flex;
    align-items: center;
    gap: 8px;
    position: relative;
    min-inline-size: 0;
  }
  .view .file-choose {
    flex: none;
    padding: 0 8px;
    border: 1px solid var(--_color-border-strong);
    border-radius: var(--_radius-small);
    background: var(--_color-surface);
    font-size: var(--_text-small);
  }
  .view .file-name {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* On top of what is seen of it: clicks, dropped files and keys are the browser's. */
  .view .file-field input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .view .file-field input::file-selector-button {
    cursor: pointer;
  }
  .view .file-field:focus-within {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: 1px;
  }
  .view .figures {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    margin: 8px 0;
  }
  .view .figures dt {
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
  }
  .view .figures dd {
    margin: 0;
    font-size: 16px;
    font-weight: var(--_weight-strong);
    font-variant-numeric: tabular-nums;
  }
  .view summary {
    min-block-size: 24px;
    cursor: pointer;
  }
  .view .effect {
    padding: 12px 16px;
    border-radius: var(--_radius-medium);
    background: var(--_color-surface-sunken);
  }
  .view .effect > .field {
    margin-block-end: 8px;
  }
  .view .effect .strong {
    margin-block: 8px 4px;
  }
  .view .lines {
    margin: 0;
    padding-inline-start: 18px;
  }
  .view .charter-notes {
    display: flex;
    flex-direction: column;
    gap: 4px;
    margin: 0;
    padding: 8px 12px;
    border-radius: var(--_radius-medium);
    background: var(--_color-warning-bg);
    color: var(--_color-warning-text);
    font-size: var(--_text-small);
    list-style: none;
  }
  .view .charter-notes li {
    display: flex;
    gap: 8px;
    overflow-wrap: anywhere;
  }
  .view .charter-notes .icon {
    flex: none;
  }
  .view .due {
    color: var(--_color-warning-text);
    font-size: var(--_text-small);
  }
  .view .book {
    overflow-wrap: anywhere;
  }
  .view .book > * {
    margin: 0 0 2px;
  }
  .view .book > :is(h3, h4, h5, h6) {
    margin-block-start: 12px;
    font-size: 14px;
    font-weight: var(--_weight-strong);
  }
  .view .book > h3 {
    margin-block-start: 16px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_color-border);
    font-size: 16px;
    font-weight: var(--_weight-strong);
  }
  /* What stands below something begins further in. */
  .view .book > [data-level='3'] {
    padding-inline-start: 16px;
  }
  .view .book > :is([data-level='4'], [data-level='5']) {
    padding-inline-start: 32px;
  }
  .view .book > .aside {
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
  }
  .view .tree,
  .view .tree ul {
    margin: 0;
    padding-inline-start: 20px;
  }
`;
