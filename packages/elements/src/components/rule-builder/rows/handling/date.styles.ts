import { css } from 'lit';

/** The fields of a date in a row. */
export const dateStyles = css`
  .day {
    inline-size: 17ch;
    max-inline-size: 100%;
  }
  .control.input.time {
    min-inline-size: 5ch;
    font-variant-numeric: tabular-nums;
  }
`;
