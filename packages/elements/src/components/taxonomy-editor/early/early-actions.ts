import { isComposing } from '../../../internal/ime.js';
import type { InteractivePart } from '../interactive/interactive.types.js';
import type { NameAction } from '../naming/name-action.js';
import type { ToolbarAction } from '../toolbar/toolbar-view.js';
import { rowAt } from '../tree/row-at.js';
import { isTreeKey } from './early-keys.js';
import { EarlyName } from './early-name.js';
import { EarlyWishes } from './early-wishes.js';
import type { Wish } from './early-wishes.js';
import { HeldPress } from './held-press.js';

/** What early actions need of the editor. */
export interface EarlyHost {
  /** The part that works, once it is there. */
  readonly part: () => InteractivePart | null;
  /** Kept when it was fetched, or when that failed. */
  readonly fetch: () => Promise<void>;
  readonly isEditable: () => boolean;
  /** Where the rows are. */
  readonly frame: () => HTMLElement | null;
  readonly nameLabel: () => string;
}

/**
 * Takes all that people do with an editor. Until the part that answers has come it is kept, and answered in its order
 * then; whoever starts a name types on at once.
 */
export class EarlyActions {
  readonly #host: EarlyHost;
  readonly #wishes = new EarlyWishes();
  /** Where a name is being typed. */
  #field: EarlyName | null = null;

  constructor(host: EarlyHost) {
    this.#host = host;
  }

  /** Asks the part that works for something. */
  ask(wish: Wish): void {
    const part = this.#ready;
    if (part !== null) wish(part);
    else this.#keep(wish);
  }

  /** A button of the toolbar. */
  run(action: ToolbarAction, id: string | null): void {
    const part = this.#ready;
    if (part !== null) part.run(action);
    else if (action === 'add-tag' || action === 'add-category') this.#name(action, id, null);
    else this.#keep((later) => later.run(action));
  }

  /** Something happened in the tree. */
  hear(event: Event): void {
    const target = event.target as Element;
    const part = this.#ready;
    const row = rowAt(target);
    if (part !== null) part.handle(event, target);
    else if (row === null) return;
    else if (event instanceof KeyboardEvent) this.#hearKey(event, target);
    else if (event.type === 'dblclick' && target.closest('.node-name') !== null)
      this.#name('rename', row.id, target);
    else if (event instanceof PointerEvent && event.type === 'pointerdown') {
      const press = new HeldPress(event);
      this.#keep((later) => later.hold(press, target));
    } else if (event.type !== 'focusin') {
      if (event.type === 'contextmenu') event.preventDefault();
      this.#keep((later) => later.handle(event, target));
    }
  }

  get #ready(): InteractivePart | null {
    return this.#wishes.isWaiting ? null : this.#host.part();
  }

  #hearKey(event: KeyboardEvent, target: Element): void {
    if (isComposing(event) || !isTreeKey(event)) return;
    event.preventDefault();
    const { key, shiftKey } = event;
    if (key === 'F2') this.#name('rename', undefined, target);
    else if (key === 'Insert') this.#name(shiftKey ? 'add-category' : 'add-tag', undefined, target);
    else this.#keep((later) => later.press(event, target));
  }

  /** @param id - The concept; the one that has the focus then, when there is none. */
  #name(action: NameAction, id: string | null | undefined, target: Element | null): void {
    const frame = this.#host.frame();
    if (frame === null || !this.#host.isEditable()) return;
    const row = target?.closest('.row') ?? null;
    // Keys before this one may lead to another row.
    const isKnown = action === 'rename' && !this.#wishes.isWaiting;
    const text = isKnown ? (row?.querySelector('.node-name')?.textContent ?? '') : '';
    const early = new EarlyName(text, this.#host.nameLabel(), (event) =>
      this.#keep((part) => part.nameKey(event)),
    );
    this.#field = early;
    early.show(frame, row);
    this.#keep((part) => part.name(action, id, early));
  }

  #keep(wish: Wish): void {
    this.#wishes.keep(wish);
    void this.#answer();
  }

  async #answer(): Promise<void> {
    await this.#host.fetch();
    // An input method keeps the focus until it is through.
    await this.#field?.settled();
    const part = this.#host.part();
    if (part !== null) await this.#wishes.answer(part);
  }
}
