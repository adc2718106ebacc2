import type { RuleRow } from '../model/rows.js';
import type { RuleBody } from './rule-body.js';

/** What navigation asks of the builder. */
export interface NavigationHost {
  readonly rows: () => readonly RuleRow[];
  readonly indexOf: (id: string) => number;
  readonly isRightToLeft: () => boolean;
  readonly setOpen: (id: string, open: boolean) => void;
  /** Whether the tab stop is in the rows; else the bar above them has it. */
  readonly holdsStop: () => boolean;
  /** The way up leads beyond the first row. */
  readonly onPastStart: () => void;
  /** The way down leads beyond the last row. */
  readonly onPastEnd: () => void;
}

/**
 * Focus inside the tree by the WAI-ARIA treegrid pattern: rows first, their parts with the arrow to the side, one tab
 * stop. The active place is known by id and part, so it stays when rows come, go and move.
 */
export class RuleNavigation {
  readonly #body: RuleBody;
  readonly #host: NavigationHost;
  #id: string | null = null;
  #index = 0;
  #part = '';

  constructor(body: RuleBody, host: NavigationHost) {
    this.#body = body;
    this.#host = host;
  }

  /** The active row; `null` when there is none. */
  get row(): RuleRow | null {
    return this.#host.rows()[this.#index] ?? null;
  }

  get id(): string | null {
    return this.#id;
  }

  get index(): number {
    return this.#index;
  }

  /** Finds the active row again after rows changed: itself, else the nearest that took its place. */
  follow(): void {
    const rows = this.#host.rows();
    const index = this.#id === null ? -1 : this.#host.indexOf(this.#id);
    this.#index = index >= 0 ? index : Math.max(0, Math.min(this.#index, rows.length - 1));
    if (index < 0) this.#id = rows[this.#index]?.id ?? null;
  }

  /** Gives a row that was just drawn its tab stop. Parts are not in the tab order unless they are active. */
  mark(element: HTMLElement, id: string): void {
    const isActive = id === this.#id;
    const parts = partsOf(element);
    const part = isActive ? this.#partIn(parts) : undefined;
    const stop = isActive && this.#host.holdsStop() ? (part ?? element) : null;
    for (const each of [element, ...parts]) each.tabIndex = each === stop ? 0 : -1;
  }

  /** Gives the active row its tab stop: it may have taken the place of another one, and was not drawn then. */
  markActive(): void {
    const element = this.#id === null ? null : this.#body.row(this.#id);
    if (element !== null && this.#id !== null) this.mark(element, this.#id);
  }

  /** Makes a place the tab stop. Moved by hand: an arrow key held down must not draw all rows. */
  setActive(id: string, part: string): void {
    if (id === this.#id && part === this.#part) return;
    const before = this.#id;
    this.#id = id;
    this.#part = part;
    this.#index = Math.max(0, this.#host.indexOf(id));
    for (const each of new Set([before, id])) {
      const element = each === null ? null : this.#body.row(each);
      if (element !== null && each !== null) this.mark(element, each);
    }
  }

  /** Focuses the active place, or what takes keys in it, drawing its row first when it is out of sight. */
  focus(isEntered = false): void {
    this.follow();
    if (this.#id === null) return;
    this.#body.reveal(this.#index);
    const row = this.#body.row(this.#id);
    if (row === null) return;
    this.mark(row, this.#id);
    const part = this.#partIn(partsOf(row));
    const control = isEntered && part !== undefined ? controlIn(part) : null;
    const target = control ?? part ?? row;
    // In this order: what looks otherwise with the focus would be laid out once more to scroll to it.
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    target.focus({ preventScroll: true });
  }

  /** Goes to a row. */
  goTo(index: number, part = this.#part): void {
    const rows = this.#host.rows();
    const row = rows[Math.max(0, Math.min(index, rows.length - 1))];
    if (row === undefined) return;
    this.setActive(row.id, part);
    this.focus();
  }

  /** Goes into the control of the active part; of a row, into its first one. */
  enter(): boolean {
    const row = this.#id === null ? null : this.#body.row(this.#id);
    if (row === null || this.#id === null) return false;
    const parts = partsOf(row);
    const part = this.#partIn(parts) ?? parts[0];
    const control = part === undefined ? null : controlIn(part);
    if (part === undefined || control === null) return false;
    this.setActive(this.#id, part.dataset['part'] ?? '');
    control.focus();
    if (control instanceof HTMLInputElement && control.type !== 'checkbox') control.select();
    return true;
  }

  /** Moves by a key. Returns whether the key was one. */
  handleKey(press: KeyboardEvent): boolean {
    if (press.altKey) return false;
    const far = press.ctrlKey || press.metaKey;
    const last = this.#host.rows().length - 1;
    switch (press.key) {
      case 'ArrowDown':
        if (!far && !press.shiftKey && this.#index === last) this.#host.onPastEnd();
        else this.goTo(far ? last : this.#index + 1);
        return true;
      case 'ArrowUp':
        if (!far && !press.shiftKey && this.#index === 0) this.#host.onPastStart();
        else this.goTo(far ? 0 : this.#index - 1);
        return true;
      case 'PageDown':
        return this.#go(this.#index + this.#body.pageSize);
      case 'PageUp':
        return this.#go(this.#index - this.#body.pageSize);
      case 'Home':
        return this.#part !== '' && !far ? this.#toPart(0) : this.#go(0);
      case 'End':
        return this.#part !== '' && !far ? this.#toPart(-1) : this.#go(last);
      case 'ArrowRight':
      case 'ArrowLeft':
        if (far) return false;
        return (press.key === 'ArrowRight') === this.#host.isRightToLeft()
          ? this.#backward()
          : this.#forward();
      default:
        return false;
    }
  }

  #go(index: number): true {
    this.goTo(index);
    return true;
  }

  get #parts(): readonly HTMLElement[] {
    const row = this.#id === null ? null : this.#body.row(this.#id);
    return row === null ? [] : partsOf(row);
  }

  #toPart(at: number): true {
    const part = this.#parts.at(at)?.dataset['part'];
    if (this.#id === null || part === undefined) return true;
    this.setActive(this.#id, part);
    this.focus();
    return true;
  }

  /** Opens a closed row; otherwise goes into its parts. */
  #forward(): true {
    const parts = this.#parts;
    if (this.#part !== '')
      return this.#toPart(Math.min(this.#partIndex(parts) + 1, Math.max(0, parts.length - 1)));
    const { row } = this;
    if (row?.open === false) {
      this.#host.setOpen(row.id, true);
      return true;
    }
    return this.#toPart(0);
  }

  /** Out of the parts; closes an open row; otherwise goes to its parent. */
  #backward(): true {
    const at = this.#partIndex(this.#parts);
    if (this.#part !== '' && at > 0) return this.#toPart(at - 1);
    const { row } = this;
    if (row === null) return true;
    if (this.#part !== '') {
      this.setActive(row.id, '');
      this.focus();
    } else if (row.open === true) this.#host.setOpen(row.id, false);
    else if (row.parent !== null) this.goTo(this.#host.indexOf(row.parent.id));
    return true;
  }

  #partIn(parts: readonly HTMLElement[]): HTMLElement | undefined {
    return parts.find((each) => each.dataset['part'] === this.#part);
  }

  #partIndex(parts: readonly HTMLElement[]): number {
    return parts.findIndex((each) => each.dataset['part'] === this.#part);
  }
}

/** The parts of a row, in order. */
export function partsOf(row: HTMLElement): readonly HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('[role=gridcell][data-part]')].filter((part) => !part.hidden);
}

const CONTROLS = 'input, select, textarea, button, tagma-tag-picker, [data-control]';

/** What in a part takes keys first. */
export function controlIn(part: HTMLElement): HTMLElement | null {
  return controlsIn(part)[0] ?? null;
}

/** All that takes keys in a part. */
export function controlsIn(part: HTMLElement): readonly HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>(CONTROLS)].filter((each) => !each.matches(':disabled'));
}
