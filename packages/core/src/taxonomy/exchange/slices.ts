import type { Slices } from './exchange.types.js';

/** Does all the work at once. */
export function finishNow<Result>(slices: Slices<Result>): Result {
  for (;;) {
    const step = slices.next();
    if (step.done === true) return step.value;
  }
}

/**
 * Does the work slice by slice and waits for `pause` in between, e.g. for the next frame of a page. `onSlice`
 * hears how many items are done; when the signal aborts, the promise is rejected with its reason.
 */
export async function finishInSlices<Result>(
  slices: Slices<Result>,
  pause: () => Promise<void>,
  options: { readonly onSlice?: (done: number) => void; readonly signal?: Aborted } = {},
): Promise<Result> {
  for (;;) {
    options.signal?.throwIfAborted();
    const step = slices.next();
    if (step.done === true) return step.value;
    options.onSlice?.(step.value);
    await pause();
  }
}

/** What we need of an `AbortSignal`, which core does not know. */
interface Aborted {
  throwIfAborted(): void;
}
