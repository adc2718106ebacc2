import { css } from 'lit';

/** The editor fills the pane; what is around it is the builder's. */
export const textPaneStyles = css`
  .text-pane {
    flex: 1 1 0;
    min-inline-size: 0;
    border-inline-start: 1px solid var(--_color-border);
  }
  .narrow .text-pane {
    border-inline-start: 0;
    border-block-start: 1px solid var(--_color-border);
  }
  .rows-pane[hidden] + .text-pane {
    border: 0;
  }
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
