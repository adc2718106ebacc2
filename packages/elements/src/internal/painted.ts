/** A page in the background paints nothing; milliseconds after which that is waited for no longer. */
const PATIENCE = 200;

/** Waits until what has just been rendered is on the screen. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, PATIENCE);
  });
}
