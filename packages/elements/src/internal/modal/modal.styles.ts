import { css } from 'lit';

/** The frame of modal dialogs. */
export const modalStyles = css`
  .dialog {
    inline-size: min(560px, calc(100vw - 24px));
    max-block-size: min(720px, calc(100dvh - 24px));
    padding: 0;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-large);
    background: var(--_color-surface-raised);
    color: var(--_color-text);
    font: inherit;
    box-shadow: var(--_shadow-popup);
    overflow: hidden;
  }
  .dialog[open] {
    display: flex;
  }
  .dialog::backdrop {
    background: light-dark(#181b2066, #00000099);
  }
  .dialog form {
    display: flex;
    flex-direction: column;
    flex: 1;
    min-inline-size: 0;
    min-block-size: 0;
  }
  .dialog header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding: 12px 8px 12px 20px;
    padding-inline: 20px 8px;
    border-block-end: 1px solid var(--_color-border);
  }
  .dialog h2 {
    margin: 0;
    font-size: 16px;
    font-weight: var(--_weight-strong);
    overflow-wrap: anywhere;
  }
  .dialog .body {
    display: flex;
    flex-direction: column;
    gap: 16px;
    padding: 16px 20px;
    overflow-y: auto;
  }
  .dialog .body > p {
    margin: 0;
  }
  .dialog form > .error {
    padding: 0 20px 8px;
  }
  .dialog footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 8px;
    padding: 12px 20px;
    border-block-start: 1px solid var(--_color-border);
  }
  .dialog footer [role='status'] {
    margin-inline-end: auto;
  }
  @media (forced-colors: active) {
    .dialog {
      border-color: CanvasText;
    }
  }
`;
