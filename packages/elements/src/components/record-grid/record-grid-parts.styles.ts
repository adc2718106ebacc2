import { css } from 'lit';

/** The bar above the rows and the status line below them. */
export const barStyles = css`
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 8px;
    min-block-size: 44px;
    padding: 6px 8px 6px 12px;
    border-block-end: 1px solid var(--_color-border);
  }
  .filters,
  .bulk {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
  }
  .bulk-count {
    font-weight: var(--_weight-medium);
    color: var(--_color-accent-text);
  }
  .filter-chip {
    display: inline-flex;
    align-items: center;
    max-inline-size: min(320px, 100%);
    block-size: 26px;
    border: 1px solid var(--_color-accent-border);
    border-radius: var(--_radius-full);
    background: var(--_color-accent-bg);
    color: var(--_color-text);
    font-size: var(--_text-small);
  }
  .filter-text,
  .filter-remove {
    block-size: 24px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .filter-text {
    display: flex;
    gap: 6px;
    min-inline-size: 0;
    padding: 0 2px 0 10px;
    align-items: center;
    white-space: nowrap;
    border-radius: var(--_radius-full);
  }
  .filter-title {
    color: var(--_color-accent-text);
    font-weight: var(--_weight-medium);
  }
  .filter-value {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .filter-remove {
    display: inline-flex;
    flex: none;
    align-items: center;
    justify-content: center;
    inline-size: 24px;
    padding: 0;
    border-radius: var(--_radius-full);
    color: var(--_color-text-muted);
  }
  .filter-text:hover .filter-value {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .filter-remove:hover {
    background: color-mix(in srgb, currentColor 14%, transparent);
    color: var(--_color-text);
  }
  .filter-text:focus-visible,
  .filter-remove:focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: 1px;
  }
  .columns-button {
    margin-inline-start: auto;
    font-size: 13px;
  }
  .badge {
    padding: 0 6px;
    border-radius: var(--_radius-full);
    background: var(--_color-fill-active);
    color: var(--_color-text-muted);
    font-size: 11px;
    line-height: 18px;
  }
  .status {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 32px;
    padding: 4px 12px;
    border-block-start: 1px solid var(--_color-border);
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
    font-variant-numeric: tabular-nums;
  }
  .status .busy {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
`;

/** Empty, loading and error. */
export const stateStyles = css`
  .state-layer {
    position: absolute;
    inset-block: var(--_row-height) 0;
    inset-inline: 0;
    overflow: auto;
    display: grid;
    background: var(--_color-surface);
  }
  .state {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 4px;
    padding: 24px;
    text-align: center;
  }
  .state-icon {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    margin-block-end: 8px;
    border-radius: 12px;
    background: var(--_color-fill-hover);
    color: var(--_color-text-muted);
    font-size: 18px;
  }
  .state.error .state-icon {
    background: var(--_color-danger-bg);
    color: var(--_color-danger-text);
  }
  .state-title {
    margin: 0;
    font-size: 15px;
    font-weight: var(--_weight-strong);
  }
  .state-help {
    max-inline-size: 44ch;
    margin: 0;
    color: var(--_color-text-muted);
    overflow-wrap: anywhere;
  }
  .state .button {
    margin-block-start: 12px;
  }
  .banner {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 8px 12px;
    border-block-end: 1px solid var(--_color-danger-border);
    background: var(--_color-danger-bg);
    color: var(--_color-danger-text);
    font-size: 13px;
  }
  .banner-text {
    flex: 1 1 200px;
    overflow-wrap: anywhere;
  }
  .banner .button {
    min-block-size: 28px;
  }
  .skeleton {
    overflow: hidden;
  }
  .skeleton .cell {
    padding-inline: 12px;
  }
  .selectable .skeleton .cell:first-child .bone {
    inline-size: 16px !important;
    block-size: 16px;
    margin-inline-start: 2px;
    border-radius: 4px;
  }
  .bone {
    block-size: 10px;
    border-radius: 5px;
    background: var(--_color-skeleton);
    animation: tagma-pulse 1.4s ease-in-out infinite alternate;
  }
  .progress {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    z-index: 4;
    block-size: 2px;
    overflow: hidden;
  }
  .progress::after {
    content: '';
    position: absolute;
    inset-block: 0;
    inline-size: 30%;
    background: var(--_color-accent);
    animation: tagma-slide 1.1s ease-in-out infinite;
  }
  @keyframes tagma-pulse {
    to {
      opacity: 0.45;
    }
  }
  @keyframes tagma-slide {
    from {
      inset-inline-start: -30%;
    }
    to {
      inset-inline-start: 100%;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .bone,
    .progress::after {
      animation: none;
    }
    .progress::after {
      inline-size: 100%;
    }
  }
`;

/** Menus: column options, list of columns, filter forms. */
export const menuStyles = css`
  .menu {
    inline-size: 272px;
    overflow-y: auto;
    font-size: 13px;
  }
  .section {
    display: flex;
    flex-direction: column;
    padding: 6px;
  }
  .section + .section {
    border-block-start: 1px solid var(--_color-border);
  }
  .filter-section {
    gap: 8px;
    padding: 8px 12px 12px;
  }
  .section-head,
  .panel-foot {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  .section-title {
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
    font-weight: var(--_weight-medium);
  }
  .button.link:disabled {
    visibility: hidden;
  }
  .entry {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 32px;
    inline-size: 100%;
    padding: 0 8px;
    border: 0;
    border-radius: var(--_radius-medium);
    background: none;
    color: var(--_color-text);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .entry .icon {
    color: var(--_color-text-muted);
  }
  .entry:hover {
    background: var(--_color-fill-hover);
  }
  .entry[aria-pressed='true'] {
    background: var(--_color-accent-bg);
    color: var(--_color-accent-text);
    font-weight: var(--_weight-medium);
  }
  .entry[aria-pressed='true'] .icon {
    color: inherit;
  }
  .entry:focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: -2px;
  }
  .tools {
    flex-direction: row;
    align-items: center;
    gap: 4px;
  }
  .tool-group {
    display: inline-flex;
    flex: none;
  }
  .field {
    inline-size: 100%;
    min-inline-size: 0;
    block-size: 32px;
    padding: 0 8px;
    border: 1px solid var(--_color-border-control);
    border-radius: var(--_radius-medium);
    background: var(--_color-surface);
    color: var(--_color-text);
    font: inherit;
  }
  .field::placeholder {
    color: var(--_color-text-subtle);
  }
  .field:focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: -1px;
  }
  .pair {
    display: flex;
    gap: 8px;
  }
  .stacked {
    display: flex;
    flex: 1 1 0;
    flex-direction: column;
    gap: 2px;
    min-inline-size: 0;
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
  }
  .stacked .field {
    padding-inline: 6px;
    font-size: var(--_text-small);
  }
  .search {
    position: relative;
  }
  .search .icon {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-start: 8px;
    color: var(--_color-text-subtle);
  }
  .search .field {
    padding-inline-start: 30px;
  }
  .choices {
    display: flex;
    flex-direction: column;
    max-block-size: 220px;
    margin-inline: -6px;
    overflow-y: auto;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
    min-block-size: 30px;
    padding: 2px 6px;
    border-radius: var(--_radius-medium);
    cursor: pointer;
  }
  .choice:hover {
    background: var(--_color-fill-hover);
  }
  .choice .text,
  .choice tagma-tag {
    flex: 0 1 auto;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .none-choice .text {
    color: var(--_color-text-muted);
    font-style: normal;
  }
  .count {
    margin-inline-start: auto;
    color: var(--_color-text-subtle);
    font-size: var(--_text-small);
    font-variant-numeric: tabular-nums;
  }
  .hint {
    margin: 0;
    padding: 4px 6px;
    color: var(--_color-text-muted);
  }
  .column-list {
    margin: 0;
    padding: 6px;
    list-style: none;
  }
  .column-item {
    display: flex;
    align-items: center;
  }
  .column-item .choice {
    flex: 1 1 auto;
  }
  .panel-foot {
    position: sticky;
    inset-block-end: 0;
    padding: 6px;
    border-block-start: 1px solid var(--_color-border);
    background: var(--_color-surface-raised);
  }
  .tag-list {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    inline-size: auto;
    max-inline-size: 320px;
    padding: 12px;
  }
  .check {
    flex: none;
    appearance: none;
    display: grid;
    place-items: center;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    border: 1px solid var(--_color-border-control);
    border-radius: 4px;
    background: var(--_color-surface);
    cursor: pointer;
  }
  .check:checked,
  .check:indeterminate {
    border-color: var(--_color-accent);
    background: var(--_color-accent);
  }
  .check::after {
    content: '';
    inline-size: 10px;
    block-size: 10px;
    background: var(--_color-on-accent);
    clip-path: polygon(14% 47%, 3% 59%, 38% 92%, 97% 21%, 84% 10%, 37% 68%);
    visibility: hidden;
  }
  .check:checked::after,
  .check:indeterminate::after {
    visibility: visible;
  }
  .check:indeterminate::after {
    clip-path: inset(40% 8%);
  }
  .check:hover {
    border-color: var(--_color-border-control-hover);
  }
  .check:focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: 2px;
  }
  .check:disabled {
    opacity: 0.5;
    cursor: not-allowed;
  }
  .cell > .check {
    /* The whole cell is the target. */
    position: static;
  }
  .cell > .check::before {
    content: '';
    position: absolute;
    inset: 0;
  }
  @media (forced-colors: active) {
    .check {
      appearance: auto;
    }
  }
`;
