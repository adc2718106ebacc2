import { isComposing } from '../../../../internal/ime.js';
import { pickerChipsTerms } from '../../../../locales/picker-chips.terms.js';
import type { MorePort } from '../../picker-more.js';

/** Pixels that a pointer moves before a press is a drag. */
const SLACK = 4;

interface Drag {
  readonly tagId: string;
  readonly pointerId: number;
  readonly x: number;
  readonly y: number;
  readonly end: AbortController;
  isMoving: boolean;
  /** Place that the tag goes to. */
  to: number;
}

/** Puts chips in another order: by dragging them, with Alt and the arrow keys, or Alt with Home and End. */
export class ChipOrder {
  readonly #port: MorePort;
  #drag: Drag | null = null;

  constructor(port: MorePort) {
    this.#port = port;
  }

  /** Classes of a chip while one is dragged. */
  classOf(tagId: string): string {
    const drag = this.#drag;
    if (!drag?.isMoving) return this.#canMove ? 'movable' : '';
    if (drag.tagId === tagId) return 'movable dragged';
    const { value } = this.#port;
    const at = value.indexOf(tagId);
    if (at !== drag.to) return 'movable';
    return `movable ${drag.to > value.indexOf(drag.tagId) ? 'drop-after' : 'drop-before'}`;
  }

  /** A key on a chip. Returns whether it was used. */
  onKey(tagId: string, event: KeyboardEvent): boolean {
    if (!event.altKey || isComposing(event) || !this.#canMove) return false;
    const { value } = this.#port;
    const from = value.indexOf(tagId);
    const to = this.#target(event.key, from, value.length);
    if (to === null) return false;
    event.preventDefault();
    void this.#move(tagId, Math.max(0, Math.min(value.length - 1, to)));
    return true;
  }

  /** A press on a chip begins a drag, unless it is on one of its buttons. */
  onPress(tagId: string, event: PointerEvent): void {
    const isOnButton = event.composedPath().some((target) => target instanceof HTMLButtonElement);
    if (!this.#canMove || event.button !== 0 || isOnButton || this.#drag) return;
    const { clientX: x, clientY: y, pointerId } = event;
    const end = new AbortController();
    const to = this.#port.value.indexOf(tagId);
    this.#drag = { tagId, pointerId, x, y, end, isMoving: false, to };
    const { signal } = end;
    window.addEventListener('pointermove', (move) => this.#onMove(move), { signal });
    window.addEventListener('pointerup', (up) => this.#onUp(up), { signal });
    window.addEventListener('pointercancel', () => this.#cancel(), { signal });
    window.addEventListener('blur', () => this.#cancel(), { signal });
    window.addEventListener('keydown', (key) => this.#onDragKey(key), { signal, capture: true });
  }

  get #canMove(): boolean {
    const { host, isFixed } = this.#port;
    return host.reorderable && !isFixed && host.record === undefined;
  }

  #target(key: string, from: number, count: number): number | null {
    const forward = this.#port.localize.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (key === forward) return from + 1;
    if (key === 'ArrowLeft' || key === 'ArrowRight') return from - 1;
    if (key === 'Home') return 0;
    return key === 'End' ? count - 1 : null;
  }

  #onMove(event: PointerEvent): void {
    const drag = this.#drag;
    if (event.pointerId !== drag?.pointerId) return;
    const way = Math.hypot(event.clientX - drag.x, event.clientY - drag.y);
    if (!drag.isMoving && way < SLACK) return;
    drag.isMoving = true;
    event.preventDefault();
    const over = this.#chipAt(event.clientX, event.clientY);
    if (over !== null) drag.to = over;
    this.#port.host.requestUpdate();
  }

  /** Place of the chip nearest to a point, in lines as they are read. */
  #chipAt(x: number, y: number): number | null {
    const chips = [...(this.#port.host.shadowRoot?.querySelectorAll<HTMLElement>('.chips [data-tag]') ?? [])];
    let best: number | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const chip of chips) {
      const box = chip.getBoundingClientRect();
      const dx = Math.max(box.left - x, 0, x - box.right);
      const dy = Math.max(box.top - y, 0, y - box.bottom);
      // A line lower is further away than the whole line.
      const distance = dx + dy * 10;
      if (distance >= least) continue;
      least = distance;
      best = this.#port.value.indexOf(chip.dataset['tag'] ?? '');
    }
    return best === null || best < 0 ? null : best;
  }

  #onUp(event: PointerEvent): void {
    const drag = this.#drag;
    if (event.pointerId !== drag?.pointerId) return;
    this.#finish();
    if (drag.isMoving) void this.#move(drag.tagId, drag.to);
  }

  /** Escape leaves everything as it was, and closes nothing. */
  #onDragKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#drag?.isMoving) return;
    event.preventDefault();
    event.stopPropagation();
    this.#cancel();
    this.#port.announce(this.#port.words(pickerChipsTerms).dropped);
  }

  #cancel(): void {
    this.#finish();
  }

  #finish(): void {
    this.#drag?.end.abort();
    this.#drag = null;
    this.#port.host.requestUpdate();
  }

  async #move(tagId: string, to: number): Promise<void> {
    const { value, index, host } = this.#port;
    const from = value.indexOf(tagId);
    if (from < 0 || from === to) return;
    const next = value.filter((id) => id !== tagId);
    next.splice(to, 0, tagId);
    this.#port.commit(next);
    await host.updateComplete;
    this.#port.focusTag(tagId);
    const terms = this.#port.words(pickerChipsTerms);
    this.#port.announce(terms.moved(index.nameOf(tagId), to + 1, next.length));
  }
}
