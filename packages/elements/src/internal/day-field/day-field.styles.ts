import { css } from 'lit';

/** Looks of the field for a day and of the month that opens below it. */
export const dayFieldStyles = css`
  .day-field {
    display: flex;
    flex: 1 1 140px;
    gap: 2px;
    align-items: center;
    min-inline-size: 0;
  }
  .calendar {
    flex-basis: 100%;
    max-inline-size: 260px;
  }
  .calendar-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  .calendar-days {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
    font-variant-numeric: tabular-nums;
  }
  .calendar-days th {
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
    font-weight: var(--_weight-medium);
  }
  .calendar-days td {
    padding: 0;
  }
  .day {
    inline-size: 100%;
    min-block-size: 28px;
    padding: 0;
    border: 1px solid transparent;
    border-radius: var(--_radius-medium);
    background: none;
    color: var(--_color-text);
    font: inherit;
    font-size: var(--_text-small);
    cursor: pointer;
  }
  .day.other {
    color: var(--_color-text-muted);
  }
  .day[aria-disabled='true'] {
    color: var(--_color-text-muted);
    text-decoration: line-through;
    cursor: not-allowed;
  }
  .day-popup .calendar {
    inline-size: 260px;
    max-inline-size: 100%;
    padding: 8px;
  }
  .day:hover {
    background: color-mix(in srgb, currentColor 10%, transparent);
  }
  .day[aria-current='date'] {
    border-color: var(--_color-border-control);
  }
  [aria-selected='true'] > .day {
    background: var(--_color-accent);
    color: var(--_color-on-accent);
  }
  .day:focus-visible {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: -1px;
  }
  @media (pointer: coarse) {
    .day {
      min-block-size: 40px;
    }
  }
`;
