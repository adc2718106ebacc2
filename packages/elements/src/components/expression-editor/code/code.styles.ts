import { css } from 'lit';

/** CodeMirror in the colours of the kit. It comes with the code editor. */
export const codeStyles = css`
  .code .cm-editor {
    background: none;
    color: var(--_color-text);
  }
  .code .cm-editor.cm-focused {
    outline: none;
  }
  .code .cm-editor .cm-scroller {
    min-block-size: var(--_min);
    max-block-size: var(--_max);
    overflow: auto;
    font-family: inherit;
    line-height: inherit;
  }
  .code .cm-editor .cm-content {
    min-block-size: var(--_min);
    padding: 8px 0;
    caret-color: var(--_color-text);
    tab-size: 2;
  }
  .code .cm-editor .cm-line {
    padding: 0 10px;
  }
  .box.is-disabled .code .cm-editor .cm-content {
    color: var(--_color-text-disabled);
    cursor: not-allowed;
  }
  .code .cm-editor .cm-placeholder {
    color: var(--_color-text-subtle);
  }
  .code .cm-editor .cm-gutters {
    border: 0;
    background: none;
    color: var(--_color-text-subtle);
  }
  .code .cm-editor .cm-specialChar {
    color: var(--_color-danger-text);
  }
  .code .cm-editor ::selection {
    background: color-mix(in srgb, var(--_color-accent) 28%, transparent);
  }
  .tok-word,
  .tok-operator {
    color: var(--_code-word);
  }
  .tok-word {
    font-weight: var(--_weight-medium);
  }
  .tok-function {
    color: var(--_code-function);
  }
  .tok-variable {
    color: var(--_code-variable);
  }
  .tok-string,
  .tok-regex {
    color: var(--_code-string);
  }
  .tok-number,
  .tok-value {
    color: var(--_code-number);
  }
  .tok-comment {
    color: var(--_color-text-subtle);
    font-style: italic;
  }
  .tok-broken {
    color: var(--_color-danger-text);
  }
  .box {
    --_code-word: var(--tagma-tag-purple-text, light-dark(#7e4bba, #bea0eb));
    --_code-function: var(--tagma-tag-blue-text, light-dark(#0267b1, #78b5f3));
    --_code-variable: var(--tagma-tag-teal-text, light-dark(#077367, #5ac3b3));
    --_code-string: var(--tagma-tag-green-text, light-dark(#107537, #77c087));
    --_code-number: var(--tagma-tag-orange-text, light-dark(#a54801, #ea9b72));
  }
  .box.is-disabled [class^='tok-'] {
    color: inherit;
  }
  .code .cm-editor .cm-bracket-match {
    border-radius: 2px;
    background: var(--_color-fill-active);
    outline: 1px solid var(--_color-border-control);
  }
  .code .cm-editor .cm-bracket-alone {
    color: var(--_color-danger-text);
  }
  .cm-marked {
    border-radius: 2px;
    background: var(--_color-mark);
  }
  .cm-problem {
    text-decoration: underline wavy 1px;
    text-decoration-skip-ink: none;
    text-underline-offset: 3px;
  }
  .cm-problem-error {
    text-decoration-color: var(--_color-danger-text);
  }
  .cm-problem-warning {
    text-decoration-color: var(--_color-warning-text);
  }
  .cm-problem-hint {
    text-decoration: underline dotted 2px var(--_color-info-text);
  }
  .code .cm-editor .cm-tooltip {
    max-inline-size: min(44ch, 92vw);
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-medium);
    background: var(--_color-surface-raised);
    color: var(--_color-text);
    box-shadow: var(--_shadow-popup);
    font-family: var(--_font-sans);
    font-size: 13px;
    line-height: 1.5;
  }
  .code .cm-editor .cm-tooltip.cm-tooltip-autocomplete {
    max-inline-size: min(60ch, 92vw);
    overflow: visible;
  }
  .code .cm-editor .cm-tooltip.cm-tooltip-autocomplete > ul {
    max-block-size: 260px;
    min-inline-size: min(240px, 80vw);
    max-inline-size: min(60ch, 92vw);
    padding: 4px;
    font-family: inherit;
  }
  .code .cm-editor .cm-tooltip.cm-tooltip-autocomplete > ul > li {
    display: flex;
    gap: 12px;
    align-items: center;
    min-block-size: 28px;
    padding: 2px 8px;
    border-radius: var(--_radius-small);
    color: var(--_color-text);
  }
  .code .cm-editor .cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected] {
    background: var(--_color-fill-selected);
    color: var(--_color-text);
    outline: 1px solid var(--_color-accent-border);
  }
  .cm-completionLabel {
    flex: none;
    max-inline-size: 60%;
    overflow: hidden;
    font-family: var(--_font-mono);
    text-overflow: ellipsis;
  }
  .code .cm-editor .cm-completionDetail {
    flex: 1 1 auto;
    min-inline-size: 0;
    margin: 0;
    overflow: hidden;
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
    font-style: normal;
    text-align: end;
    text-overflow: ellipsis;
  }
  .code .cm-editor .cm-tooltip.cm-completionInfo {
    inline-size: max-content;
    max-inline-size: min(44ch, 92vw);
    padding: 8px 10px;
  }
  .explanation {
    display: grid;
    gap: 6px;
    padding: 8px 10px;
  }
  .explanation .explain + .explain {
    padding-block-start: 6px;
    border-block-start: 1px solid var(--_color-border);
  }
  .explain {
    overflow-wrap: anywhere;
    white-space: normal;
  }
  .explain code {
    font-family: var(--_font-mono);
    font-size: 12px;
  }
  .explain-head {
    font-weight: var(--_weight-medium);
  }
  .explain-facts,
  .explain-path,
  .explain-samples,
  .explain-label {
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
  }
  .explain-error strong {
    color: var(--_color-danger-text);
  }
  .explain-warning strong {
    color: var(--_color-warning-text);
  }
  @media (pointer: coarse) {
    .code .cm-editor .cm-tooltip.cm-tooltip-autocomplete > ul > li {
      min-block-size: 40px;
    }
  }
  @media (forced-colors: active) {
    .code .cm-editor .cm-tooltip {
      border-color: CanvasText;
    }
    .code .cm-editor .cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected] {
      outline: 2px solid Highlight;
    }
    .cm-marked {
      outline: 1px solid Highlight;
    }
  }
`;
