import { EDGE, scrollAtEdge } from '../../../internal/edge-scroll.js';
import type { RuleRow } from '../model/rows.js';
import type { RuleBody } from '../tree/rule-body.js';
import type { RowTarget } from './places.js';

/** Where a drag is now. */
export interface DragState {
  readonly rows: readonly RuleRow[];
  readonly x: number;
  readonly y: number;
  readonly over: DragOver | null;
}

/** A possible drop; `target` is `null` where nothing can go. */
export interface DragOver {
  readonly row: RuleRow;
  readonly index: number;
  readonly zone: 'before' | 'after' | 'into';
  readonly target: RowTarget | null;
  /** Why nothing can go there, where there is more to say than that. */
  readonly why?: string | undefined;
}

/** What dragging asks of the builder. */
export interface DragHost {
  readonly rows: () => readonly RuleRow[];
  readonly start: (id: string) => readonly RuleRow[];
  readonly target: (row: RuleRow, zone: DragOver['zone'], dragged: readonly RuleRow[]) => RowTarget | null;
  /** Why nothing can go there; `undefined` where that is plain to see. */
  readonly why: (row: RuleRow, zone: DragOver['zone'], dragged: readonly RuleRow[]) => string | undefined;
  readonly show: (state: DragState | null) => void;
  readonly drop: (rows: readonly RuleRow[], target: RowTarget) => void;
  /** Nothing was moved. */
  readonly cancelled: (why?: string) => void;
  /** A closed group opens when the pointer rests on it. */
  readonly open: (id: string) => void;
}

/** A mouse that moves this far drags; less is a click that shook. */
const SLACK = 4;
const OPEN_MS = 650;

/** Moves rows by their handle with mouse, pen or finger. */
export class RuleDrag {
  readonly #body: RuleBody;
  readonly #host: DragHost;
  #pressed: { readonly id: string; readonly pointer: number; readonly x: number; readonly y: number } | null =
    null;
  #rows: readonly RuleRow[] = [];
  #at = { x: 0, y: 0 };
  #over: DragOver | null = null;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;
  #release: AbortController | undefined;

  constructor(body: RuleBody, host: DragHost) {
    this.#body = body;
    this.#host = host;
  }

  /** A press on a handle. */
  press(event: PointerEvent, id: string): void {
    if (event.button !== 0 || !event.isPrimary) return;
    this.end();
    // Neither text is selected nor the focus moved by what becomes a drag.
    event.preventDefault();
    this.#pressed = { id, pointer: event.pointerId, x: event.clientX, y: event.clientY };
    const ends = new AbortController();
    const options = { signal: ends.signal };
    this.#release = ends;
    window.addEventListener('pointermove', (move) => this.#onMove(move), options);
    window.addEventListener('pointerup', (up) => this.#onUp(up), options);
    window.addEventListener('pointercancel', () => this.#cancel(), options);
    window.addEventListener('blur', () => this.#cancel(), options);
    window.addEventListener('keydown', (key) => this.#onKey(key), { ...options, capture: true });
  }

  /** Ends without a drop. */
  end(): void {
    clearTimeout(this.#rest);
    cancelAnimationFrame(this.#frame);
    this.#release?.abort();
    const was = this.#isDragging();
    this.#pressed = null;
    this.#rows = [];
    this.#over = null;
    if (was) this.#host.show(null);
  }

  #isDragging(): boolean {
    return this.#rows.length > 0;
  }

  #onMove(event: PointerEvent): void {
    const pressed = this.#pressed;
    if (event.pointerId !== pressed?.pointer) return;
    this.#at = { x: event.clientX, y: event.clientY };
    if (!this.#isDragging()) {
      if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) <= SLACK) return;
      this.#rows = this.#host.start(pressed.id);
      if (!this.#isDragging()) {
        this.end();
        return;
      }
      this.#scroll();
    }
    this.#look();
  }

  #onUp(event: PointerEvent): void {
    if (event.pointerId !== this.#pressed?.pointer) return;
    const [rows, over, was] = [this.#rows, this.#over, this.#isDragging()];
    this.end();
    if (!was) return;
    if (over?.target == null) this.#host.cancelled(over?.why);
    else this.#host.drop(rows, over.target);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#isDragging()) return;
    event.preventDefault();
    event.stopPropagation();
    this.#cancel();
  }

  #cancel(): void {
    const was = this.#isDragging();
    this.end();
    if (was) this.#host.cancelled();
  }

  /** Finds what the pointer is over, and shows it. */
  #look(): void {
    const before = this.#over;
    this.#over = this.#find();
    this.#host.show({ rows: this.#rows, ...this.#at, over: this.#over });
    if (this.#over?.row.id === before?.row.id && this.#over?.zone === before?.zone) return;
    clearTimeout(this.#rest);
    const over = this.#over;
    if (over?.zone === 'into' && over.row.open === false)
      this.#rest = setTimeout(() => this.#host.open(over.row.id), OPEN_MS);
  }

  #find(): DragOver | null {
    const { viewport } = this.#body;
    if (viewport === null) return null;
    const box = viewport.getBoundingClientRect();
    const { x, y } = this.#at;
    if (x < box.left || x > box.right || y < box.top - EDGE || y > box.bottom + EDGE) return null;
    const offset = Math.max(0, y - box.top + viewport.scrollTop);
    const index = this.#body.rowAt(offset);
    const row = this.#host.rows()[index];
    if (row === undefined) return null;
    const { top, bottom } = this.#body.extentOf(index);
    const part = (offset - top) / Math.max(1, bottom - top);
    return this.#overAt(row, index, part);
  }

  /** The lower part of a group means into it, as its rows are right below. */
  #overAt(row: RuleRow, index: number, part: number): DragOver {
    const over = (zone: DragOver['zone']): DragOver => {
      const target = this.#host.target(row, zone, this.#rows);
      const why = target === null ? this.#host.why(row, zone, this.#rows) : undefined;
      return { row, index, zone, target, why };
    };
    if (row.node.kind === 'group' && part > 0.3) return over('into');
    return over(part < 0.5 ? 'before' : 'after');
  }

  #scroll(): void {
    const { viewport } = this.#body;
    if (viewport === null || !this.#isDragging()) return;
    if (scrollAtEdge(viewport, this.#at.y)) this.#look();
    this.#frame = requestAnimationFrame(() => this.#scroll());
  }
}
