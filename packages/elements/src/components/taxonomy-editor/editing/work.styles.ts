import { css } from 'lit';

/** What a drag shows. */
export const workStyles = css`
  .drop-layer {
    position: absolute;
    inset-inline: 0;
    pointer-events: none;
  }
  .drop-mark {
    position: absolute;
    inset-block-start: 0;
    inset-inline: calc(8px + var(--_depth, 0) * var(--_indent)) 8px;
    z-index: 1;
    block-size: 2px;
    border-radius: 1px;
    background: var(--_color-accent);
    pointer-events: none;
  }
  .drop-mark.into {
    inset-inline: 4px;
    block-size: var(--_tree-row);
    border: 2px solid var(--_color-accent);
    border-radius: var(--_radius-medium);
    background: none;
  }
  .drop-mark.no-drop {
    border-color: var(--_color-danger-text);
  }
  .drop-mark.no-drop:not(.into) {
    background: var(--_color-danger-text);
  }
  .drag-preview {
    position: fixed;
    inset: 0 auto auto 0;
    max-inline-size: 280px;
    margin: 0;
    padding: 6px 12px;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-medium);
    background: var(--_color-surface-raised);
    color: var(--_color-text);
    box-shadow: var(--_shadow-popup);
    font-size: 13px;
    pointer-events: none;
  }
  .drag-where {
    display: block;
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
  }
  .drag-where.no-drop {
    color: var(--_color-danger-text);
  }
  @media (forced-colors: active) {
    .drop-mark {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
    }
    .drop-mark.into {
      background: none;
    }
    .drop-mark.no-drop {
      border-style: dashed;
    }
  }
`;
