import type { TemplateResult } from 'lit';

/** What fills the popup for one request. */
export interface Panel {
  render(): TemplateResult;
  /** Puts the focus where typing goes; the popup shows. */
  focus(): void;
  /** The popup closed; what is under way is given up. */
  close?(): void;
}

/** What panels ask of the popup they are in. */
export interface PanelHost {
  readonly root: () => HTMLElement | null;
  /** Closes and puts the focus back on the control. */
  readonly done: () => void;
}

/** One line of a list: a heading, or something to pick. */
export interface ListRow {
  readonly key: string;
  readonly heading?: boolean;
  readonly label: string;
  readonly hint?: string;
  readonly checked?: boolean;
  readonly pick?: () => void;
}
