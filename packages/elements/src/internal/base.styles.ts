import { css } from 'lit';

/**
 * What every element starts from: box model, type, hidden helper, icons. To let `box-sizing` inherit would make the
 * browser look at all that stands in a row that only moved; to set it for `::before` and `::after` as well, at two
 * pseudo-elements of every element. The few drawn from borders set it themselves.
 */
export const base = css`
  :host {
    box-sizing: border-box;
    font-family: var(--_font-sans);
    font-size: var(--_text-base);
    line-height: var(--_line-height);
    color: var(--_color-text);
    -webkit-tap-highlight-color: transparent;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  .icon {
    flex: none;
    inline-size: 1.15em;
    block-size: 1.15em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .spinner {
    animation: tagma-spin 0.9s linear infinite;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @keyframes tagma-spin {
    to {
      rotate: 1turn;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation-duration: 3s;
    }
  }
`;

/** The focus ring; put the class on what takes keyboard focus. */
export const focusRing = css`
  .focusable:focus-visible {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: var(--_focus-offset);
  }
`;
