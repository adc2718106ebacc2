import { scrollAtEdge } from '../../../internal/edge-scroll.js';
import { dropTarget } from '../model/check-move.js';
import type { DropZone, MoveTarget } from '../model/check-move.js';
import type { TreeModel } from '../model/tree-model.js';
import type { RowList } from '../tree/row-list.js';
import type { TreeBody } from '../tree/tree-body.js';

/** Where a drag is now. */
export interface DragState {
  readonly ids: readonly string[];
  readonly x: number;
  readonly y: number;
  /** What the pointer is over; `null` beside the rows. */
  readonly over: DragOver | null;
}

/** A possible drop. */
export interface DragOver {
  readonly id: string;
  readonly row: number;
  readonly zone: DropZone;
  readonly target: MoveTarget;
  /** Why it cannot be dropped here; `null` when it can. */
  readonly problem: string | null;
}

/** What dragging asks of the editor. */
export interface DragHost {
  /** What is dragged when the drag starts at this row; empty when nothing may be. */
  readonly start: (id: string) => readonly string[];
  readonly problem: (ids: readonly string[], target: MoveTarget) => string | null;
  /** Shows the drag; `null` when it is over. */
  readonly show: (state: DragState | null) => void;
  readonly drop: (ids: readonly string[], target: MoveTarget) => void;
  readonly cancelled: () => void;
  readonly onToggled: () => void;
}

/** A mouse that moves this far drags; less is a click that shook. */
const MOUSE_SLACK = 5;
/** A finger that rests this long drags; one that moves before scrolls. */
const TOUCH_MS = 380;
const TOUCH_SLACK = 10;
/** A closed branch opens when the pointer rests on it. */
const OPEN_MS = 650;

/** Moves rows with mouse, pen or finger. Pointer events and not drag events, which no finger fires. */
export class TreeDrag {
  readonly #model: TreeModel;
  readonly #rows: RowList;
  readonly #body: TreeBody;
  readonly #host: DragHost;
  #pressed: { readonly id: string; readonly pointer: number; readonly x: number; readonly y: number } | null =
    null;
  #ids: readonly string[] = [];
  #at = { x: 0, y: 0 };
  #over: DragOver | null = null;
  #hold: ReturnType<typeof setTimeout> | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;
  #release: AbortController | undefined;

  constructor(model: TreeModel, rows: RowList, body: TreeBody, host: DragHost) {
    this.#model = model;
    this.#rows = rows;
    this.#body = body;
    this.#host = host;
  }

  /** Whether something is being dragged. */
  get isDragging(): boolean {
    return this.#ids.length > 0;
  }

  /**
   * A press on a row: perhaps the beginning of a drag.
   * @param last - Where it has gone since, when it is told of late.
   */
  press(event: PointerEvent, id: string, last: PointerEvent | null = null): void {
    if (event.button !== 0 || !event.isPrimary) return;
    this.end();
    this.#pressed = { id, pointer: event.pointerId, x: event.clientX, y: event.clientY };
    this.#at = { x: event.clientX, y: event.clientY };
    this.#listen();
    if (event.pointerType === 'touch') this.#hold = setTimeout(() => this.#start(), restOf(TOUCH_MS, event));
    if (last !== null) this.#onMove(last);
  }

  /** Ends without a drop. */
  end(): void {
    clearTimeout(this.#hold);
    clearTimeout(this.#rest);
    cancelAnimationFrame(this.#frame);
    this.#release?.abort();
    const was = this.isDragging;
    this.#pressed = null;
    this.#ids = [];
    this.#over = null;
    this.#frame = 0;
    if (was) this.#host.show(null);
  }

  #listen(): void {
    const ends = new AbortController();
    this.#release = ends;
    const options = { signal: ends.signal };
    window.addEventListener('pointermove', (event) => this.#onMove(event), options);
    window.addEventListener('pointerup', (event) => this.#onUp(event), options);
    window.addEventListener('pointercancel', () => this.#cancel(), options);
    window.addEventListener('blur', () => this.#cancel(), options);
    window.addEventListener('keydown', (event) => this.#onKey(event), { ...options, capture: true });
    // A finger would scroll the page while it drags.
    const keep = (event: TouchEvent): void => {
      if (this.isDragging && event.cancelable) event.preventDefault();
    };
    window.addEventListener('touchmove', keep, { ...options, passive: false });
  }

  #onMove(event: PointerEvent): void {
    const pressed = this.#pressed;
    if (event.pointerId !== pressed?.pointer) return;
    this.#at = { x: event.clientX, y: event.clientY };
    const far = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y);
    if (!this.isDragging) {
      if (event.pointerType === 'touch') {
        if (far > TOUCH_SLACK) this.end();
      } else if (far > MOUSE_SLACK) this.#start();
    }
    if (this.isDragging) this.#look();
  }

  #onUp(event: PointerEvent): void {
    if (event.pointerId !== this.#pressed?.pointer) return;
    const over = this.#over;
    const ids = this.#ids;
    const was = this.isDragging;
    this.end();
    if (!was) return;
    swallowClick();
    if (over?.problem === null) this.#host.drop(ids, over.target);
    else this.#host.cancelled();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.isDragging) return;
    event.preventDefault();
    event.stopPropagation();
    this.#cancel();
  }

  #cancel(): void {
    const was = this.isDragging;
    this.end();
    if (was) this.#host.cancelled();
  }

  #start(): void {
    if (this.#pressed === null) return;
    this.#ids = this.#host.start(this.#pressed.id);
    if (!this.isDragging) {
      this.end();
      return;
    }
    this.#look();
    this.#scroll();
  }

  /** Finds what the pointer is over, and shows it. */
  #look(): void {
    const before = this.#over;
    this.#over = this.#find();
    this.#host.show({ ids: this.#ids, ...this.#at, over: this.#over });
    if (this.#over?.id === before?.id && this.#over?.zone === before?.zone) return;
    clearTimeout(this.#rest);
    if (this.#over?.zone === 'into') this.#rest = setTimeout(() => this.#openBranch(), OPEN_MS);
  }

  #find(): DragOver | null {
    const { viewport, rowHeight, headerHeight } = this.#body;
    if (viewport === null) return null;
    const box = viewport.getBoundingClientRect();
    const { x, y } = this.#at;
    if (x < box.left || x > box.right || y < box.top || y > box.bottom) return null;
    const offset = y - box.top - headerHeight + viewport.scrollTop;
    const row = Math.min(Math.floor(offset / rowHeight), this.#rows.count - 1);
    const node = this.#rows.nodeAt(row);
    const id = this.#rows.idAt(row);
    if (offset < 0 || node < 0 || id === undefined) return null;
    const part = offset / rowHeight - row;
    const over = (zone: DropZone): DragOver => {
      const target = dropTarget(this.#model.tree, node, zone, this.#model.isOpen(node));
      return { id, row, zone, target, problem: this.#host.problem(this.#ids, target) };
    };
    const half = over(part < 0.5 ? 'before' : 'after');
    if (part < 0.28 || part > 0.72) return half;
    const into = over('into');
    // Where nothing can go into the row, the whole row means beside it.
    return into.problem === null || half.problem !== null ? into : half;
  }

  #openBranch(): void {
    const node = this.#over === null ? -1 : this.#rows.nodeAt(this.#over.row);
    if (this.#model.setOpen(node, true)) this.#host.onToggled();
  }

  #scroll(): void {
    const { viewport, headerHeight } = this.#body;
    if (viewport === null || !this.isDragging) return;
    if (scrollAtEdge(viewport, this.#at.y, headerHeight)) this.#look();
    this.#frame = requestAnimationFrame(() => this.#scroll());
  }
}

/** What is left of a time that began with an event. */
function restOf(time: number, { timeStamp }: Event): number {
  return Math.max(0, time - (performance.now() - timeStamp));
}

/** The release of a drag is not a click on the row below the pointer. */
function swallowClick(): void {
  const stop = (event: Event): void => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener('click', stop, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', stop, { capture: true }), 0);
}
