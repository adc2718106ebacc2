/**
 * A copy, cut or paste as a person makes it. Firefox takes no data in the constructor (its `ClipboardEventInit` has no
 * `clipboardData`), so the data is put where handlers read it.
 */
export function clipboardEvent(type: 'copy' | 'cut' | 'paste', clipboardData: DataTransfer): ClipboardEvent {
  const event = new ClipboardEvent(type, { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  return event;
}
