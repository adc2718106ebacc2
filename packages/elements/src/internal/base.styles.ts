import { css } from 'lit';
import { helpers } from './helpers.styles.js';
import { plainBase } from './plain-base.styles.js';

/** What every element starts from: box model, type, hidden helper, icons. */
export const base = css`
  ${plainBase} ${helpers}
`;

/** The focus ring; put the class on what takes keyboard focus. */
export const focusRing = css`
  .focusable:focus-visible {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: var(--_focus-offset);
  }
`;
