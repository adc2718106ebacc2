import { moveAlong } from '../../../internal/arrow-line.js';

/** The one tab stop of the bar above a rule, by the WAI-ARIA toolbar pattern: arrows go from button to button. */
export class ToolbarStop {
  #tool = '';

  /** The tab index of each tool in a bar of these. */
  tabIndexIn(tools: readonly string[]): (tool: string) => 0 | -1 {
    const stop = tools.includes(this.#tool) ? this.#tool : tools[0];
    return (tool) => (tool === stop ? 0 : -1);
  }

  readonly onKeydown = (event: KeyboardEvent): void => void moveAlong(event, '[data-tool]');

  /** The button used last keeps the stop. Moved by hand: an arrow key is no reason to draw the rule. */
  readonly onFocusin = (event: FocusEvent): void => {
    const tool = (event.target as HTMLElement).dataset['tool'];
    if (tool === undefined) return;
    this.#tool = tool;
    const bar = event.currentTarget as HTMLElement;
    for (const each of bar.querySelectorAll<HTMLElement>('[data-tool]'))
      each.tabIndex = each.dataset['tool'] === tool ? 0 : -1;
  };
}
