import { css } from 'lit';

/** Buttons of the kit: `class="button"` with `quiet`, `link` or `icon-only`, and `small` for 24 px. */
export const buttons = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: var(--_control-height);
    min-inline-size: 24px;
    padding: 0 12px;
    border: 1px solid var(--_color-border-control);
    border-radius: var(--_radius-medium);
    background: var(--_color-surface);
    color: var(--_color-text);
    font: inherit;
    font-weight: var(--_weight-medium);
    line-height: 1.2;
    text-align: center;
    white-space: nowrap;
    cursor: pointer;
    transition:
      background-color var(--_duration-fast),
      border-color var(--_duration-fast);
  }
  .button:hover:not(:disabled) {
    background: var(--_color-fill-hover);
    border-color: var(--_color-border-control-hover);
  }
  .button:active:not(:disabled) {
    background: var(--_color-fill-active);
  }
  .button:focus-visible {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: var(--_focus-offset);
  }
  .button:disabled,
  .button[aria-disabled='true'] {
    color: var(--_color-text-disabled);
    cursor: not-allowed;
  }
  .button.small {
    min-block-size: var(--_control-height-small);
    padding: 0 8px;
    font-size: var(--_text-small);
  }
  .button.quiet {
    border-color: transparent;
    background: none;
    color: var(--_color-text-muted);
  }
  .button.quiet:hover:not(:disabled) {
    background: var(--_color-fill-hover);
    color: var(--_color-text);
  }
  .button.link {
    min-block-size: 24px;
    padding: 0 2px;
    border-color: transparent;
    background: none;
    color: var(--_color-accent-text);
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, currentColor 40%, transparent);
    text-underline-offset: 3px;
  }
  .button.link:hover:not(:disabled) {
    border-color: transparent;
    background: none;
    text-decoration-color: currentColor;
  }
  .button.icon-only {
    inline-size: var(--_control-height);
    padding: 0;
  }
  .button.icon-only.small {
    inline-size: var(--_control-height-small);
  }
  @media (prefers-reduced-motion: reduce) {
    .button {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .button.quiet,
    .button.link {
      border-color: transparent;
    }
    .button:disabled {
      color: GrayText;
      border-color: GrayText;
    }
  }
`;

/** Buttons that stand out: `class="button primary"` for the one main action, `class="button danger"` for destroying ones. */
export const solidButtons = css`
  .button.primary {
    border-color: transparent;
    background: var(--_color-accent);
    color: var(--_color-on-accent);
  }
  .button.primary:hover:not(:disabled) {
    background: var(--_color-accent-hover);
  }
  .button.primary:active:not(:disabled) {
    background: var(--_color-accent-active);
  }
  .button.primary:disabled {
    background: var(--_color-fill-active);
    color: var(--_color-text-disabled);
  }
  .button.danger {
    border-color: transparent;
    background: var(--_color-danger-solid);
    color: var(--_color-on-accent);
  }
  .button.danger:hover:not(:disabled) {
    background: var(--_color-danger-solid-hover);
  }
  @media (forced-colors: active) {
    .button.primary,
    .button.danger {
      border-color: ButtonText;
    }
  }
`;
