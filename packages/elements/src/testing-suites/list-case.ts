/** A list under test, and how to reach it. */
export interface ListCase {
  readonly name: string;
  /** Where the focus is: in a field over the list, on the list, or on its lines. */
  readonly pattern: 'combobox' | 'listbox' | 'menu' | 'tree';
  /** Shows the element with its list open and the focus in it. `place` decides language and direction. */
  readonly show: (place: HTMLElement) => Promise<HTMLElement>;
  /** Finds the element with the role of the list in the shadow root. */
  readonly list: string;
  /** Finds its lines, drawn ones, those that cannot be chosen included. */
  readonly option: string;
  /** The part of a line that names it; the whole line without one. */
  readonly label?: string;
  /** How many lines there are, drawn or not; in a tree the ones at the top. None for menus: they draw all. */
  readonly total?: number;
  /** What is chosen so far, as a text: it changes when something is. */
  readonly chosen: (element: HTMLElement) => string;
  /** The attribute that says whether a line is chosen; none where choosing closes the list. */
  readonly state?: 'aria-selected' | 'aria-checked';
  /** What is typed, and what is found by it. */
  readonly typed?: { readonly text: string; readonly finds: string };
  /** `false` where there are no keys for pages. */
  readonly pages?: false;
  /** What has the focus after Escape; none where the list does not close. */
  readonly opener?: (element: HTMLElement) => Element | null;
  /** A line that cannot be chosen: its name, and why. */
  readonly locked?: { readonly name: string; readonly reason: RegExp };
}
