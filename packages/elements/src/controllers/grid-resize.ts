import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What a resize tells its grid. */
export interface ResizeCallbacks {
  readonly isRightToLeft: () => boolean;
  /** Width of the column now, in CSS pixels. */
  readonly widthOf: (key: string) => number;
  /** The pointer moved: show this width. Called at most once per frame. */
  readonly onPreview: (key: string, width: number) => void;
  /** The pointer was released (width) or the gesture was cancelled (`null`). */
  readonly onEnd: (key: string, width: number | null) => void;
}

/** Resizes columns with the pointer. The keyboard has its own way: Shift with an arrow on the header. */
export class GridResizeController implements ReactiveController {
  readonly #callbacks: ResizeCallbacks;
  #end: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, callbacks: ResizeCallbacks) {
    this.#callbacks = callbacks;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#end?.();
  }

  /** Starts a gesture on a handle. */
  start(event: PointerEvent, handle: HTMLElement, key: string): void {
    if (event.button !== 0) return;
    event.preventDefault();
    this.#end?.();
    const { widthOf, isRightToLeft, onPreview, onEnd } = this.#callbacks;
    const origin = event.clientX;
    const sign = isRightToLeft() ? -1 : 1;
    const startWidth = widthOf(key);
    let width = startWidth;
    let frame = 0;
    const move = (moved: PointerEvent): void => {
      width = startWidth + sign * (moved.clientX - origin);
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        onPreview(key, width);
      });
    };
    const finish = (result: number | null): void => {
      cancelAnimationFrame(frame);
      this.#end = undefined;
      gesture.abort();
      onEnd(key, result);
    };
    const gesture = new AbortController();
    const { signal } = gesture;
    this.#end = () => finish(null);
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener('pointermove', move, { signal });
    handle.addEventListener('pointerup', () => finish(width === startWidth ? null : width), { signal });
    handle.addEventListener('pointercancel', () => finish(null), { signal });
    document.addEventListener(
      'keydown',
      (pressed) => {
        if (pressed.key === 'Escape') finish(null);
      },
      { signal, capture: true },
    );
  }
}
