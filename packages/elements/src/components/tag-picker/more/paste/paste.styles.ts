import { css } from 'lit';
import { fieldLook } from '../../../../internal/field.styles.js';

/** Looks of the panel in which pasted names are sorted out. */
export const pasteStyles = css`
  .similar {
    display: grid;
    gap: 6px;
    padding: 10px 12px;
    overflow-y: auto;
  }
  .similar strong {
    font-weight: var(--_weight-medium);
    overflow-wrap: anywhere;
  }
  .similar-tag {
    justify-content: start;
    min-inline-size: 0;
  }
  .similar-foot {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .paste {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    min-inline-size: min(360px, 100%);
  }
  .paste-head {
    display: grid;
    gap: 2px;
    margin: 0;
    padding: 10px 12px 6px;
    outline: none;
  }
  .paste-head strong {
    font-weight: var(--_weight-medium);
  }
  .paste-head span,
  .paste-why,
  .paste-pager {
    color: var(--_color-text-subtle);
    font-size: var(--_text-small);
  }
  .paste-list {
    flex: 0 1 auto;
    min-block-size: 0;
    margin: 0;
    padding: 0 12px;
    overflow-y: auto;
    list-style: none;
  }
  .paste-list li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, auto) minmax(96px, 40%);
    align-items: center;
    gap: 8px;
    padding-block: 3px;
  }
  .paste-name,
  .paste-why {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .select {
    inline-size: 100%;
    min-block-size: var(--_control-height-small);
    padding: 0 4px;
    ${fieldLook};
    font-size: 13px;
  }
  .select:focus-visible {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: 1px;
  }
  .paste-pager {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    padding-block-start: 4px;
    font-variant-numeric: tabular-nums;
  }
  .paste-foot {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 8px;
    padding: 10px 12px;
  }
  @media (max-width: 480px) {
    .paste-list li {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .paste-list .select {
      grid-column: 1 / -1;
    }
  }
`;
