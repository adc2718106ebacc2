import { css } from 'lit';

/** The scroll box of the rule. */
export const treeStyles = css`
  .viewport {
    position: relative;
    min-block-size: 0;
    max-block-size: var(--tagma-rule-builder-max-height, 640px);
    overflow: auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--_color-border-strong) transparent;
  }
  .rule-rows {
    position: relative;
  }
`;
