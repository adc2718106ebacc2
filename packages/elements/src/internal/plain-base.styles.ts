import { css } from 'lit';

/**
 * What the first look of every element starts from: box model, type, what is hidden, icons. To let `box-sizing` inherit
 * would make the browser look at all that stands in a row that only moved; to set it for `::before` and `::after` as
 * well, at two pseudo-elements of every element. The few drawn from borders set it themselves.
 */
export const plainBase = css`
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
`;
