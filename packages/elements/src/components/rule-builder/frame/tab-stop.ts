import type { ToolbarStop } from '../toolbar/toolbar-stop.js';
import type { RuleNavigation } from '../tree/rule-navigation.js';

/** What the stop asks of the builder. */
export interface TabStopHost {
  readonly bar: ToolbarStop;
  readonly navigation: () => RuleNavigation;
  /** What adds the first row; `null` where nothing can be added. */
  readonly adder: () => HTMLElement | null;
  readonly hasRows: () => boolean;
  /** Rows and what adds one are in sight. */
  readonly showsRows: () => boolean;
}

/**
 * The one tab stop of the builder: bar and rows share it, and what had the focus last keeps it; at first the rows. The
 * way up from the first row leads to the bar, the way down from the bar to the rows.
 */
export class TabStop {
  readonly #host: TabStopHost;
  #isInBar = false;

  constructor(host: TabStopHost) {
    this.#host = host;
  }

  get inRows(): boolean {
    return !this.#isInBar && this.#canBeInRows;
  }

  /** Gives the elements of the page their tab indices. */
  mark(): void {
    const { bar, navigation, adder, hasRows } = this.#host;
    const { inRows } = this;
    bar.mark(!inRows);
    navigation().markActive();
    const add = adder();
    if (add !== null) add.tabIndex = inRows && !hasRows() ? 0 : -1;
  }

  /** Puts the focus on the row that had it last, or on what adds the first one. */
  readonly focusRows = (): void => {
    if (!this.#canBeInRows) return;
    if (this.#host.hasRows()) this.#host.navigation().focus();
    else this.#host.adder()?.focus();
  };

  readonly onBarFocusin = (): void => this.#take(true);

  readonly onRowsFocusin = (): void => this.#take(false);

  get #canBeInRows(): boolean {
    const { hasRows, showsRows, adder } = this.#host;
    return showsRows() && (hasRows() || adder() !== null);
  }

  #take(isInBar: boolean): void {
    if (this.#isInBar === isInBar) return;
    this.#isInBar = isInBar;
    this.mark();
  }
}
