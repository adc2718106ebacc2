import { css } from 'lit';

/** The editor fills the pane; what is around it is the builder's. */
export const textPaneStyles = css`
  .rule-text {
    --tagma-expression-editor-min-height: 160px;
    padding: 8px;
  }
  .lock-note {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    padding: 6px 12px;
    background: var(--_color-warning-bg);
    font-size: var(--_text-small);
  }
  .lock-note > .icon {
    color: var(--_color-warning-text);
  }
`;
