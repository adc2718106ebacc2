/**
 * Whether a key belongs to an input method that is composing text. Handlers start with this guard: the
 * Enter that takes a candidate must not commit a tag. Safari reports the closing key with code 229 only.
 */
export function isComposing(event: KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else tells it in Safari
  return event.isComposing || event.keyCode === 229;
}

/**
 * Hears a text field, for `input` and for `compositionend`: half-typed text of an input method is nobody's wish yet,
 * and what was composed is told once.
 */
export function whenTyped(take: (text: string) => void): (event: Event) => void {
  return (event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    take((event.target as HTMLInputElement | HTMLSelectElement).value);
  };
}
