import { css } from 'lit';

/** Looks of `tagma-tag`. */
export const tagStyles = css`
  :host {
    display: inline-flex;
    max-inline-size: 100%;
    vertical-align: middle;
  }
  .tag {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-inline-size: 0;
    max-inline-size: var(--tagma-tag-max-width, 100%);
    min-block-size: 24px;
    padding-inline: 8px;
    border: 1px solid var(--_border);
    border-radius: var(--tagma-tag-radius, var(--_radius-small));
    background: var(--_bg);
    color: var(--_text);
    font-size: 13px;
    font-weight: var(--_weight-medium);
    line-height: 1.4;
    transition: opacity var(--_duration-fast);
  }
  :host([removable]) .tag {
    padding-inline-end: 0;
  }
  :host([size='small']) .tag {
    min-block-size: 20px;
    padding-inline: 6px;
    font-size: var(--_text-small);
  }
  :host([size='small'][removable]) .tag {
    padding-inline-end: 0;
  }
  /* Not faded: the name must stay readable while it waits. */
  :host([pending]) .tag {
    border-style: dashed;
    border-color: currentColor;
    background: none;
  }
  :host([disabled]) .tag {
    border-color: var(--_color-border);
    background: var(--_color-surface-sunken);
    color: var(--_color-text-subtle);
  }
  .glyph {
    display: inline-flex;
  }
  .glyph .icon {
    inline-size: 13px;
    block-size: 13px;
  }
  .label,
  .path {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .label {
    min-inline-size: 1em;
  }
  .path {
    flex: 0 1 auto;
    font-weight: var(--_weight-normal);
  }
  .link {
    display: inline-flex;
    min-inline-size: 0;
    border-radius: 2px;
    color: inherit;
    text-decoration: none;
  }
  .link:hover {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .remove {
    position: relative;
    display: inline-flex;
    flex: none;
    align-items: center;
    justify-content: center;
    align-self: stretch;
    inline-size: 22px;
    margin: 0;
    padding: 0;
    border: 0;
    border-start-end-radius: inherit;
    border-end-end-radius: inherit;
    background: none;
    color: inherit;
    cursor: pointer;
  }
  /* The visible button is smaller than a comfortable target. */
  .remove::after {
    content: '';
    position: absolute;
    inset: -2px;
    min-block-size: 24px;
    min-inline-size: 24px;
  }
  .remove .icon {
    inline-size: 12px;
    block-size: 12px;
    opacity: 0.75;
  }
  .remove:hover:not(:disabled) {
    background: color-mix(in srgb, currentColor 14%, transparent);
  }
  .remove:hover:not(:disabled) .icon {
    opacity: 1;
  }
  .remove:focus-visible {
    outline-offset: -1px;
    border-radius: 3px;
  }
  .remove:disabled,
  .remove[aria-disabled='true'] {
    cursor: not-allowed;
  }
  @media (pointer: coarse) {
    .tag {
      min-block-size: 28px;
    }
    .remove {
      inline-size: 28px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .tag {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .tag {
      border-color: CanvasText;
    }
    :host([disabled]) .tag {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
