import { css } from 'lit';
import { buttonLooks, primaryButton } from './button-looks.styles.js';

/** What buttons of the kit need beyond the first look. */
export const moreButtons = css`
  @media (prefers-reduced-motion: no-preference) {
    .button {
      transition:
        background-color var(--_duration-fast),
        border-color var(--_duration-fast);
    }
  }
  .button:hover:not(:disabled) {
    background: var(--_color-fill-hover);
    border-color: var(--_color-border-control-hover);
  }
  .button:active:not(:disabled) {
    background: var(--_color-fill-active);
  }
  .button.small {
    min-block-size: var(--_control-height-small);
    padding: 0 8px;
    font-size: var(--_text-small);
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
  .button.icon-only.small {
    inline-size: var(--_control-height-small);
    padding: 0;
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

/** What buttons that stand out need beyond the first look. */
export const moreSolidButtons = css`
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

/** Buttons of the kit: `class="button"` with `quiet`, `link` or `icon-only`, and `small` for 24 px. */
export const buttons = css`
  ${buttonLooks}${moreButtons}
`;

/** Buttons that stand out: `class="button primary"` for the one main action, `class="button danger"` for destroying ones. */
export const solidButtons = css`
  ${primaryButton}${moreSolidButtons}
`;
