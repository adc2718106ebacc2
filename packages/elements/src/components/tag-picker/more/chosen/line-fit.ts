import type { ReactiveController } from 'lit';
import type { MorePort } from '../../picker-more.js';

/** Pixels kept for the text input, and for the button that counts the rest. */
const INPUT = 56;
const BUTTON = 52;
/** Chips drawn to be measured when it is not known yet whether they fit. */
const PROBE = 8;

/** Finds how many chips fit in one line. A chip is measured once; only those that fit stay drawn. */
export class LineFit implements ReactiveController {
  readonly #port: MorePort;
  /** By what a chip looks like. */
  readonly #widths = new Map<string, number>();
  readonly #sizes = new ResizeObserver(() => this.#fit());
  readonly #print = matchMedia('print');
  #fold: number | undefined;
  #observed: Element | null = null;

  constructor(port: MorePort) {
    this.#port = port;
    port.host.addController(this);
  }

  /** How many chips show; `undefined`: the usual number. On paper all do. */
  get fold(): number | undefined {
    if (this.#print.matches) return Number.POSITIVE_INFINITY;
    return this.#isOn ? (this.#fold ?? PROBE) : undefined;
  }

  hostConnected(): void {
    this.#print.addEventListener('change', this.#onPrint);
  }

  hostDisconnected(): void {
    this.#print.removeEventListener('change', this.#onPrint);
    this.#sizes.disconnect();
    this.#observed = null;
  }

  hostUpdated(): void {
    const control = this.#control;
    if (control !== this.#observed) {
      this.#sizes.disconnect();
      if (control && this.#isOn) this.#sizes.observe(control);
      this.#observed = this.#isOn ? control : null;
    }
    this.#fit();
  }

  get #isOn(): boolean {
    return this.#port.host.overflow === 'line';
  }

  get #control(): HTMLElement | null {
    return this.#port.host.shadowRoot?.querySelector<HTMLElement>('.control') ?? null;
  }

  #fit(): void {
    const control = this.#control;
    if (!this.#isOn || !control || control.clientWidth === 0 || this.#print.matches) return;
    this.#measure(control);
    const style = getComputedStyle(control);
    const padding = Number.parseFloat(style.paddingInlineStart) + Number.parseFloat(style.paddingInlineEnd);
    const room = control.clientWidth - padding - (this.#port.isFixed ? 0 : INPUT);
    this.#set(this.#count(room, Number.parseFloat(style.columnGap) || 0));
  }

  /** At least one, which is cut where it does not fit. */
  #count(room: number, gap: number): number {
    const ids = this.#port.shownIds;
    let used = 0;
    let fitting = 0;
    for (const [at, id] of ids.entries()) {
      const width = this.#widths.get(this.#lookOf(id));
      // Not measured yet: drawn first.
      if (width === undefined) return Math.min(ids.length, at + PROBE);
      used += width + gap;
      const isLast = at === ids.length - 1;
      if (used <= room - (isLast ? 0 : BUTTON)) fitting = at + 1;
      if (used > room) break;
    }
    return Math.max(1, fitting);
  }

  #measure(control: HTMLElement): void {
    for (const tag of control.querySelectorAll<HTMLElement>('[data-tag]')) {
      const look = this.#lookOf(tag.dataset['tag'] ?? '');
      if (!this.#widths.has(look)) this.#widths.set(look, tag.offsetWidth);
    }
  }

  #lookOf(id: string): string {
    const { host, index, isFixed } = this.#port;
    return `${host.size}${isFixed ? '-' : '+'}${id}\u0000${index.nameOf(id)}`;
  }

  #set(fold: number): void {
    if (fold === this.#fold) return;
    this.#fold = fold;
    this.#port.host.requestUpdate();
  }

  readonly #onPrint = (): void => this.#port.host.requestUpdate();
}
