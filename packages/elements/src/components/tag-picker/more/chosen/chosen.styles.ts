import { css } from 'lit';

/** Looks of chosen tags: in one line, all of them, selected, on the move. */
export const chosenStyles = css`
  .chosen {
    overflow-y: auto;
  }
  .chosen:popover-open {
    display: grid;
    gap: 8px;
    padding: 8px 12px 12px;
  }
  .chosen-head {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  .chosen-head strong {
    flex: 1 1 auto;
    font-weight: var(--_weight-medium);
  }
  .chosen-list {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .chip.selected {
    border-radius: var(--_radius-small);
    outline: 2px solid var(--_color-accent);
    outline-offset: 1px;
  }
  .chip.movable {
    position: relative;
    cursor: grab;
    touch-action: none;
    -webkit-user-select: none;
    user-select: none;
  }
  .chip.dragged {
    opacity: 0.5;
    cursor: grabbing;
  }
  .chip:is(.drop-before, .drop-after)::before {
    content: '';
    position: absolute;
    inset-block: -1px;
    inset-inline-start: -3px;
    inline-size: 2px;
    background: var(--_color-accent);
  }
  .chip.drop-after::before {
    inset-inline: auto -3px;
  }
  @media (forced-colors: active) {
    .chip.selected {
      outline-color: Highlight;
    }
    .chip:is(.drop-before, .drop-after)::before {
      background: Highlight;
    }
  }
`;
