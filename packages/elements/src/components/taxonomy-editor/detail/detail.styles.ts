import { css } from 'lit';

/** The pane of one concept. */
export const detailStyles = css`
  .detail {
    display: flex;
    flex-direction: column;
    gap: 16px;
    container-type: inline-size;
  }
  .detail-head,
  .chips,
  .actions,
  .usage,
  .review {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .detail-head p {
    flex-basis: 100%;
    margin: 0;
  }
  .detail-empty {
    display: grid;
    justify-items: center;
    gap: 4px;
    padding: 48px 16px;
    color: var(--_color-text-muted);
    text-align: center;
  }
  .detail-empty p {
    margin: 0;
  }
  .strong {
    margin: 0;
    color: var(--_color-text);
    font-weight: var(--_weight-strong);
  }
  .muted {
    margin: 0;
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
  }
  .badge {
    padding: 1px 8px;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-full);
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
  }
  .badge.active {
    border-color: transparent;
    background: var(--_color-success-bg);
    color: var(--_color-success-text);
  }
  .badge.archived,
  .badge.draft {
    border-color: transparent;
    background: var(--_color-warning-bg);
    color: var(--_color-warning-text);
  }
  .usage .figure {
    font-weight: var(--_weight-strong);
    font-variant-numeric: tabular-nums;
  }
  .chart {
    inline-size: 96px;
    block-size: 24px;
    fill: var(--_color-accent);
  }
  .locked {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0;
    padding: 8px 12px;
    border-radius: var(--_radius-medium);
    background: var(--_color-info-bg);
    color: var(--_color-info-text);
    font-size: var(--_text-small);
  }
  .due {
    color: var(--_color-warning-text);
    font-size: var(--_text-small);
  }
  .due .icon,
  .review .icon {
    vertical-align: -2px;
  }
  .propose {
    display: flex;
    flex-direction: column;
    gap: 12px;
  }
  .propose > [role='alert']:not(:has(*)) {
    display: none;
  }
  .section {
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_color-border);
  }
  .section-title {
    margin: 0 0 8px;
    color: var(--_color-text);
    font-size: var(--_text-base);
    font-weight: var(--_weight-strong);
  }
  summary.section-title {
    cursor: pointer;
  }
  .facts {
    display: grid;
    gap: 8px;
    margin: 0;
  }
  .facts > div {
    display: grid;
    grid-template-columns: minmax(96px, 30%) 1fr;
    gap: 8px;
  }
  .facts dt {
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
  }
  .facts dd {
    margin: 0;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .plain {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .swatches,
  .icon-choices {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .swatch,
  .icon-choice {
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    padding: 0;
    border: 1px solid var(--_border, var(--_color-border-control));
    border-radius: var(--_radius-medium);
    background: var(--_bg, var(--_color-surface));
    color: var(--_text, var(--_color-text));
    cursor: pointer;
  }
  .swatch:not(.none)::before {
    content: '';
    grid-area: 1 / 1;
    inline-size: 12px;
    block-size: 12px;
    border-radius: var(--_radius-full);
    background: var(--_text);
  }
  .swatch[aria-pressed='true']::before {
    display: none;
  }
  .swatch.none,
  .icon-choice.none {
    background: linear-gradient(
      to top right,
      transparent 47%,
      var(--_color-border-control) 47% 53%,
      transparent 53%
    );
  }
  .swatch[aria-pressed='true'],
  .icon-choice[aria-pressed='true'] {
    box-shadow: 0 0 0 2px var(--_color-accent);
  }
  .icon-choice {
    border-color: transparent;
    color: var(--_color-text-muted);
  }
  .icon-choice.none {
    border-color: var(--_color-border);
  }
  .icon-choice:hover {
    background: var(--_color-fill-hover);
  }
  .swatch:focus-visible,
  .icon-choice:focus-visible {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: var(--_focus-offset);
  }
  .contrast {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin: 0;
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
  }
  .dot {
    inline-size: 12px;
    block-size: 12px;
    border-radius: var(--_radius-full);
  }
  @media (forced-colors: active) {
    .swatch,
    .swatch::before,
    .dot {
      forced-color-adjust: none;
    }
    .swatch[aria-pressed='true'],
    .icon-choice[aria-pressed='true'] {
      outline: 3px solid Highlight;
    }
    .badge {
      border-color: CanvasText;
    }
    .chart {
      fill: CanvasText;
    }
  }
`;
