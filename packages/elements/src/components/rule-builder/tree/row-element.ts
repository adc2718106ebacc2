import { render } from 'lit';
import type { CSSResult } from 'lit';
import { twistyHover } from '../../../internal/twisty-hover.styles.js';
import { twisties } from '../../../internal/twisty.styles.js';
import type { RuleRow } from '../model/rows.js';
import { rowFrameStyles } from './row-frame.styles.js';
import { rowContent } from './row-view.js';
import type { RowDrawing } from './row-view.js';

/** What rows look like around their conditions and values. */
export const styles: readonly CSSResult[] = [twisties, twistyHover, rowFrameStyles];

/** How a row stands out now. */
export interface RowState {
  readonly selected: boolean;
  readonly cut: boolean;
}

/** Fills the element of a row. */
export function drawRow(
  element: HTMLElement,
  row: RuleRow,
  index: number,
  state: RowState,
  drawing: RowDrawing,
  creationScope: RowScope | undefined,
): void {
  element.dataset['id'] = row.id;
  element.className = classOf(row, state);
  element.setAttribute('part', state.selected ? 'row selected' : 'row');
  element.setAttribute('role', 'row');
  element.setAttribute('aria-rowindex', String(index + 1));
  element.setAttribute('aria-level', String(row.level));
  element.setAttribute('aria-posinset', String(row.position));
  element.setAttribute('aria-setsize', String(row.setSize));
  element.setAttribute('aria-selected', String(state.selected));
  if (row.open === null) element.removeAttribute('aria-expanded');
  else element.setAttribute('aria-expanded', String(row.open));
  element.style.setProperty('--_level', String(row.level - 1));
  render(rowContent(row, drawing), element, {
    host: drawing.context.host,
    ...(creationScope === undefined ? {} : { creationScope }),
  });
}

/** Where templates are cloned, in registries of their own. */
export interface RowScope {
  importNode(node: Node, deep?: boolean): Node;
}

function classOf(row: RuleRow, { selected, cut }: RowState): string {
  return [
    'row',
    row.node.kind === 'group' ? 'group' : 'condition',
    selected && 'selected',
    cut && 'cut',
    row.muted && 'muted',
  ]
    .filter(Boolean)
    .join(' ');
}
