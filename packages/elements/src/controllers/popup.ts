import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { followAnchor, placePopup } from '../internal/place-popup.js';
import type { PopupPlacement } from '../internal/place-popup.js';
import { pushDismissible } from './dismiss-stack.js';

/** How a popup sits and closes. */
export interface PopupOptions {
  /** What the popup hangs on. */
  readonly anchor: () => HTMLElement | null | undefined;
  /** The element with `popover="manual"`; rendered at all times. */
  readonly popup: () => HTMLElement | null | undefined;
  /** Default `bottom-start`. */
  readonly placement?: PopupPlacement;
  /** At least as wide as the anchor. Default `false`. */
  readonly matchWidth?: boolean;
  /** Nothing that the host draws depends on whether it is open: it is not asked to update. Default `false`. */
  readonly quiet?: boolean;
  /** Largest height in pixels; less where the window is small. Default 360. */
  readonly maxHeight?: number;
  /** The person pressed Escape or outside. The popup is closed by then. */
  readonly onDismiss?: (reason: 'escape' | 'outside') => void;
}

/** Opens and closes a popup in the top layer, keeps it at its anchor, and closes it on Escape or a press outside. */
export class PopupController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: PopupOptions;
  #open = false;
  #release: (() => void)[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement, options: PopupOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Whether the popup shows. */
  get isOpen(): boolean {
    return this.#open;
  }

  /** Opens; does nothing when open or not attached. */
  show(): void {
    const popup = this.#options.popup();
    const anchor = this.#options.anchor();
    if (this.#open || !popup?.isConnected || !anchor) return;
    this.#open = true;
    popup.showPopover();
    this.reposition();
    this.#release = [
      followAnchor(popup, anchor, () => this.reposition()),
      pushDismissible({
        contains: (path) => path.includes(anchor) || path.includes(popup),
        dismiss: (reason) => this.#dismiss(reason),
      }),
    ];
    this.#tellHost();
  }

  /** Closes; does nothing when closed. */
  hide(): void {
    if (!this.#open) return;
    this.#open = false;
    for (const release of this.#release) release();
    this.#release = [];
    const popup = this.#options.popup();
    if (popup?.isConnected) popup.hidePopover();
    this.#tellHost();
  }

  /** Places the popup again, e.g. after its content changed. */
  reposition(): void {
    const popup = this.#options.popup();
    const anchor = this.#options.anchor();
    if (!this.#open || !popup || !anchor) return;
    const { matchWidth = false, maxHeight = 360, placement = 'bottom-start' } = this.#options;
    placePopup(popup, anchor, { matchWidth, maxHeight, placement });
  }

  hostDisconnected(): void {
    this.hide();
  }

  #tellHost(): void {
    if (this.#options.quiet !== true) this.#host.requestUpdate();
  }

  #dismiss(reason: 'escape' | 'outside'): void {
    this.hide();
    this.#options.onDismiss?.(reason);
  }
}
