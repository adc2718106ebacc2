import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isComposing } from '../internal/ime.js';

/** A row of things of which one is in the tab order. */
export interface RovingFocusOptions {
  /** The focusable elements in order, as rendered now. */
  readonly items: () => readonly HTMLElement[];
  /** Arrow keys along the line run with the text direction. Default `ltr`. */
  readonly dir?: () => 'ltr' | 'rtl';
  /** Both: up and down move too. Default `horizontal`. */
  readonly orientation?: 'horizontal' | 'vertical' | 'both';
  /** The person moves past the end; return `true` when that was handled. */
  readonly onExit?: (edge: 'start' | 'end') => boolean;
}

/** One tab stop for a group; arrows, Home and End move inside it. Render `tabindex=${controller.tabIndexOf(i)}`. */
export class RovingFocusController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: RovingFocusOptions;
  #index = 0;

  constructor(host: ReactiveControllerHost, options: RovingFocusOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdated(): void {
    const last = Math.max(0, this.#options.items().length - 1);
    if (this.#index <= last) return;
    this.#index = last;
    this.#host.requestUpdate();
  }

  /** Position of the tab stop. */
  get index(): number {
    return this.#index;
  }

  /** `0` for the tab stop, `-1` for the rest. */
  tabIndexOf(index: number): 0 | -1 {
    return index === this.#index ? 0 : -1;
  }

  /** Moves the tab stop without moving focus. */
  setIndex(index: number): void {
    if (index === this.#index) return;
    this.#index = Math.max(0, index);
    this.#host.requestUpdate();
  }

  /** Moves the tab stop and the focus; out of range does nothing. */
  focus(index: number): void {
    const item = this.#options.items()[index];
    if (!item) return;
    this.setIndex(index);
    item.focus();
  }

  /** Handles a key on one of the items. Returns whether it was used. */
  handleKey(event: KeyboardEvent): boolean {
    if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey) return false;
    const target = this.#target(event.key);
    if (target === null) return false;
    event.preventDefault();
    if (target < 0) return this.#options.onExit?.('start') ?? false;
    if (target >= this.#options.items().length) return this.#options.onExit?.('end') ?? false;
    this.focus(target);
    return true;
  }

  #target(key: string): number | null {
    const { orientation = 'horizontal', dir } = this.#options;
    const forward = dir?.() === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    if (key === 'Home') return 0;
    if (key === 'End') return this.#options.items().length - 1;
    if (orientation !== 'vertical' && key === forward) return this.#index + 1;
    if (orientation !== 'vertical' && key === backward) return this.#index - 1;
    if (orientation !== 'horizontal' && key === 'ArrowDown') return this.#index + 1;
    if (orientation !== 'horizontal' && key === 'ArrowUp') return this.#index - 1;
    return null;
  }
}
