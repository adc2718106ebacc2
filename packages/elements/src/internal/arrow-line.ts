/**
 * The control that an arrow key, Home or End leads to among controls that stand in a line and are one tab stop; focused
 * and given back, or `null` for any other key. Arrows go on at the other end.
 */
export function moveAlong(event: KeyboardEvent, selector: string): HTMLElement | null {
  const line = event.currentTarget as HTMLElement;
  const items = [...line.querySelectorAll<HTMLElement>(selector)];
  const at = items.findIndex((item) => item.matches(':focus'));
  const back = line.matches(':dir(rtl)') ? 'ArrowRight' : 'ArrowLeft';
  const isArrow = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
  const isEnd = event.key === 'Home' || event.key === 'End';
  if (at < 0 || !(isArrow || isEnd) || event.altKey || event.ctrlKey || event.metaKey) return null;
  event.preventDefault();
  const step = event.key === back ? -1 : 1;
  const next = items.at(isEnd ? (event.key === 'Home' ? 0 : -1) : (at + step) % items.length);
  next?.focus();
  return next ?? null;
}
