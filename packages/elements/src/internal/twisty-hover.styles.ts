import { css } from 'lit';

/** The handle in front of a row of a tree, when the pointer is at it; beside `twisties`. */
export const twistyHover = css`
  .row[aria-expanded] .twisty:hover {
    border-radius: var(--_radius-small);
    background: var(--_color-fill-active);
  }
`;
