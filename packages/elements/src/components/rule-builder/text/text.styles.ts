import { css } from 'lit';

/** The editor fills the pane; what is around it is the builder's. */
export const textPaneStyles = css`
  .rule-text {
    --tagma-expression-editor-min-height: 160px;
    padding: 8px;
  }
`;
