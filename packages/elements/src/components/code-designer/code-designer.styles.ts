import { css } from 'lit';

/** Each hue sets the colours of a part; meaning never rests on them alone. */
export const hueStyles = css`
  .hue-gray {
    --_hue-bg: var(--_tag-gray-bg);
    --_hue-border: var(--_tag-gray-border);
    --_hue-text: var(--_tag-gray-text);
  }
  .hue-blue {
    --_hue-bg: var(--_tag-blue-bg);
    --_hue-border: var(--_tag-blue-border);
    --_hue-text: var(--_tag-blue-text);
  }
  .hue-orange {
    --_hue-bg: var(--_tag-orange-bg);
    --_hue-border: var(--_tag-orange-border);
    --_hue-text: var(--_tag-orange-text);
  }
  .hue-purple {
    --_hue-bg: var(--_tag-purple-bg);
    --_hue-border: var(--_tag-purple-border);
    --_hue-text: var(--_tag-purple-text);
  }
  .hue-green {
    --_hue-bg: var(--_tag-green-bg);
    --_hue-border: var(--_tag-green-border);
    --_hue-text: var(--_tag-green-text);
  }
  .hue-pink {
    --_hue-bg: var(--_tag-pink-bg);
    --_hue-border: var(--_tag-pink-border);
    --_hue-text: var(--_tag-pink-text);
  }
  .hue-cyan {
    --_hue-bg: var(--_tag-cyan-bg);
    --_hue-border: var(--_tag-cyan-border);
    --_hue-text: var(--_tag-cyan-text);
  }
  .hue-amber {
    --_hue-bg: var(--_tag-amber-bg);
    --_hue-border: var(--_tag-amber-border);
    --_hue-text: var(--_tag-amber-text);
  }
  .hue-indigo {
    --_hue-bg: var(--_tag-indigo-bg);
    --_hue-border: var(--_tag-indigo-border);
    --_hue-text: var(--_tag-indigo-text);
  }
  .hue-red {
    --_hue-bg: var(--_tag-red-bg);
    --_hue-border: var(--_tag-red-border);
    --_hue-text: var(--_tag-red-text);
  }
  .hue-teal {
    --_hue-bg: var(--_tag-teal-bg);
    --_hue-border: var(--_tag-teal-border);
    --_hue-text: var(--_tag-teal-text);
  }
`;

/** The frame of the designer: bars, palette, the list of parts. */
export const frameStyles = css`
  :host {
    display: block;
    position: relative;
    min-inline-size: 0;
    border: 1px solid var(--_color-border);
    border-radius: var(--tagma-code-designer-radius, var(--_radius-large));
    background: var(--_color-surface);
    overflow: clip;
  }
  :host([disabled]) .layout {
    opacity: 0.6;
  }
  .mono {
    font-family: var(--_font-mono);
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    min-block-size: 44px;
    padding: 6px 8px 6px 16px;
    border-block-end: 1px solid var(--_color-border);
  }
  .toolbar-space {
    flex: 1 1 0;
  }
  .designer-label {
    font-weight: var(--_weight-strong);
    overflow-wrap: anywhere;
  }
  .readonly-note {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    padding-inline: 8px;
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
  }
  .button.redo .icon {
    scale: -1 1;
  }
  .button.on {
    color: var(--_color-text);
  }
  .code {
    display: flex;
    align-items: center;
    min-block-size: 104px;
    padding: 16px;
    border-block-end: 1px solid var(--_color-border);
    background: var(--_color-surface-sunken);
    overflow-x: auto;
  }
  .code:empty {
    display: none;
  }
  .panes {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 360px);
    align-items: start;
  }
  .parts-pane {
    display: flex;
    flex-direction: column;
    gap: 12px;
    min-inline-size: 0;
    padding: 16px;
  }
  .insight-pane {
    align-self: stretch;
    min-inline-size: 0;
    padding: 4px 16px 16px;
    border-inline-start: 1px solid var(--_color-border);
  }
  .insight-pane:empty {
    border: 0;
  }
  .layout {
    container: designer / inline-size;
  }
  @container designer (width < 760px) {
    .panes {
      grid-template-columns: minmax(0, 1fr);
    }
    .insight-pane {
      border-inline-start: 0;
      border-block-start: 1px solid var(--_color-border);
    }
  }
  .palette {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .palette-item {
    touch-action: pan-y;
  }
  .palette-item .icon {
    color: var(--_color-text-subtle);
  }
  .parts {
    display: flex;
    flex-direction: column;
    gap: 6px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .dragging,
  .dragging * {
    cursor: grabbing !important;
    -webkit-user-select: none;
    user-select: none;
  }
  .parts-empty {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 2px;
    padding: 28px 16px;
    border: 1px dashed var(--_color-border-strong);
    border-radius: var(--_radius-medium);
    color: var(--_color-text-muted);
    text-align: center;
  }
  .parts-empty strong {
    color: var(--_color-text);
  }
  .part-item {
    position: relative;
    border: 1px solid var(--_color-border);
    border-inline-start: 4px solid var(--_hue-border);
    border-radius: var(--_radius-medium);
    background: var(--_color-surface);
  }
  .part-item.open {
    border-color: var(--_color-border-strong);
    border-inline-start-color: var(--_hue-text);
  }
  .part-item.lifted {
    opacity: 0.5;
  }
  .drop-before::before,
  .drop-after::after {
    content: '';
    position: absolute;
    inset-inline: 0;
    block-size: 3px;
    border-radius: 2px;
    background: var(--_color-accent);
  }
  .drop-before::before {
    inset-block-start: -6px;
  }
  .drop-after::after {
    inset-block-end: -6px;
  }
  .part-head {
    display: flex;
    align-items: center;
    min-block-size: 44px;
  }
  .part-handle {
    display: grid;
    flex: none;
    place-items: center;
    align-self: stretch;
    inline-size: 26px;
    color: var(--_color-text-subtle);
    cursor: grab;
    touch-action: none;
  }
  .part-handle .icon {
    stroke-width: 3;
  }
  .part-toggle {
    display: flex;
    flex: 1 1 auto;
    align-items: center;
    align-self: stretch;
    gap: 8px;
    min-inline-size: 0;
    padding: 6px 8px 6px 4px;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .part-toggle:first-child {
    padding-inline-start: 10px;
  }
  .part-toggle:focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: -2px;
  }
  .part-chevron {
    color: var(--_color-text-subtle);
    transition: rotate var(--_duration-fast);
  }
  :host(:dir(rtl)) .part-chevron {
    rotate: 180deg;
  }
  .part-toggle[aria-expanded='true'] .part-chevron {
    rotate: 90deg;
  }
  .part-sample {
    flex: none;
    min-inline-size: 34px;
    max-inline-size: 160px;
    padding: 2px 8px;
    border: 1px solid var(--_hue-border);
    border-radius: var(--_radius-small);
    background: var(--_hue-bg);
    color: var(--_hue-text);
    font-family: var(--_font-mono);
    font-weight: var(--_weight-medium);
    text-align: center;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: pre;
  }
  .part-words {
    display: flex;
    flex: 1 1 auto;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
    min-inline-size: 0;
  }
  .part-name {
    font-weight: var(--_weight-medium);
    overflow-wrap: anywhere;
  }
  .part-summary {
    color: var(--_color-text-muted);
    font-size: var(--_text-small);
    overflow-wrap: anywhere;
  }
  .part-problem.error {
    color: var(--_color-danger-text);
  }
  .part-problem.warning {
    color: var(--_color-warning-text);
  }
  .part-buttons {
    display: flex;
    flex: none;
    gap: 2px;
    padding-inline-end: 6px;
    opacity: 0;
  }
  .part-item:hover .part-buttons,
  .part-item:focus-within .part-buttons,
  .part-item.open .part-buttons {
    opacity: 1;
  }
  @media (hover: none) {
    .part-buttons {
      opacity: 1;
    }
  }
  .part-body {
    display: flex;
    flex-direction: column;
    gap: 12px;
    min-block-size: 24px;
    padding: 12px 16px 16px;
    border-block-start: 1px solid var(--_color-border);
  }
  .panel-tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    padding: 6px 8px;
    border-block-start: 1px solid var(--_color-border);
  }
  :host(:dir(rtl)) .panel-tab[aria-expanded='false'] .icon {
    scale: -1 1;
  }
  .panel {
    min-block-size: 120px;
    padding: 16px;
    border-block-start: 1px solid var(--_color-border);
  }
  .notice {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 8px;
    padding: 8px 12px;
    border-radius: var(--_radius-medium);
    background: var(--_color-danger-bg);
    color: var(--_color-danger-text);
    font-size: 13px;
  }
  .field-error {
    margin: 0;
    padding: 8px 16px;
    color: var(--_color-danger-text);
    font-size: 13px;
  }
  @media (forced-colors: active) {
    .part-item {
      border-inline-start-color: CanvasText;
    }
    .drop-before::before,
    .drop-after::after {
      background: Highlight;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .part-chevron {
      transition: none;
    }
  }
`;
