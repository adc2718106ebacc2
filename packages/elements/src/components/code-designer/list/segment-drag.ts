import type { SegmentType } from '../model/new-segment.js';

/** What is dragged: a part of the pattern, or a new one from the palette. */
export type Dragged = { readonly id: string } | { readonly type: SegmentType };

/** A drag that is under way. */
export interface DragState {
  readonly dragged: Dragged;
  readonly x: number;
  readonly y: number;
  /** The place before which it would come; `null` outside the list. */
  readonly at: number | null;
}

/** What dragging asks of the designer. */
export interface DragHost {
  /** The parts, as they lie on the page. */
  readonly items: () => readonly HTMLElement[];
  readonly list: () => HTMLElement | null;
  readonly show: (state: DragState | null) => void;
  readonly drop: (dragged: Dragged, at: number) => void;
}

/** A mouse that moves this far drags; less is a click that shook. */
const SLACK = 5;
/** Pixels around the list that belong to it. */
const MARGIN = 24;

/** Moves parts by their handle, and new ones out of the palette, with mouse, pen or finger. */
export class SegmentDrag {
  readonly #host: DragHost;
  #pressed: {
    readonly dragged: Dragged;
    readonly pointer: number;
    readonly x: number;
    readonly y: number;
  } | null = null;
  #state: DragState | null = null;
  #ends: AbortController | undefined;
  /** The click that ends a drag is none. */
  #swallow = false;

  constructor(host: DragHost) {
    this.#host = host;
  }

  /** Whether the click that comes now is the end of a drag. */
  takeClick(): boolean {
    const was = this.#swallow;
    this.#swallow = false;
    return was;
  }

  press(event: PointerEvent, dragged: Dragged): void {
    if (event.button !== 0 || !event.isPrimary) return;
    this.end();
    this.#swallow = false;
    this.#pressed = { dragged, pointer: event.pointerId, x: event.clientX, y: event.clientY };
    const ends = new AbortController();
    const options = { signal: ends.signal };
    this.#ends = ends;
    window.addEventListener('pointermove', (move) => this.#onMove(move), options);
    window.addEventListener('pointerup', (up) => this.#onUp(up), options);
    window.addEventListener('pointercancel', () => this.end(), options);
    window.addEventListener('blur', () => this.end(), options);
    window.addEventListener('keydown', (key) => this.#onKey(key), { ...options, capture: true });
  }

  /** Ends without a drop. */
  end(): void {
    this.#ends?.abort();
    this.#pressed = null;
    if (this.#state === null) return;
    this.#state = null;
    this.#host.show(null);
  }

  #onMove(event: PointerEvent): void {
    const pressed = this.#pressed;
    if (event.pointerId !== pressed?.pointer) return;
    const { clientX: x, clientY: y } = event;
    if (this.#state === null && Math.hypot(x - pressed.x, y - pressed.y) <= SLACK) return;
    this.#state = { dragged: pressed.dragged, x, y, at: this.#placeAt(x, y) };
    this.#host.show(this.#state);
  }

  #onUp(event: PointerEvent): void {
    if (event.pointerId !== this.#pressed?.pointer) return;
    const state = this.#state;
    this.end();
    if (state === null) return;
    this.#swallow = true;
    // A click follows only where the pointer went down and up on one element.
    setTimeout(() => {
      this.#swallow = false;
    });
    if (state.at !== null) this.#host.drop(state.dragged, state.at);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.#state === null) return;
    event.preventDefault();
    event.stopPropagation();
    this.end();
  }

  #placeAt(x: number, y: number): number | null {
    const box = this.#host.list()?.getBoundingClientRect();
    if (box === undefined || x < box.left - MARGIN || x > box.right + MARGIN) return null;
    if (y < box.top - MARGIN || y > box.bottom + MARGIN) return null;
    const items = this.#host.items();
    const below = items.findIndex((item) => {
      const { top, height } = item.getBoundingClientRect();
      return y < top + height / 2;
    });
    return below === -1 ? items.length : below;
  }
}
