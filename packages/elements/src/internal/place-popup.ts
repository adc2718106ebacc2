/** Side of the anchor and the edge that is lined up with it, in the direction of the text. */
export type PopupPlacement = 'bottom-start' | 'bottom-end' | 'top-start' | 'top-end';

/** How a popup is placed. */
export interface PlaceOptions {
  readonly placement: PopupPlacement;
  /** At least as wide as the anchor. */
  readonly matchWidth: boolean;
  /** Largest height in pixels. */
  readonly maxHeight: number;
}

/** Pixels between anchor and popup. */
const GAP = 4;
/** Pixels kept free at the edges of the window. */
const EDGE = 8;
/** Smaller than this a popup is of no use, even if it does not fit. */
const MIN_HEIGHT = 120;

/**
 * Places a popup of the top layer at its anchor: on the other side when there is more room, no larger than the
 * room, and inside the window. The top layer is laid out against the window, whatever the ancestors do, so
 * these few lines do what costs 6.7 kB of a general positioning library.
 */
export function placePopup(popup: HTMLElement, anchor: HTMLElement, options: PlaceOptions): void {
  const isRightAligned = options.placement.endsWith('end') !== (getComputedStyle(anchor).direction === 'rtl');
  const room = visibleArea();
  const at = anchor.getBoundingClientRect();
  const { style } = popup;
  style.setProperty('max-inline-size', `${room.width - 2 * EDGE}px`);
  style.setProperty(
    'min-inline-size',
    options.matchWidth ? `${Math.min(at.width, room.width - 2 * EDGE)}px` : 'auto',
  );
  style.setProperty('max-block-size', `${options.maxHeight}px`);
  const below = room.top + room.height - at.bottom - GAP - EDGE;
  const above = at.top - room.top - GAP - EDGE;
  const isBelow = goesBelow(options.placement, popup.offsetHeight, below, above);
  const height = Math.max(MIN_HEIGHT, Math.min(options.maxHeight, isBelow ? below : above));
  style.setProperty('max-block-size', `${height}px`);
  // Asked together, before the place is set: the page is laid out once for both.
  const { offsetWidth, offsetHeight } = popup;
  style.setProperty('top', `${isBelow ? at.bottom + GAP : at.top - GAP - offsetHeight}px`);
  const left = isRightAligned ? at.right - offsetWidth : at.left;
  const last = room.left + room.width - EDGE - offsetWidth;
  style.setProperty('left', `${Math.max(room.left + EDGE, Math.min(left, last))}px`);
}

/** Calls `place` whenever anchor or popup may have moved or grown. Returns the function that ends it. */
export function followAnchor(popup: HTMLElement, anchor: HTMLElement, place: () => void): () => void {
  // Placing changes sizes; done inside the callback, browsers report it as a loop.
  const sizes = new ResizeObserver(() => requestAnimationFrame(place));
  sizes.observe(anchor);
  sizes.observe(popup);
  const ends = new AbortController();
  const options = { capture: true, passive: true, signal: ends.signal };
  // Scrolling inside the popup moves nothing.
  const onScroll = (event: Event): void => {
    if (!event.composedPath().includes(popup)) place();
  };
  window.addEventListener('scroll', onScroll, options);
  window.addEventListener('resize', place, options);
  // An on-screen keyboard shrinks only this one.
  window.visualViewport?.addEventListener('resize', place, options);
  window.visualViewport?.addEventListener('scroll', place, options);
  const unwatch = watchPlace(anchor, place);
  return () => {
    sizes.disconnect();
    ends.abort();
    unwatch();
  };
}

/**
 * Calls `moved` when the anchor is somewhere else without having changed its size, because something above it came or
 * went. Nothing tells of that but an observer of the very box in which the anchor stands. Returns the function that ends
 * it.
 */
function watchPlace(anchor: HTMLElement, moved: () => void): () => void {
  let observer: IntersectionObserver | undefined;
  const watch = (threshold = 1): void => {
    observer?.disconnect();
    const at = anchor.getBoundingClientRect();
    observer = new IntersectionObserver(
      ([entry]) => {
        if (entry === undefined) return;
        const { boundingClientRect: now, intersectionRatio: ratio } = entry;
        if (now.top !== at.top || now.left !== at.left) {
          moved();
          watch();
          // Scrolled out in part: it is the change of that part that tells.
        } else if (ratio < threshold && threshold === 1) watch(Math.max(ratio, Number.EPSILON));
      },
      { root: anchor.ownerDocument, rootMargin: marginsTo(at), threshold },
    );
    observer.observe(anchor);
  };
  // When the popup has been drawn, and reading the place costs no layout of its own.
  const frame = requestAnimationFrame(() => watch());
  return () => {
    cancelAnimationFrame(frame);
    observer?.disconnect();
  };
}

/** Margins that shrink the window to a box, a pixel at most around it. */
function marginsTo({ top, right, bottom, left }: DOMRect): string {
  const { clientWidth, clientHeight } = document.documentElement;
  const margins = [top, clientWidth - right, clientHeight - bottom, left];
  return margins.map((margin) => `${-Math.floor(margin)}px`).join(' ');
}

/** Whether it goes below: the wished side when it fits there, otherwise the roomier one. */
function goesBelow(placement: PopupPlacement, height: number, below: number, above: number): boolean {
  if (placement.startsWith('bottom')) return height <= below || below >= above;
  return height > above && below > above;
}

function visibleArea(): { left: number; top: number; width: number; height: number } {
  const view = window.visualViewport;
  const { clientWidth, clientHeight } = document.documentElement;
  if (!view) return { left: 0, top: 0, width: clientWidth, height: clientHeight };
  return {
    left: view.offsetLeft,
    top: view.offsetTop,
    width: Math.min(view.width, clientWidth),
    height: view.height,
  };
}
