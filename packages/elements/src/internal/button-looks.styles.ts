import { css } from 'lit';

/** How buttons of the kit look when nobody is at them; the rest is in `buttons`. */
export const buttonLooks = css`
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
  .button.quiet {
    border-color: transparent;
    background: none;
    color: var(--_color-text-muted);
  }
  .button.icon-only {
    inline-size: var(--_control-height);
    padding: 0;
  }
`;

/** How the one main button looks when nobody is at it; the rest is in `solidButtons`. */
export const primaryButton = css`
  .button.primary {
    border-color: transparent;
    background: var(--_color-accent);
    color: var(--_color-on-accent);
  }
`;
