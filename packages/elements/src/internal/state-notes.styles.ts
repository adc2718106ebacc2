import { css } from 'lit';

/** What stands in the place of rows when there are none: an icon, a title, help and a button. */
export const stateNotes = css`
  .state {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 4px;
    padding: 24px;
    text-align: center;
  }
  .state-icon {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    margin-block-end: 8px;
    border-radius: 12px;
    background: var(--_color-fill-hover);
    color: var(--_color-text-muted);
    font-size: 18px;
  }
  .state-title {
    margin: 0;
    font-size: 15px;
    font-weight: var(--_weight-strong);
  }
  .state-help {
    max-inline-size: 44ch;
    margin: 0;
    color: var(--_color-text-muted);
    overflow-wrap: anywhere;
  }
  .state .button {
    margin-block-start: 12px;
  }
`;
