import { css } from 'lit';

/** The handle in front of a row of a tree: `class="twisty"` in a `class="row"` with `aria-expanded`. */
export const twisties = css`
  .twisty {
    position: relative;
    flex: none;
    inline-size: 24px;
    block-size: 24px;
  }
  /* The corner of a square, turned: no element, no image. */
  .row[aria-expanded] .twisty {
    cursor: pointer;
  }
  .row[aria-expanded] .twisty::before {
    content: '';
    box-sizing: border-box;
    position: absolute;
    inset-block-start: 9px;
    inset-inline-start: 8px;
    inline-size: 6px;
    block-size: 6px;
    border: solid var(--_color-text-muted);
    border-width: 1.5px 1.5px 0 0;
    rotate: 45deg;
  }
  :host(:dir(rtl)) .row[aria-expanded] .twisty::before {
    rotate: -135deg;
  }
  .row[aria-expanded='true'] .twisty::before {
    inset-block-start: 7px;
    rotate: 135deg !important;
  }
`;
