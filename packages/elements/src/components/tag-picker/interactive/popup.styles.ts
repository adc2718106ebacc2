import { css } from 'lit';

/** Looks of the list that opens, and of the rows. */
export const popupStyles = css`
  .mark {
    display: inline-flex;
    opacity: 0.8;
  }
  .mark .icon {
    inline-size: 12px;
    block-size: 12px;
  }
  .popup:popover-open {
    display: flex;
    flex-direction: column;
  }
  .listbox {
    position: relative;
    flex: 0 1 auto;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 4px;
    scroll-padding: 4px;
    outline: none;
  }
  .rows {
    position: relative;
    block-size: var(--_rows-height);
    min-inline-size: min(280px, 100%);
  }
  .row {
    position: absolute;
    inset-inline: 0;
    inset-block-start: var(--_top);
    display: flex;
    align-items: center;
    gap: 8px;
    block-size: var(--_option-height);
    padding-inline: 8px;
    border-radius: var(--_radius-medium);
    white-space: nowrap;
    contain: strict;
  }
  @media (pointer: coarse) {
    .row {
      block-size: max(44px, var(--_option-height));
    }
  }
`;
