/** Pixels at the edges of a box in which a drag scrolls it. */
export const EDGE = 40;
/** Pixels a frame, at the very edge. */
const SPEED = 18;

/**
 * Scrolls a box where a drag is at an edge of what is in sight of it, and the page where the box goes on beyond the
 * window. Returns whether anything moved.
 *
 * @param head Pixels at the top of the box that stay where they are.
 */
export function scrollAtEdge(box: HTMLElement, y: number, head = 0): boolean {
  const { top, bottom } = box.getBoundingClientRect();
  const above = Math.max(top, 0) + head + EDGE - y;
  const below = y - (Math.min(bottom, window.innerHeight) - EDGE);
  const push = below > 0 ? Math.min(below / EDGE, 1) : above > 0 ? -Math.min(above / EDGE, 1) : 0;
  if (push === 0) return false;
  const step = Math.sign(push) * Math.max(1, Math.abs(push) * SPEED);
  const goesOn = push > 0 ? bottom > window.innerHeight : top < 0;
  return scrolled(box, step) || (goesOn && scrolledAround(box, step));
}

/** Whether the element had room to scroll. */
function scrolled(element: Element, step: number): boolean {
  const before = element.scrollTop;
  element.scrollTop += step;
  return element.scrollTop !== before;
}

/** The nearest box around it that has room to scroll, at last the page. */
function scrolledAround(box: Element, step: number): boolean {
  const page = document.scrollingElement;
  for (let at = around(box); at !== null; at = around(at)) {
    const scrolls = at === page || /auto|scroll/u.test(getComputedStyle(at).overflowY);
    if (scrolls && scrolled(at, step)) return true;
  }
  return false;
}

function around(element: Element): Element | null {
  if (element.assignedSlot !== null) return element.assignedSlot;
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
