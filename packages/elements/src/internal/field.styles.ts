import { css } from 'lit';

/** The look of every text field; sizes are each field's own. Stands in a rule, before what differs. */
export const fieldLook = css`
  border: 1px solid var(--_color-border-control);
  border-radius: var(--_radius-medium);
  background: var(--_color-surface);
  color: var(--_color-text);
  font: inherit;
`;
