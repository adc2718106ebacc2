/** A list under test, and how to reach it. */
export interface ListCase {
  readonly name: string;
  /**
   * Where the focus is: in a field over the list, in a text of many lines, on the list, on its lines, or on the controls
   * of a panel, each of which is a line here.
   */
  readonly pattern: 'combobox' | 'editor' | 'listbox' | 'menu' | 'tree' | 'panel';
  /** Shows the element with its list open and the focus in it. `place` decides language and direction. */
  readonly show: (place: HTMLElement) => Promise<HTMLElement>;
  /** Finds the element with the role of the list in the shadow root. */
  readonly list: string;
  /** Finds its lines, drawn ones, those that cannot be chosen included. */
  readonly option: string;
  /** The part of a line that names it; the whole line without one. */
  readonly label?: string;
  /** Names a line whose name is not in the shadow root of the element. */
  readonly nameOf?: (line: HTMLElement) => string;
  /** How many lines there are, drawn or not; in a tree the ones at the top. None for menus: they draw all. */
  readonly total?: number;
  /** What is chosen so far, as a text: it changes when something is. */
  readonly chosen: (element: HTMLElement) => string;
  /** The attribute that says whether a line is chosen; none where choosing closes the list. */
  readonly state?: 'aria-selected' | 'aria-checked';
  /** What is typed, and what is found by it; in a panel also where. */
  readonly typed?: { readonly text: string; readonly finds: string; readonly field?: string };
  /** In a panel: a control that chooses something, and the keys that work it. */
  readonly control?: { readonly name: string; readonly keys: readonly string[] };
  /** Code runs from left to right on every page. */
  readonly isCode?: true;
  /** `false` where there are no keys for pages. */
  readonly pages?: false;
  /** What has the focus after Escape; none where the list does not close. */
  readonly opener?: (element: HTMLElement) => Element | null;
  /** A line that cannot be chosen: its name, and why. */
  readonly locked?: { readonly name: string; readonly reason: RegExp };
}
