/** Gives the page a turn. Resolves at once when the platform offers no better way than a timer. */
export type Breath = () => Promise<void>;

/** The best way this platform has to let input and painting go first. */
export const breathe: Breath = () => {
  const scheduler = (globalThis as { scheduler?: { yield?: () => Promise<void> } }).scheduler;
  if (typeof scheduler?.yield === 'function') return scheduler.yield();
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
};
