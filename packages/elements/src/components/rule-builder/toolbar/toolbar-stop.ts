import { moveAlong } from '../../../internal/arrow-line.js';

const TOOLS = '[data-tool]';

/** What the bar asks of the builder. */
export interface BarHost {
  readonly bar: () => HTMLElement | null;
  /** The way down leads to the rows: bar and rows are one tab stop. */
  readonly toRows: () => void;
  /** A button of the bar is focused. */
  readonly taken: () => void;
}

/** Focus inside the bar above a rule, by the WAI-ARIA toolbar pattern: arrows go from button to button. */
export class ToolbarStop {
  readonly #host: BarHost;
  #tool = '';

  constructor(host: BarHost) {
    this.#host = host;
  }

  /** Puts the focus on the button that had it last; at first on the first one. */
  focus(): void {
    this.#stop?.focus();
  }

  /** Gives each button its tab index. By hand: an arrow key is no reason to draw the rule. */
  mark(holdsStop: boolean): void {
    const stop = holdsStop ? this.#stop : undefined;
    for (const each of this.#tools) each.tabIndex = each === stop ? 0 : -1;
  }

  readonly onKeydown = (event: KeyboardEvent): void => {
    // What the page put into the bar has keys of its own.
    const isTool = (event.target as Element).matches(TOOLS);
    const isPlain = !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
    if (isTool && isPlain && event.key === 'ArrowDown') {
      event.preventDefault();
      this.#host.toRows();
    } else moveAlong(event, TOOLS);
  };

  /** The button used last keeps the stop. */
  readonly onFocusin = (event: FocusEvent): void => {
    const tool = (event.target as HTMLElement).dataset['tool'];
    if (tool === undefined) return;
    this.#tool = tool;
    this.#host.taken();
    this.mark(true);
  };

  get #tools(): readonly HTMLElement[] {
    return [...(this.#host.bar()?.querySelectorAll<HTMLElement>(TOOLS) ?? [])];
  }

  get #stop(): HTMLElement | undefined {
    const tools = this.#tools;
    return tools.find((each) => each.dataset['tool'] === this.#tool) ?? tools[0];
  }
}
