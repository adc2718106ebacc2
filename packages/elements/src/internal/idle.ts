/** Milliseconds of work at a time where the browser does not say how long it is idle. */
const SLICE = 8;

/**
 * Works in the idle times of the page: `step` is called until it answers `true`, and does a millisecond's
 * work or so at a time. Returns what ends it.
 */
export function whenIdle(step: () => boolean): () => void {
  let isOver = false;
  const run = (hasTime: () => boolean): void => {
    while (!isOver) {
      isOver = step();
      if (!hasTime()) break;
    }
    if (!isOver) next(run);
  };
  next(run);
  return () => {
    isOver = true;
  };
}

function next(run: (hasTime: () => boolean) => void): void {
  // Safari has no idle callbacks.
  if (typeof requestIdleCallback === 'function') {
    requestIdleCallback((deadline) => run(() => deadline.timeRemaining() > 1), { timeout: 1000 });
    return;
  }
  setTimeout(() => {
    const started = performance.now();
    run(() => performance.now() - started < SLICE);
  });
}
