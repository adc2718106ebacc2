import { css } from 'lit';

/** A line that tells what just happened: `class="notice"` with its tone, an icon and `notice-text`. */
export const noticeBar = css`
  .notice {
    display: flex;
    align-items: center;
    gap: 8px 12px;
    border-block-start: 1px solid var(--_color-border);
    background: var(--_color-info-bg);
    font-size: 13px;
  }
  .notice > .icon {
    color: var(--_color-info-text);
  }
  .notice.success {
    background: var(--_color-success-bg);
  }
  .notice.success > .icon {
    color: var(--_color-success-text);
  }
  .notice.warning {
    background: var(--_color-warning-bg);
  }
  .notice.warning > .icon {
    color: var(--_color-warning-text);
  }
  .notice.danger {
    background: var(--_color-danger-bg);
  }
  .notice.danger > .icon {
    color: var(--_color-danger-text);
  }
  .notice-text {
    flex: 1 1 auto;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
`;
