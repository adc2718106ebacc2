import { css } from 'lit';

/** Codes in colour, the proof, bars of room, the box that reads codes. */
export const insightStyles = css`
  .code-large {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 8px 2px;
    margin: 0;
    direction: ltr;
  }
  .code-part {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 4px;
    min-inline-size: 28px;
  }
  .code-part dt {
    min-inline-size: 100%;
    padding: 0 6px;
    border-block-end: 3px solid var(--_hue-text);
    border-radius: var(--_radius-small) var(--_radius-small) 0 0;
    background: var(--_hue-bg);
    color: var(--_hue-text);
    font: var(--_weight-strong) 26px/1.4 var(--_font-mono);
    text-align: center;
    white-space: pre;
  }
  .code-part.plain dt {
    border-color: transparent;
    background: none;
    color: var(--_color-text-muted);
  }
  .code-part dd {
    display: flex;
    flex-direction: column;
    align-items: center;
    max-inline-size: 128px;
    margin: 0;
    padding-inline: 6px;
    font-size: var(--_text-small);
    line-height: 1.35;
    text-align: center;
    overflow-wrap: anywhere;
  }
  .code-name {
    color: var(--_color-text-muted);
  }
  .code-meaning {
    color: var(--_color-text);
    font-weight: var(--_weight-medium);
  }
  .side-section {
    padding-block: 12px;
  }
  .side-section + .side-section {
    border-block-start: 1px solid var(--_color-border);
  }
  .side-section h3 {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 8px;
    margin: 0 0 6px;
    font-size: 13px;
    font-weight: var(--_weight-strong);
  }
  .side-section p {
    margin: 0 0 6px;
    font-size: 13px;
  }
  .side-note,
  .side-section .side-help,
  .side-help {
    margin: 0;
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
    font-weight: var(--_weight-normal);
  }
  .examples ul,
  .bars,
  .problems {
    display: flex;
    flex-direction: column;
    gap: 6px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .examples li {
    display: grid;
    grid-template-columns: minmax(88px, max-content) minmax(0, 1fr);
    gap: 10px;
    align-items: baseline;
  }
  .code-inline {
    font-family: var(--_font-mono);
    font-size: 13px;
    font-weight: var(--_weight-medium);
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .code-bit {
    padding-inline: 2px;
    border-radius: 3px;
    background: var(--_hue-bg);
    color: var(--_hue-text);
  }
  .code-bit.hue-gray {
    background: none;
    color: var(--_color-text-muted);
  }
  .example-words {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    min-inline-size: 0;
    font-size: var(--_text-small);
    overflow-wrap: anywhere;
  }
  .example-meaning {
    color: var(--_color-text-muted);
  }
  .proven,
  .parse-ok,
  .parse-wrong {
    display: flex;
    align-items: flex-start;
    gap: 8px;
  }
  .proven .icon,
  .parse-ok .icon,
  .parse-wrong .icon,
  .overflow .icon,
  .problem > .icon {
    margin-block-start: 2px;
  }
  .proven .icon,
  .parse-ok .icon {
    color: var(--_color-success-text);
  }
  .parse-wrong .icon,
  .problem.error > .icon {
    color: var(--_color-danger-text);
  }
  .problem {
    display: flex;
    gap: 8px;
    padding: 8px 10px;
    border-radius: var(--_radius-medium);
    background: var(--_color-warning-bg);
    font-size: 13px;
  }
  .problem.error {
    background: var(--_color-danger-bg);
  }
  .problem.warning > .icon {
    color: var(--_color-warning-text);
  }
  .problem-body {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .problem .problem-body > p:last-child,
  .problem .witness > :last-child {
    margin-block-end: 0;
  }
  .problem .button.link {
    min-block-size: 24px;
    padding: 0;
    font-size: inherit;
    white-space: normal;
  }
  .fixes {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .witness {
    margin-block-end: 6px;
    color: var(--_color-text);
  }
  .witness code {
    font-family: var(--_font-mono);
    font-weight: var(--_weight-medium);
  }
  .clash {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 4px 10px;
    margin: 0;
    font-size: var(--_text-small);
  }
  .clash dt {
    color: var(--_color-text-muted);
  }
  .clash dd {
    margin: 0;
  }
  .reading {
    margin-inline-end: 8px;
  }
  .bar {
    display: grid;
    grid-template-columns: minmax(64px, 34%) minmax(40px, 1fr) fit-content(42%);
    gap: 8px;
    align-items: center;
    font-size: var(--_text-small);
  }
  .bar-name {
    overflow-wrap: anywhere;
  }
  .bar-track {
    block-size: 8px;
    border-radius: 4px;
    background: var(--_color-fill-active);
    overflow: hidden;
  }
  .bar-fill {
    display: block;
    block-size: 100%;
    min-inline-size: 2px;
    border-radius: 4px;
    background: var(--_color-accent);
  }
  .bar.near .bar-fill {
    background: var(--_color-warning-text);
  }
  .bar.over .bar-fill {
    background: var(--_color-danger-text);
  }
  .bar.over .bar-figure,
  .bar.over .bar-name {
    color: var(--_color-danger-text);
    font-weight: var(--_weight-medium);
  }
  .bar-figure {
    color: var(--_color-text-muted);
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .bar-figure em {
    color: var(--_color-warning-text);
    font-style: normal;
  }
  .overflow {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 8px;
    margin-block-end: 8px;
    padding: 8px 10px;
    border-radius: var(--_radius-medium);
    background: var(--_color-warning-bg);
    color: var(--_color-warning-text);
    font-size: 13px;
  }
  .overflow > span {
    flex: 1 1 160px;
  }
  .parse-input {
    inline-size: 100%;
    min-block-size: var(--_control-height);
    margin-block-end: 8px;
    padding: 4px 10px;
    border: 1px solid var(--_color-border-control);
    border-radius: var(--_radius-medium);
    background: var(--_color-surface);
    color: var(--_color-text);
    font-family: var(--_font-mono);
    font-size: inherit;
  }
  .parse-input:focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: -1px;
  }
  .parse-result {
    min-block-size: 40px;
  }
  .parse-result .code-part dt {
    font-size: 18px;
  }
  .parse-result .code-part dd {
    max-inline-size: 96px;
  }
  .parse-pointer {
    font-family: var(--_font-mono);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .parse-pointer mark {
    border-block-end: 2px solid var(--_color-danger-text);
    background: var(--_color-danger-bg);
    color: var(--_color-danger-text);
  }
  @media (forced-colors: active) {
    .code-bit {
      border-block-end: 1px solid CanvasText;
    }
    .bar-track {
      border: 1px solid CanvasText;
    }
    .bar-fill {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
