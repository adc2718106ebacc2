/** What a page with one builder offers to the benchmark. */
export interface BuilderPage {
  /** Shows a rule of so many rows; resolves when the first rows can be used. */
  mount(rows: number): Promise<void>;
  unmount(): Promise<void>;
  /** Adds one row as a person does; resolves when it is in the rule. */
  addRow(): Promise<void>;
  /** The field with the value of the first row. */
  valueInput(): HTMLInputElement;
  /** The root in which the elements are counted. */
  readonly root: ParentNode;
}

declare global {
  interface Window {
    builder: BuilderPage;
  }
}

/** Fields of every builder: twenty texts. */
export const FIELDS = Array.from({ length: 20 }, (_, at) => ({
  name: `field${String(at)}`,
  label: `Field ${String(at)}`,
}));

/** One row of the rule: its field and the text it must be. */
export interface Row {
  readonly field: string;
  readonly value: string;
}

/** Groups of ten rows that are joined by "and"; the groups by "or". */
export function groupsOf(rows: number): readonly (readonly Row[])[] {
  const all = Array.from({ length: rows }, (_, at) => ({
    field: `field${String(at % FIELDS.length)}`,
    value: `value ${String(at)}`,
  }));
  return Array.from({ length: Math.ceil(rows / 10) }, (_, at) => all.slice(at * 10, at * 10 + 10));
}

/** Waits for something that comes with a later frame. */
export async function until<T>(find: () => T | null | undefined): Promise<T> {
  for (;;) {
    const found = find();
    if (found !== null && found !== undefined) return found;
    await new Promise((done) => requestAnimationFrame(done));
  }
}

/** The first element that fits, through shadow roots. */
export function deepQuery<T extends Element>(root: ParentNode, selector: string): T | null {
  const here = root.querySelector<T>(selector);
  if (here !== null) return here;
  for (const element of root.querySelectorAll('*')) {
    const found = element.shadowRoot === null ? null : deepQuery<T>(element.shadowRoot, selector);
    if (found !== null) return found;
  }
  return null;
}

/** The element of the page that holds the builder. */
export function hostElement(): HTMLElement {
  const host = document.getElementById('host');
  if (host === null) throw new Error('The page has no host element.');
  return host;
}
