import { css } from 'lit';

/** What floats: `class="popup"` on the element with `popover="manual"`. */
export const popups = css`
  .popup {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 0;
    /* Before it is placed, so that a long list is never laid out whole. */
    max-block-size: 360px;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-large);
    background: var(--_color-surface-raised);
    color: var(--_color-text);
    box-shadow: var(--_shadow-popup);
    overflow: hidden;
  }
  @media (forced-colors: active) {
    .popup {
      border-color: CanvasText;
    }
  }
`;
