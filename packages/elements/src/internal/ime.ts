/**
 * Whether a key belongs to an input method that is composing text. Handlers start with this guard: the
 * Enter that takes a candidate must not commit a tag. Safari reports the closing key with code 229 only.
 */
export function isComposing(event: KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else tells it in Safari
  return event.isComposing || event.keyCode === 229;
}
