import { isComposing } from '../internal/ime.js';

/** Something open that Escape or a press outside closes. */
export interface Dismissible {
  /** Whether the press happened inside; then nothing closes. */
  contains(path: readonly EventTarget[]): boolean;
  dismiss(reason: 'escape' | 'outside'): void;
}

const stack: Dismissible[] = [];

function onKeydown(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || isComposing(event)) return;
  const top = stack.at(-1);
  if (!top) return;
  // One Escape closes one thing: not also the dialog around it.
  event.preventDefault();
  event.stopPropagation();
  top.dismiss('escape');
}

function onPointerdown(event: PointerEvent): void {
  const path = event.composedPath();
  for (const entry of [...stack].reverse()) {
    if (entry.contains(path)) return;
    entry.dismiss('outside');
  }
}

/** Puts something on top. Returns the function that takes it off. */
export function pushDismissible(entry: Dismissible): () => void {
  if (stack.length === 0) {
    document.addEventListener('keydown', onKeydown, true);
    document.addEventListener('pointerdown', onPointerdown, true);
  }
  stack.push(entry);
  return () => {
    const index = stack.indexOf(entry);
    if (index >= 0) stack.splice(index, 1);
    if (stack.length > 0) return;
    document.removeEventListener('keydown', onKeydown, true);
    document.removeEventListener('pointerdown', onPointerdown, true);
  };
}
