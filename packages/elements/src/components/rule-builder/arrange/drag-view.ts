import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { styleProps } from '../../../internal/style-props.js';
import type { RuleArrangeTerms } from '../../../locales/rule-arrange.terms.js';
import type { RuleBody } from '../tree/rule-body.js';
import type { DragOver, DragState } from './rule-drag.js';

/** Where a drag would drop, and what is in the hand. */
export function dragView(
  drag: DragState | null,
  body: RuleBody,
  words: RuleArrangeTerms,
  number: (value: number) => string,
  nameOf: (id: string) => string,
): TemplateResult | typeof nothing {
  if (drag === null) return nothing;
  const { over, rows } = drag;
  const isRefused = over?.target == null;
  return html`${over === null ? nothing : mark(over, body)}
    <div
      class="drag-preview"
      aria-hidden="true"
      ${styleProps({ transform: `translate(${String(drag.x + 14)}px, ${String(drag.y + 14)}px)` })}
    >
      ${words.dragging(rows.length, number(rows.length))}<span
        class=${isRefused ? 'drag-where no-drop' : 'drag-where'}
        >${isRefused ? (over?.why ?? words.dropNowhere) : whereWords(over, words, nameOf)}</span
      >
    </div>`;
}

function whereWords(
  { zone, row }: DragOver,
  words: RuleArrangeTerms,
  nameOf: (id: string) => string,
): string {
  const name = nameOf(row.id);
  if (zone === 'into') return words.dropInto(name);
  return zone === 'before' ? words.dropBefore(name) : words.dropAfter(name);
}

function mark({ zone, index, row, target }: DragOver, body: RuleBody): TemplateResult {
  const { top, bottom } = body.extentOf(index);
  const box = body.viewport?.getBoundingClientRect();
  const y = (box?.top ?? 0) - (body.viewport?.scrollTop ?? 0) + (zone === 'before' ? top : bottom);
  const x = (box?.left ?? 0) + 20;
  const level = zone === 'into' ? row.level : row.level - 1;
  return html`<div
    class=${target === null ? 'drop-mark no-drop' : 'drop-mark'}
    aria-hidden="true"
    ${styleProps({
      transform: `translate(${String(x)}px, ${String(y - 1)}px)`,
      'inline-size': `${String(Math.max(40, (box?.width ?? 0) - 40))}px`,
      '--_level': level,
    })}
  ></div>`;
}
