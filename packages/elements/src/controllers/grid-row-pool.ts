/** A row to show: where it stands and what identifies it. */
export interface PoolRow {
  /** Identity; a row that stays in sight keeps its element, and with it focus and open controls. */
  readonly id: string;
  /** Place in the list, from 0. */
  readonly index: number;
  /** Where it begins, in CSS pixels, in a list whose rows are not equally high. */
  readonly top?: number;
  /** What the row shows; a row that shows something else is drawn again. */
  readonly content?: unknown;
  /** Rows of one shape are built alike: an element that showed one is filled with another one at less cost. */
  readonly shape?: string;
}

/** Fills an element with a row. Called when the element gets another row, or when the content version moved on. */
export type DrawRow = (element: HTMLElement, row: PoolRow) => void;

interface Slot {
  readonly element: HTMLElement;
  row: PoolRow;
  version: number;
  top: number;
}

/** Bad data may repeat an id; the repeated row is then told apart by its place. */
function withUniqueIds(rows: readonly PoolRow[]): readonly PoolRow[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    if (!seen.has(row.id)) {
      seen.add(row.id);
      return row;
    }
    return { ...row, id: `${row.id}\u0000${String(row.index)}` };
  });
}

/** The next element that shows a row; the spare ones between are no part of the order. */
function shownAfter(element: HTMLElement): Element | null {
  let next = element.nextElementSibling;
  while (next instanceof HTMLElement && next.hidden) next = next.nextElementSibling;
  return next;
}

/**
 * Keeps a small set of row elements in a container and reuses them: a row that leaves gives its element
 * to a row that comes. Nothing is created or removed while scrolling.
 */
export class RowPool {
  readonly #container: HTMLElement;
  readonly #draw: DrawRow;
  #slots = new Map<string, Slot>();
  readonly #free: Slot[] = [];

  constructor(container: HTMLElement, draw: DrawRow) {
    this.#container = container;
    this.#draw = draw;
  }

  /** The element of a row in sight. */
  element(id: string): HTMLElement | undefined {
    return this.#slots.get(id)?.element;
  }

  /**
   * Shows these rows and no others.
   * @param rowHeight In CSS pixels.
   * @param version Content version: rows drawn with another one are drawn again.
   */
  show(rows: readonly PoolRow[], rowHeight: number, version: number): void {
    const unique = withUniqueIds(rows);
    const staying = new Map<string, Slot>();
    for (const { id } of unique) {
      const slot = this.#slots.get(id);
      if (slot === undefined) continue;
      staying.set(id, slot);
      this.#slots.delete(id);
    }
    // What leaves is given away in its order: after a jump most elements then stand where they are to be read.
    this.#free.unshift(...this.#slots.values());
    this.#slots = new Map();
    for (const row of unique) this.#place(row, staying.get(row.id), rowHeight, version);
    for (const slot of this.#free) slot.element.hidden = true;
  }

  /**
   * Puts the elements into reading order, which assistive technology follows, and moves no more than it must: what is
   * moved is styled and laid out again. The element that has the focus stays where it is and the others move around
   * it: a moved element loses the focus.
   */
  settle(focused: Element | null): void {
    const slots = [...this.#slots.values()].sort((a, b) => b.row.index - a.row.index);
    let next: Element | null = null;
    for (const { element } of slots) {
      const isFixed = focused !== null && element.contains(focused);
      if (!isFixed && shownAfter(element) !== next) this.#container.insertBefore(element, next);
      next = element;
    }
  }

  /** Removes all elements beyond a spare few; call after the view became smaller. */
  trim(spare: number): void {
    for (const { element } of this.#free.splice(spare)) element.remove();
  }

  #place(row: PoolRow, staying: Slot | undefined, rowHeight: number, version: number): void {
    const slot = staying ?? this.#takeFree(row.shape) ?? this.#create();
    const { id, index, content } = slot.row;
    const isSame = id === row.id && index === row.index && content === row.content;
    const changed = !isSame || slot.version !== version;
    slot.row = row;
    slot.version = version;
    this.#slots.set(row.id, slot);
    const top = row.top ?? row.index * rowHeight;
    if (top !== slot.top) {
      slot.top = top;
      slot.element.style.setProperty('transform', `translateY(${String(top)}px)`);
    }
    if (slot.element.hidden) slot.element.hidden = false;
    if (changed) this.#draw(slot.element, row);
  }

  #takeFree(shape: string | undefined): Slot | undefined {
    const alike = this.#free.findIndex(({ row }) => row.shape === shape);
    return this.#free.splice(Math.max(0, alike), 1)[0];
  }

  #create(): Slot {
    const element = document.createElement('div');
    this.#container.append(element);
    return { element, row: { id: '', index: -1 }, version: -1, top: -1 };
  }
}
