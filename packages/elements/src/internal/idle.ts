/** Milliseconds of work at a time: what the person does meanwhile waits no longer. */
const SLICE = 8;

/**
 * Works in the idle times of the page: `step` is called until it answers `true`, and does a millisecond's
 * work or so at a time. Returns what ends it.
 */
export function whenIdle(step: () => boolean): () => void {
  let isOver = false;
  const work = (isIdle: () => boolean): void => {
    const end = performance.now() + SLICE;
    while (!isOver) {
      if (step()) isOver = true;
      if (performance.now() >= end || !isIdle()) break;
    }
    if (isOver) return;
    // An idle page grants fifty milliseconds. Taken in one go they would be a long task.
    if (isIdle()) setTimeout(() => work(isIdle));
    else next(work);
  };
  next(work);
  return () => {
    isOver = true;
  };
}

function next(work: (isIdle: () => boolean) => void): void {
  // Safari has no idle callbacks.
  if (typeof requestIdleCallback === 'function')
    requestIdleCallback((deadline) => work(() => deadline.timeRemaining() > 1), { timeout: 1000 });
  else setTimeout(() => work(() => true));
}
